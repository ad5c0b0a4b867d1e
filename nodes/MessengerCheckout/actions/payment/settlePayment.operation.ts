import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { InvalidInput } from '../../../shared/invalidInput';
import type { MessengerCredentials } from '../../../shared/messenger/credentials';
import { toPsid } from '../../../shared/messenger/psid';
import { Money } from '../../../shared/money';
import { OnOutput, type Operation, type OperationResult } from '../../../shared/operation';
import type { PayPalCredentials } from '../../../shared/payPal/credentials';
import { payPalFailureOf } from '../../../shared/payPal/errors';
import { approveUrlOf, captureOrder, readOrder, toOrderId, type Order } from '../../../shared/payPal/orders';
import {
	findMismatch,
	judgePayment,
	type Expectation,
	type Judgement,
} from '../../../shared/payPal/settlement';

const notPaid = 0;
const paid = 1;

const properties: INodeProperties[] = [
	{
		displayName: 'Order ID',
		name: 'orderId',
		type: 'string',
		required: true,
		default: '={{ $json.orderId }}',
		placeholder: 'e.g. 5O190127TN364715T',
		description: 'The PayPal order to settle, as Request Payment and the PayPal Checkout Trigger give it',
	},
	{
		displayName: 'Options',
		name: 'settleOptions',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Expected Amount',
				name: 'expectedAmount',
				type: 'string',
				default: '',
				placeholder: 'e.g. 24.00',
				description:
					'What the buyer was asked to pay. Orders made by these nodes prove it themselves; fill it in for orders created elsewhere.',
			},
			{
				displayName: 'Expected Currency',
				name: 'expectedCurrency',
				type: 'string',
				default: 'USD',
				description: 'Currency of the expected amount',
			},
			{
				displayName: 'Expected PSID',
				name: 'expectedPsid',
				type: 'string',
				default: '',
				placeholder: 'e.g. 28777805391819468',
				description: 'Refuse an order that was made for another chat than this one',
			},
		],
	},
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const orderId = toOrderId(this.getNodeParameter('orderId', itemIndex));
	const expected = await readExpectation.call(this, itemIndex);
	const app = await this.getCredentials<PayPalCredentials>('payPalCheckoutApi', itemIndex);

	const order = await readOrder.call(this, orderId);
	if (!order) {
		const reason = 'PayPal no longer knows this order: it expired, or it belongs to another PayPal account.';
		return new OnOutput(notPaid, { orderId, payment: { status: 'EXPIRED', reason } });
	}
	const mismatch = findMismatch(order, expected, app);
	if (mismatch) return toResult(order, { ...judgePayment(order), status: 'MISMATCH', reason: mismatch });
	if (order.status !== 'APPROVED') return toResult(order, judgePayment(order));
	if (order.intent === 'AUTHORIZE') {
		throw new InvalidInput(
			'Order ID',
			'This order only reserves the money, so it can’t be settled here',
			'Create the order with the intent Capture, or authorize it in your PayPal account.',
		);
	}
	return await capture.call(this, order, expected, app);
}

async function capture(
	this: IExecuteFunctions,
	order: Order,
	expected: Expectation,
	app: PayPalCredentials,
): Promise<OperationResult> {
	return await captureOrder.call(this, order.id).then(
		(captured) => {
			const mismatch = findMismatch(captured, expected, app);
			const judgement = judgePayment(captured);
			return toResult(
				captured,
				mismatch ? { ...judgement, status: 'MISMATCH', reason: mismatch } : judgement,
			);
		},
		(error: unknown) => toRecoverable(order, error),
	);
}

/** Refusals after which the buyer can go back to the same order and choose another way to pay. */
const recoverable: Record<string, Judgement['status']> = {
	INSTRUMENT_DECLINED: 'DECLINED',
	PAYER_ACTION_REQUIRED: 'AWAITING_APPROVAL',
	ORDER_NOT_APPROVED: 'AWAITING_APPROVAL',
};

function toRecoverable(order: Order, error: unknown): OnOutput {
	const failure = payPalFailureOf(error);
	const status = recoverable[failure?.issue ?? ''];
	if (!failure || !status) throw error;
	return toResult(order, { ...judgePayment(order), status, reason: failure.message }, failure.link);
}

function toResult(order: Order, judgement: Judgement, retryUrl?: string): OnOutput {
	const { status, reason, amount, captureId, binding } = judgement;
	const approveUrl = retryUrl ?? approveUrlOf(order);
	const open = status === 'AWAITING_APPROVAL' || status === 'DECLINED';
	const json: IDataObject = {
		orderId: order.id,
		...(captureId && { captureId }),
		...binding,
		...(open && approveUrl && { approveUrl }),
		payment: { status, ...(reason && { reason }), ...(amount && { amount }) },
	};
	return new OnOutput(status === 'PAID' ? paid : notPaid, json);
}

async function readExpectation(this: IExecuteFunctions, itemIndex: number): Promise<Expectation> {
	const { expectedAmount, expectedCurrency, expectedPsid } = this.getNodeParameter(
		'settleOptions',
		itemIndex,
		{},
	) as { expectedAmount?: string; expectedCurrency?: string; expectedPsid?: string };
	const { pageId } = await this.getCredentials<MessengerCredentials>('messengerApi', itemIndex);
	const money = expectedAmount
		? Money.parse(expectedAmount, expectedCurrency ?? 'USD', 'Expected Amount')
		: undefined;
	return {
		pageId,
		...(money && { amount: { currency: money.currency, value: money.toString() } }),
		...(expectedPsid && { psid: toPsid(expectedPsid, 'Expected PSID') }),
	};
}

export const settlePayment: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['payment'], operation: ['settlePayment'] } },
		properties,
	),
	execute,
};
