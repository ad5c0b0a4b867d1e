import type { IExecuteFunctions } from 'n8n-workflow';

import { toMediaMessage, toMediaType, type MediaSource } from './media';
import {
	attachmentIdField,
	binaryField,
	guessedTypeField,
	knownTypeField,
	mediaSourceField,
	mediaUrlField,
} from './media.description';
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
	const source = mediaSourceField.read(context, itemIndex);
	if (source === 'attachmentId') {
		const attachmentId = attachmentIdField.read(context, itemIndex);
		return toMedia(knownTypeField.read(context, itemIndex), { attachmentId });
	}
	const chosen = guessedTypeField.read(context, itemIndex);
	if (source === 'binary') {
		const file = await readFile(context, itemIndex, binaryField);
		return toMedia(toMediaType(chosen, { contentType: file.type }), { file, isReusable });
	}
	const url = mediaUrlField.read(context, itemIndex);
	return toMedia(toMediaType(chosen, { url }), { url, isReusable });
}

const toMedia = (type: MediaType, source: MediaSource): MediaToSend => ({
	message: toMediaMessage(type, source),
	...('file' in source && { file: source.file }),
});
