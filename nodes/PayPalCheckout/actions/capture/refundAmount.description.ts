import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import type { PayPalMoney } from '../../../vendors/payPal/orders/breakdown';
import { amountDescription, readAmount } from '../../panel/amount.description';

const parameter = 'refundOf';

/** How much goes back. Workflows from before the choice have none: the amount, or all without one. */
export const refundAmountDescription: INodeProperties[] = [
	{
		displayName: 'Refund',
		name: parameter,
		type: 'options',
		options: [
			{
				name: 'A Part',
				value: 'part',
				description: 'The amount below. If it is empty, nothing goes back.',
			},
			{ name: 'All', value: 'all', description: 'Everything that has not been refunded yet' },
			{
				name: 'The Amount, or All if Empty',
				value: 'auto',
				description: 'Everything goes back only if you leave Amount empty yourself',
			},
		],
		default: 'auto',
		description: 'How much of the payment goes back to the buyer',
	},
	...amountDescription(
		'Use a dot for decimals. An expression that returns nothing is an error and never means all.',
	).map((field) => ({ ...field, displayOptions: { hide: { [parameter]: ['all'] } } })),
];

/**
 * @returns undefined for all that is left
 * @throws InvalidInput when only a part was meant and no amount says how much, or it is none
 */
export function readRefundAmount(context: IExecuteFunctions, itemIndex: number): PayPalMoney | undefined {
	const choice: unknown = context.getNodeParameter(parameter, itemIndex, 'auto');
	if (choice === 'all') return undefined;
	if (choice !== 'auto' && choice !== 'part')
		throw new InvalidInput(
			'Refund',
			`Refund: "${String(choice).slice(0, 40)}" is not one of the choices`,
			'Use all, part or auto.',
		);
	const amount = readAmount(context, itemIndex);
	if (amount || choice === 'auto') return amount;
	throw new InvalidInput(
		'Amount',
		'Amount is empty, but Refund is set to A Part',
		'Enter an amount, or set Refund to All.',
	);
}
