import type { Field } from '../../core/fields/field';
import { optionsField } from '../../core/fields/optionsField';
import { before, since } from '../versions';

/** Where an item goes if its payment has already left through Paid or Reserved. */
export const settledBeforeField = optionsField({
	displayName: 'If Settled Before',
	name: 'settledBefore',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Send to Paid Anyway',
			value: 'paid',
			description: 'Or to Reserved. Only payment.settledBefore tells it apart from the first time.',
		},
		{
			name: 'Send to Settled Before',
			value: 'output',
			description: 'A separate output, for steps that are safe to repeat, such as sending the receipt',
		},
		{ name: 'Stop Here', value: 'nowhere', description: 'The item goes to no output' },
	],
	default: 'output',
	description:
		'The same payment arrives here several times: PayPal sends an event when the buyer approves and another when the money is there, and an execution may be waiting for it as well. Only the first goes to Paid, so that nothing is shipped twice.',
	displayOptions: since(2),
});

/**
 * A node that was placed before there was such an output keeps the outputs it has: its error output, if it has one,
 * comes behind them.
 */
export const settledBeforeFields: Field[] = [
	settledBeforeField,
	settledBeforeField.with({ default: 'nowhere', displayOptions: before(2) }),
];
