import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toButtonTemplate, toTextMessage, type Button } from '../../../vendors/messenger/sending/message';
import { toPublicWords } from '../template/publicWords';
import { pageOf } from '../../../vendors/messenger/sending/page';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { buttonsDescription } from './buttons.description';
import { rowsOf } from '../../panel/listParameter';
import { readSendOptions } from './sendOne';
import { untypedSendOptionsDescription } from './sendOptions.description';
import { toTextDescription } from './text.description';

const properties: INodeProperties[] = [
	{
		displayName: 'Comment or Post ID',
		name: 'publicWordsId',
		type: 'string',
		default: '={{ $json.commentId ?? $json.postId }}',
		required: true,
		description:
			"What to reply to: the commentId from the Messenger Trigger, or the postId of a visitor's post. Only once, within 7 days.",
	},
	{
		...toTextDescription(2000),
		description:
			'At most 2000 characters, 640 with buttons. You can send more once the person answers or taps a button.',
	},
	buttonsDescription,
	untypedSendOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { pageId } = await graphOf(context).credentials();
	const answered = toPublicWords(context.getNodeParameter('publicWordsId', itemIndex, ''), pageId);
	const text = context.getNodeParameter('text', itemIndex, '');
	const buttons = rowsOf<Button>(context, 'buttons.button', itemIndex);
	const message = buttons.length > 0 ? toButtonTemplate({ text, buttons }) : toTextMessage(text);
	const sent = await pageOf(context).send({
		...readSendOptions(context, itemIndex),
		...answered,
		message,
	});
	return { ...answered, ...sent, ...(sent.recipientId && { psid: sent.recipientId }) };
}

export const sendPrivateReply: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendPrivateReply'] } },
		properties,
	),
	concurrency: 5,
	execute,
};
