import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { quickRepliesField } from '../../../vendors/messenger/panel/quickReplies.description';
import { textField } from '../../../vendors/messenger/panel/text.description';
import { toQuickRepliesMessage } from '../../../vendors/messenger/sending/message';
import type { OperationResult } from '../../../core/operation';
import { togetherWhen } from './inputRows';
import { perPerson } from './perPerson';
import { quickRepliesFields, quickRepliesFromField } from './quickReplies.description';
import { toRowReplies } from './quickReplyRows';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptions } from './sendOptions.description';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const fromItems = quickRepliesFromField.read(context, itemIndex) === 'items';
	const message = toQuickRepliesMessage({
		text: textField.read(context, itemIndex),
		quickReplies: fromItems ? toRowReplies(context, group) : quickRepliesField.read(context, itemIndex),
	});
	return await sendOne(context, itemIndex, message);
}

export const sendQuickReplies: DeclaredOperation = {
	name: 'Send Quick Replies',
	value: 'sendQuickReplies',
	action: 'Send quick replies',
	description: 'A text with suggested answers to tap',
	fields: [recipientField, textField, ...quickRepliesFields, sendOptions],
	...perPerson,
	...togetherWhen(quickRepliesFromField),
	execute,
};
