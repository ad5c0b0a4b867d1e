import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { toTextMessage } from '../../../vendors/messenger/sending/message';
import type { OperationResult } from '../../../core/operation';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendParts } from './sendParts';
import { readTexts, textOptions } from './textOptions.description';
import { textField } from '../../../vendors/messenger/panel/text.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const texts = readTexts(context, itemIndex);
	return texts.length > 1
		? await sendParts(context, itemIndex, texts)
		: await sendOne(context, itemIndex, toTextMessage(texts[0]));
}

const description =
	'At most 2000 characters. For longer ones, and for what an AI model has written, there are options.';

export const sendText: DeclaredOperation = {
	name: 'Send Text',
	value: 'sendText',
	action: 'Send text',
	description: 'A plain text message',
	fields: [recipientField, textField.with({ description }), textOptions],
	...perPerson,
	execute,
};
