import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { MessengerCredentials } from '../../../shared/messenger/credentials';
import { toPsid } from '../../../shared/messenger/psid';
import { Money } from '../../../shared/money';
import { OnOutput, type Operation, type OperationResult } from '../../../shared/operation';
import type { PayPalCredentials } from '../../../shared/payPal/credentials';
import { toOrderId } from '../../../shared/payPal/orders';
import type { Expectation } from '../../../shared/payPal/settlement';
import { settleOrder, type Settlement } from '../../settleOrder';
import { toSettlementItem } from '../../settlementItem';
import { toParkedItem } from '../../waiting/parkedCheckout';
import { resumeWaiting } from '../../waiting/resumeWaiting';
import { settleParked } from '../../waiting/settleParked';

const notPaid = 0;
const paid = 1;

const properties: INodeProperties[] = [
	{
		displayName: 'Order ID',
		name: 'orderId',
		type: 'string',
		default: '={{ $json.orderId }}',
		placeholder: 'e.g. 5O190127TN364715T',
		description:
			'The PayPal order to settle, as Request Payment and the PayPal Checkout Trigger give it. An item that Request Payment and Wait gave up on has none: its order is found again.',
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
	const settlement = await settle.call(this, itemIndex);
	const isPaid = settlement.judgement.status === 'PAID';
	if (isPaid) await resumeWaiting.call(this, settlement);
	return new OnOutput(isPaid ? paid : notPaid, toSettlementItem(settlement));
}

/** An item that waited in vain names no order: the orders of its pay link are found again. */
async function settle(this: IExecuteFunctions, itemIndex: number): Promise<Settlement> {
	const given = this.getNodeParameter('orderId', itemIndex);
	const parked = given ? undefined : toParkedItem(this.getInputData()[itemIndex]!.json);
	const orderId = parked ? '' : toOrderId(given);
	const expected = await readExpectation.call(this, itemIndex);
	const app = await this.getCredentials<PayPalCredentials>('payPalCheckoutApi', itemIndex);
	return parked
		? await settleParked.call(this, parked, expected, app)
		: await settleOrder.call(this, orderId, expected, app);
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
