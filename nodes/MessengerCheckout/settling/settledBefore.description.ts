import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

/** Where an item goes whose payment has left through Paid or Reserved before. */
export type SettledBefore = 'output' | 'nowhere' | 'paid';

const field: INodeProperties = {
	displayName: 'When It Was Settled Before',
	name: 'settledBefore',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Leave Through Paid Again',
			value: 'paid',
			description: 'Or through Reserved. Only payment.settledBefore tells it from the first time.',
		},
		{
			name: 'Leave Through Settled Before',
			value: 'output',
			description: 'An output of its own, for what is safe to do again, as sending the receipt is',
		},
		{ name: 'Stop Here', value: 'nowhere', description: 'Nothing leaves the node for it' },
	],
	default: 'output',
	description:
		'A payment comes here several times: PayPal sends an event when the buyer approves and one when the money is there, and an execution may wait for it, too. Only the first leaves through Paid, so that nothing is shipped twice.',
};

/**
 * A node that was placed before there was such an output keeps the outputs it has: its error output, if it has one,
 * comes behind them.
 */
export const settledBeforeDescription: INodeProperties[] = [
	{ ...field, displayOptions: { show: { '@version': [2] } } },
	{ ...field, default: 'nowhere', displayOptions: { show: { '@version': [1] } } },
];

export function readSettledBefore(context: IExecuteFunctions, itemIndex: number): SettledBefore {
	return context.getNodeParameter('settledBefore', itemIndex, 'output') as SettledBefore;
}
