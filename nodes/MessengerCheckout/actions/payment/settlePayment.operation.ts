import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { MessengerCredentials } from '../../../shared/messenger/credentials';
import { toPsid } from '../../../shared/messenger/psid';
import { Money } from '../../../shared/money';
import { OnOutput, type Operation, type OperationResult } from '../../../shared/operation';
import type { PayPalCredentials } from '../../../shared/payPal/credentials';
import { toOrderId } from '../../../shared/payPal/orders';
import type { Expectation } from '../../../shared/payPal/settlement';
import { settleOrder } from '../../settleOrder';
import { toSettlementItem } from '../../settlementItem';
import { resumeWaiting } from '../../waiting/resumeWaiting';

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
	const settlement = await settleOrder.call(this, orderId, expected, app);
	const isPaid = settlement.judgement.status === 'PAID';
	if (isPaid) await resumeWaiting.call(this, settlement);
	return new OnOutput(isPaid ? paid : notPaid, toSettlementItem(settlement));
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
