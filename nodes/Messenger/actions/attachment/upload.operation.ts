import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { mediaTimeoutMs, toForm } from '../../../vendors/messenger/sending/send';
import { inRate } from '../../../vendors/messenger/sending/sendInRate';
import { getMessengerCredentials } from '../../../vendors/messenger/api/transport';
import type { Operation, OperationResult } from '../../../core/operation';
import { uploadDescription } from '../../media/media.description';
import { readMedia } from '../../media/mediaSource';

const properties: INodeProperties[] = uploadDescription;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { message, file } = await readMedia(context, itemIndex, { isReusable: true });
	const { pageId } = await getMessengerCredentials(context);
	const { attachment_id: attachmentId } = await inRate(context, 'text', {
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
