import { optionsField } from '../../core/fields/optionsField';

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
});
