import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { mediaTimeoutMs, toForm } from '../../../vendors/messenger/sending/page';
import { inRate } from '../../../vendors/messenger/sending/sendInRate';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { uploadFields } from '../../media/media.description';
import { readMedia } from '../../media/mediaSource';

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

export const upload: DeclaredOperation = {
	name: 'Upload',
	value: 'upload',
	action: 'Upload an attachment',
	description: 'Upload a file to Facebook once, then send it to many people for 90 days',
	fields: uploadFields,
	concurrency: 4,
	execute,
};
