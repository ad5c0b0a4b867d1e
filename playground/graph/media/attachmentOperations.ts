import { pageTokenOf, readFile, readJson, type GraphOperations } from '../api/call.ts';
import { badParameter, missingParameter } from '../api/errors.ts';
import { checkMessage } from '../sending/messageRules.ts';

import type { Attachments } from './attachments.ts';
import { isTrue } from './mediaMessage.ts';
import type { MediaType } from './mediaRules.ts';

/** https://developers.facebook.com/docs/messenger-platform/reference/attachment-upload-api */
export function attachmentOperations(attachments: Attachments): GraphOperations {
	return {
		'POST page/message_attachments': async (call) => {
			pageTokenOf(call, 'pages_messaging');
			const message = readJson(call.params, 'message');
			if (message === undefined) throw missingParameter('message');
			const file = readFile(call.params, 'filedata');
			checkMessage(message, { hasFile: file !== undefined });
			const { attachment } = message;
			if (!attachment || attachment.type === 'template') {
				throw badParameter('Param message must contain a media "attachment"', 2534015);
			}
			const { url, is_reusable: isReusable } = attachment.payload as { url?: string; is_reusable?: unknown };
			const saved = await attachments.save(call.nodeId, {
				type: attachment.type as MediaType,
				reusable: isTrue(isReusable),
				...(file ? { file } : { url: url! }),
			});
			return { attachment_id: saved.id };
		},
	};
}
