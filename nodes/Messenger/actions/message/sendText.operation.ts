import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toTextMessage } from '../../../vendors/messenger/sending/message';
import type { Operation, OperationResult } from '../../../core/operation';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptionsDescription } from './sendOptions.description';
import { toTextDescription } from './text.description';

const properties: INodeProperties[] = [recipientDescription, toTextDescription(2000), sendOptionsDescription];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await sendOne(context, itemIndex, toTextMessage(context.getNodeParameter('text', itemIndex, '')));
}

export const sendText: Operation = {
	description: updateDisplayOptions({ show: { resource: ['message'], operation: ['sendText'] } }, properties),
	...perPerson,
	execute,
};
