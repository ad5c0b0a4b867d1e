import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import type { PayPalMoney } from '../../../vendors/payPal/money/payPalMoney';
import { amountField, amountLabels, readAmount } from '../../panel/amount.description';

/** How much goes back. Workflows from before the choice have none: the amount, or all without one. */
const refundOf = optionsField({
	displayName: 'Refund',
	name: 'refundOf',
	type: 'options',
	neverBlank: true,
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
}).guarded();

export const refundAmountFields: Field[] = [
	refundOf,
	...amountLabels('An expression that returns nothing is an error and never means all.').map((field) => {
		const { displayOptions } = field.property;
		const hide = { ...displayOptions?.hide, refundOf: ['all'] };
		return field.with({ displayOptions: { ...displayOptions, hide } });
	}),
];

/**
 * @returns undefined for all that is left
 * @throws InvalidInput when only a part was meant, and the amount is missing or can't be read
 */
export function readRefundAmount(context: IExecuteFunctions, itemIndex: number): PayPalMoney | undefined {
	const choice = refundOf.read(context, itemIndex);
	if (choice === 'all') return undefined;
	const amount = readAmount(context, itemIndex);
	if (amount || choice === 'auto') return amount;
	throw amountField.invalid(
		`is empty, but ${refundOf.label} is set to A Part`,
		'Enter an amount, or set Refund to All.',
	);
}
