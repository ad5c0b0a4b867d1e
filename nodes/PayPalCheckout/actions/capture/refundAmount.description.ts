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
				description: 'The amount below. Without one nothing goes back.',
			},
			{ name: 'All', value: 'all', description: 'All that was not refunded yet' },
			{
				name: 'The Amount, or All if It Is Empty',
				value: 'auto',
				description: 'All goes back only when you leave Amount empty yourself',
			},
		],
		default: 'auto',
		description: 'How much of the payment goes back to the buyer',
	},
	...amountDescription(
		'With a dot before the decimals. An expression that gives nothing is an error: it never means all.',
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
		'Amount is empty, and only a part shall go back',
		'Say how much, or choose All under Refund.',
	);
}
