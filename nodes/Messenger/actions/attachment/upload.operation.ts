import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { mediaTimeoutMs, toForm } from '../../../shared/messenger/send';
import { inRate } from '../../../shared/messenger/sendInRate';
import { getMessengerCredentials } from '../../../shared/messenger/transport';
import type { Operation, OperationResult } from '../../../shared/operation';
import { uploadDescription } from '../../media.description';
import { readMedia } from '../../mediaSource';

const properties: INodeProperties[] = uploadDescription;

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { message, file } = await readMedia.call(this, itemIndex, { isReusable: true });
	const { pageId } = await getMessengerCredentials.call(this);
	const { attachment_id: attachmentId } = await inRate.call(this, 'text', {
		method: 'POST',
		path: [pageId, 'message_attachments'],
		body: file ? toForm({ message }, file) : { message },
		timeoutMs: mediaTimeoutMs,
	});
	const type = 'attachment' in message ? message.attachment.type : undefined;
	return { attachmentId: String(attachmentId), type };
}

export const upload: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['attachment'], operation: ['upload'] } },
		properties,
	),
	concurrency: 4,
	execute,
};
