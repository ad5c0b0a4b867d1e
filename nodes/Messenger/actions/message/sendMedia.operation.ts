import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { keepField, mediaFields } from '../../media/media.description';
import { readMedia } from '../../media/mediaSource';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptions } from './sendOptions.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const isReusable = keepField.read(context, itemIndex);
	const { message, file } = await readMedia(context, itemIndex, { isReusable });
	return await sendOne(context, itemIndex, message, { ...(file && { file }) });
}

export const sendMedia: DeclaredOperation = {
	name: 'Send Media or File',
	value: 'sendMedia',
	action: 'Send media or file',
	description: 'An image, video, audio file or document',
	fields: [recipientField, ...mediaFields, sendOptions],
	...perPerson,
	execute,
};
