import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { mediaDescription } from '../../media/media.description';
import { readMedia } from '../../media/mediaSource';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptionsDescription } from './sendOptions.description';

const properties: INodeProperties[] = [recipientDescription, ...mediaDescription, sendOptionsDescription];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const isReusable = context.getNodeParameter('isReusable', itemIndex, false) as boolean;
	const { message, file } = await readMedia(context, itemIndex, { isReusable });
	return await sendOne(context, itemIndex, message, { ...(file && { file }) });
}

export const sendMedia: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendMedia'] } },
		properties,
	),
	...perPerson,
	execute,
};
