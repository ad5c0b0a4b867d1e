import type { IExecuteFunctions } from 'n8n-workflow';

import { toMediaMessage, toMediaType, type MediaSource } from './media';
import { readFile } from './mediaFile';
import type { MediaType, Message } from '../../vendors/messenger/sending/message';

/** A message with media, and the file that goes beside it when it is one of the item's. */
export interface MediaToSend {
	message: Message;
	file?: File;
}

/** Reads what the panel says about media. */
export async function readMedia(
	context: IExecuteFunctions,
	itemIndex: number,
	{ isReusable }: { isReusable: boolean },
): Promise<MediaToSend> {
	const read = (name: string) => context.getNodeParameter(name, itemIndex, '') as string;
	const chosen = read('mediaType') as MediaType | 'auto';
	const source = read('mediaSource');
	if (source === 'attachmentId') return toMedia(chosen as MediaType, { attachmentId: read('attachmentId') });
	if (source === 'binary') {
		const file = await readFile(context, itemIndex, read('binaryPropertyName'));
		return toMedia(toMediaType(chosen, { contentType: file.type }), { file, isReusable });
	}
	const url = read('mediaUrl');
	return toMedia(toMediaType(chosen, { url }), { url, isReusable });
}

const toMedia = (type: MediaType, source: MediaSource): MediaToSend => ({
	message: toMediaMessage(type, source),
	...('file' in source && { file: source.file }),
});
