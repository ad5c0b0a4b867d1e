import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import { pageOf, type SenderAction } from '../../../vendors/messenger/sending/page';
import type { Operation, OperationResult } from '../../../core/operation';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';

const properties: INodeProperties[] = [
	recipientDescription,
	{
		displayName: 'Sender Action',
		name: 'senderAction',
		type: 'options',
		options: [
			{ name: 'Mark Seen', value: 'mark_seen', description: 'Show that the Page has read the messages' },
			{
				name: 'Typing Off',
				value: 'typing_off',
				description: 'Hide the dots. The next message does that too.',
			},
			{
				name: 'Typing On',
				value: 'typing_on',
				description: 'Show the moving dots for up to 20 seconds',
			},
		],
		default: 'typing_on',
		description: 'What the person sees',
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = toPsid(context.getNodeParameter('psid', itemIndex, ''));
	const action = context.getNodeParameter('senderAction', itemIndex) as SenderAction;
	return { psid, ...(await pageOf(context).show({ psid, action })), senderAction: action };
}

export const sendSenderAction: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendSenderAction'] } },
		properties,
	),
	...perPerson,
	execute,
};
