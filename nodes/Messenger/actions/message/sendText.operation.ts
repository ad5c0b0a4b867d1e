import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { toTextMessage } from '../../../vendors/messenger/sending/message';
import type { OperationResult } from '../../../core/operation';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptions } from './sendOptions.description';
import { textField } from '../../../vendors/messenger/panel/text.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await sendOne(context, itemIndex, toTextMessage(textField.read(context, itemIndex)));
}

export const sendText: DeclaredOperation = {
	name: 'Send Text',
	value: 'sendText',
	action: 'Send text',
	description: 'A plain text message',
	fields: [recipientField, textField, sendOptions],
	...perPerson,
	execute,
};
