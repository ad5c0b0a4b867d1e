import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { mediaTimeoutMs, toForm } from '../../../vendors/messenger/sending/page';
import { inRate } from '../../../vendors/messenger/sending/sendInRate';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { uploadDescription } from '../../media/media.description';
import { readMedia } from '../../media/mediaSource';

const properties: INodeProperties[] = uploadDescription;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const { message, file } = await readMedia(context, itemIndex, { isReusable: true });
	const { pageId } = await graph.credentials();
	const { attachment_id: attachmentId } = await inRate(graph, 'text', {
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
