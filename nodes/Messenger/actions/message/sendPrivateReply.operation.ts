import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { toButtonTemplate, toTextMessage } from '../../../vendors/messenger/sending/message';
import { buttonsField } from '../../../vendors/messenger/panel/buttons.description';
import { textField } from '../../../vendors/messenger/panel/text.description';
import { sendUnlessSent } from './sentBefore';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { publicWordsField, toPublicWords } from './publicWords';
import { readSendOptions } from './sendOne';
import { toSentItem } from './sentItem';
import { untypedSendOptions } from './sendOptions.description';

const fields: Field[] = [
	publicWordsField,
	textField.with({
		description:
			'At most 2000 characters, 640 with buttons. You can send more once the person answers or taps a button.',
	}),
	buttonsField,
	untypedSendOptions,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { pageId } = await graphOf(context).credentials();
	const answered = toPublicWords(publicWordsField.read(context, itemIndex), pageId);
	const text = textField.read(context, itemIndex);
	const buttons = buttonsField.read(context, itemIndex);
	const message = buttons.length > 0 ? toButtonTemplate({ text, buttons }) : toTextMessage(text);
	const sent = await sendUnlessSent(context, itemIndex, {
		...readSendOptions(context, itemIndex),
		...answered,
		message,
	});
	const { psid, ...item } = toSentItem(context, sent.recipientId, sent);
	return { ...answered, ...item, ...(psid !== '' && { psid }) };
}

export const sendPrivateReply: DeclaredOperation = {
	name: 'Send Private Reply',
	value: 'sendPrivateReply',
	action: 'Send private reply',
	description: "Answer a comment or a visitor's post in Messenger",
	fields,
	concurrency: 5,
	execute,
};
