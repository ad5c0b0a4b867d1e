import { badParameter } from '../api/errors.ts';

export type MediaType = 'image' | 'audio' | 'video' | 'file';

const mebibyte = 1024 * 1024;

/** https://developers.facebook.com/docs/messenger-platform/send-messages/saving-assets */
export const largestFileBytes = 25 * mebibyte;
const largestImageByAddressBytes = 8 * mebibyte;

export const tooLarge = () => badParameter('Attachment size exceeds allowable limit', 2018109);

/** @throws GraphError 100/2018109 for too many bytes, 100/2018047 for none or another kind of file */
export function checkFile(type: MediaType, file: { contentType: string; size: number }): void {
	if (file.size > largestFileBytes) throw tooLarge();
	const kind = file.contentType.split('/')[0];
	if (file.size === 0 || (type !== 'file' && kind !== type)) throw uploadFailed();
}

/** The same for a file that was fetched: pictures may be smaller only. */
export function checkFetched(type: MediaType, file: { contentType: string; size: number }): void {
	if (type === 'image' && file.size > largestImageByAddressBytes) throw tooLarge();
	checkFile(type, file);
}

/** A file of a type that was not told, or one that is not what the message says it is. */
const uploadFailed = () => badParameter('Upload attachment failure.', 2018047);
