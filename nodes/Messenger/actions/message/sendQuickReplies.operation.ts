import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toQuickRepliesMessage, type QuickReply } from '../../../vendors/messenger/sending/message';
import type { Operation, OperationResult } from '../../../core/operation';
import { togetherWhen } from './inputRows';
import { rowsOf } from '../../panel/listParameter';
import { perPerson } from './perPerson';
import { quickRepliesDescription } from './quickReplies.description';
import { toRowReplies } from './quickReplyRows';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptionsDescription } from './sendOptions.description';
import { toTextDescription } from './text.description';

const properties: INodeProperties[] = [
	recipientDescription,
	toTextDescription(2000),
	...quickRepliesDescription,
	sendOptionsDescription,
];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const fromItems = context.getNodeParameter('quickRepliesFrom', itemIndex, 'fields') === 'items';
	const message = toQuickRepliesMessage({
		text: context.getNodeParameter('text', itemIndex, ''),
		quickReplies: fromItems
			? toRowReplies(context, group)
			: rowsOf<QuickReply>(context, 'quickReplies.quickReply', itemIndex),
	});
	return await sendOne(context, itemIndex, message);
}

export const sendQuickReplies: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendQuickReplies'] } },
		properties,
	),
	...perPerson,
	...togetherWhen('quickRepliesFrom'),
	execute,
};
