import type { Sought } from '../../../checkout/ports/channel';
import { isObject } from '../../../core/guards';
import { withPlainSpaces } from '../../../checkout/telling/wordings';
import type { ShownMessage } from './seekInChat';

/**
 * Tells whether a message in the chat is the one that is looked for. What Facebook shows of a receipt is not documented:
 * one that shows nothing of itself may be it.
 *
 * @returns for `seekInChat`
 */
export function toRecogniser({
	message,
	wordings,
	orderNumber,
	mayBeTemplate,
}: Sought): (shown: ShownMessage) => boolean | undefined {
	const isWording = (text: string) => wordings.some((wording) => wording.test(withPlainSpaces(text)));
	const isPlain = message.type === 'text' && !message.button;

	return ({ text, attachments = [] }) => {
		const words = [text, ...attachments.flatMap(textsIn)].filter((one) => one.trim() !== '');
		if (words.some(isWording)) return true;
		// A utility template is worded at Facebook.
		if (mayBeTemplate && attachments.length === 0) return undefined;
		if (isPlain || attachments.some(isMedia))
			return text === '' && attachments.length === 0 ? undefined : false;
		if (message.type !== 'receipt') return words.length > 0 ? false : undefined;
		if (attachments.length === 0) return text === '' ? undefined : false;
		const named = attachments.flatMap((attachment) => membersOf(attachment, ['order_number']));
		if (named.length > 0) return named.includes(orderNumber);
		// A receipt has no buttons.
		return attachments.some((attachment) => membersOf(attachment, ['buttons', 'cta']).length > 0)
			? false
			: undefined;
	};
}

/** https://developers.facebook.com/docs/graph-api/reference/message/attachments/ */
const isMedia = (attachment: unknown): boolean =>
	membersOf(attachment, ['mime_type', 'file_url', 'image_data', 'video_data']).length > 0;

/** All texts in what Facebook shows of something. */
export function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** What stands under one of these names in what Facebook shows of something. */
export function membersOf(value: unknown, names: string[]): unknown[] {
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([name, member]) =>
		names.includes(name) ? [member] : membersOf(member, names),
	);
}
