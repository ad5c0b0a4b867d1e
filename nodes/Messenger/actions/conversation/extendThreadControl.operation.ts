import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { InvalidInput } from '../../../core/invalidInput';
import type { Operation, OperationResult } from '../../../core/operation';
import { personDescription } from '../../panel/person.description';
import { changeThreadControl } from './threadControl';

/** https://developers.facebook.com/docs/messenger-platform/conversation-routing */
const mostHours = 7 * 24;

const properties: INodeProperties[] = [
	personDescription,
	{
		displayName: 'Hours',
		name: 'hours',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: mostHours },
		default: 24,
		required: true,
		description: 'How long this app keeps the conversation from now on, at most 168 (7 days)',
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const hours = Number(context.getNodeParameter('hours', itemIndex, 24));
	if (!(hours > 0 && hours <= mostHours)) {
		throw new InvalidInput(
			'Hours',
			`Hours is ${hours}, but a conversation can be kept for up to ${mostHours} hours`,
			`Use a number from 1 to ${mostHours}.`,
		);
	}
	const duration = Math.round(hours * 3600);
	return {
		...(await changeThreadControl(context, itemIndex, 'extend_thread_control', { duration })),
		hours,
	};
}

export const extendThreadControl: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['conversation'], operation: ['extendThreadControl'] } },
		properties,
	),
	execute,
};
