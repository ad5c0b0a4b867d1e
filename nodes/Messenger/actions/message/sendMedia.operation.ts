import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import type { Operation, OperationResult } from '../../../shared/operation';
import { mediaDescription } from '../../media.description';
import { readMedia } from '../../mediaSource';
import { perPerson } from '../../perPerson';
import { recipientDescription } from '../../recipient.description';
import { sendOne } from '../../sendOne';
import { sendOptionsDescription } from '../../sendOptions.description';

const properties: INodeProperties[] = [recipientDescription, ...mediaDescription, sendOptionsDescription];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const isReusable = this.getNodeParameter('isReusable', itemIndex, false) as boolean;
	const { message, file } = await readMedia.call(this, itemIndex, { isReusable });
	return await sendOne.call(this, itemIndex, message, { ...(file && { file }) });
}

export const sendMedia: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendMedia'] } },
		properties,
	),
	...perPerson,
	execute,
};
