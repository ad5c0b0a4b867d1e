import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { toQuickRepliesMessage, type QuickReply } from '../../../shared/messenger/message';
import type { Operation, OperationResult } from '../../../shared/operation';
import { rowsOf } from '../../listParameter';
import { perPerson } from '../../perPerson';
import { recipientDescription } from '../../recipient.description';
import { sendOne } from '../../sendOne';
import { sendOptionsDescription } from '../../sendOptions.description';

const properties: INodeProperties[] = [
	recipientDescription,
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		required: true,
		description: 'At most 2000 characters',
	},
	{
		displayName: 'Quick Replies',
		name: 'quickReplies',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Quick Reply',
		default: {},
		required: true,
		description: 'Answers to tap, at most 13. They disappear with the next message.',
		options: [
			{
				displayName: 'Quick Reply',
				name: 'quickReply',
				values: [
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: [
							{ name: 'Answer', value: 'text', description: 'Words of yours' },
							{
								name: 'Email of the Person',
								value: 'user_email',
								description: 'From their Facebook profile. Not shown when there is none.',
							},
							{
								name: 'Phone Number of the Person',
								value: 'user_phone_number',
								description: 'From their Facebook profile. Not shown when there is none.',
							},
						],
						default: 'text',
						description: 'What a tap sends',
					},
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Yes, please',
						description: 'At most 20 characters',
						displayOptions: { show: { type: ['text'] } },
					},
					{
						displayName: 'Payload',
						name: 'payload',
						type: 'string',
						default: '',
						placeholder: 'e.g. ANSWER_YES',
						description: 'What the Messenger Trigger gets when it is tapped. The person does not see it.',
						displayOptions: { show: { type: ['text'] } },
					},
					{
						displayName: 'Image URL',
						name: 'imageUrl',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://example.com/yes.png',
						description: 'A small picture before the title, at least 24 x 24 pixels',
						displayOptions: { show: { type: ['text'] } },
					},
				],
			},
		],
	},
	sendOptionsDescription,
];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const message = toQuickRepliesMessage({
		text: this.getNodeParameter('text', itemIndex, ''),
		quickReplies: rowsOf<QuickReply>(this, 'quickReplies.quickReply', itemIndex),
	});
	return await sendOne.call(this, itemIndex, message);
}

export const sendQuickReplies: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendQuickReplies'] } },
		properties,
	),
	...perPerson,
	execute,
};
