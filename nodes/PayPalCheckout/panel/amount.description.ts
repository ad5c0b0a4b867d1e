import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { isFilled, toPayPal, type PayPalMoney } from '../../vendors/payPal/orders/breakdown';
import { InvalidInput } from '../../core/invalidInput';
import { currencies, Money } from '../../core/money/money';

/** @param description of the amount: what happens when none is given */
export const amountDescription = (description: string): INodeProperties[] => [
	{
		displayName: 'Amount',
		name: 'amount',
		type: 'string',
		default: '',
		placeholder: 'e.g. 12.00',
		description,
	},
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'options',
		options: currencies.map((currency) => ({ name: currency, value: currency })),
		default: 'USD',
		description: 'Currency of the payment. Only used together with an amount.',
	},
];

/**
 * The amount the merchant filled in, exact; undefined when they left it to PayPal.
 *
 * @throws InvalidInput when it is none, or nothing
 */
export function readAmount(context: IExecuteFunctions, itemIndex: number): PayPalMoney | undefined {
	const amount: unknown = context.getNodeParameter('amount', itemIndex, '');
	if (!isFilled(amount)) return undefined;
	const money = Money.parse(amount, context.getNodeParameter('currency', itemIndex, 'USD') as string);
	if (!money.isZero) return toPayPal(money);
	throw new InvalidInput(
		'Amount',
		'Amount is zero, but PayPal takes only amounts above zero',
		'Leave Amount empty to use the full amount.',
	);
}
