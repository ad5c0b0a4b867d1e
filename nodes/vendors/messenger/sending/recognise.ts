import { isObject } from '../../../core/guards';
import type { Message } from './message';
import { buyerTexts, languages } from '../../../wording/languages';
import type { ShownMessage } from './seekInChat';
import { toText } from '../../../checkout/telling/compose';
import type { Occasion } from '../../../checkout/telling/occasion';
import type { Settings } from '../../../MessengerCheckout/telling/readSettings';
import { toValues } from '../../../checkout/telling/values';

/** Stands for what is written differently from language to language; never typed by a person. */
const anything = '\uE001';

/**
 * Tells whether a message in the chat is this notification: in whatever language it went, as the buyer's may not have
 * been known then. What Facebook shows of a receipt is not documented: one that shows nothing of itself may be it.
 *
 * @param message as it would be sent now
 * @returns for `seekInChat`
 */
export function toRecogniser(
	occasion: Occasion,
	message: Message,
	settings: Settings,
	timeZone: string,
): (shown: ShownMessage) => boolean | undefined {
	const wordings = wordingsOf(occasion, settings, timeZone).map(toPattern);
	const isWording = (text: string) => wordings.some((wording) => wording.test(normal(text)));
	const { orderNumber } = occasion.facts;
	const type =
		'attachment' in message && (message.attachment.payload as { template_type?: string }).template_type;
	const mayBeTemplate = settings.templates.some(({ kind }) => kind === occasion.kind);

	return ({ text, attachments = [] }) => {
		const words = [text, ...attachments.flatMap(textsIn)].filter((one) => one.trim() !== '');
		if (words.some(isWording)) return true;
		// A utility template is worded at Facebook.
		if (mayBeTemplate && attachments.length === 0) return undefined;
		if (!type || attachments.some(isMedia))
			return text === '' && attachments.length === 0 ? undefined : false;
		if (type !== 'receipt') return words.length > 0 ? false : undefined;
		if (attachments.length === 0) return text === '' ? undefined : false;
		const named = attachments.flatMap((attachment) => membersOf(attachment, ['order_number']));
		if (named.length > 0) return named.includes(orderNumber);
		// A receipt has no buttons.
		return attachments.some((attachment) => membersOf(attachment, ['buttons', 'cta']).length > 0)
			? false
			: undefined;
	};
}

function wordingsOf(occasion: Occasion, settings: Settings, timeZone: string): string[] {
	const { kind, facts } = occasion;
	const own = settings.ownTexts.filter((one) => one.kind === kind).map(({ text }) => text);
	return languages.flatMap((language) => {
		const texts = buyerTexts[language];
		const values = {
			...toValues(facts, { texts, locale: language, timeZone, shopName: settings.shopName }),
			...(facts.amount && { amount: anything }),
			...(facts.at && { date: anything }),
		};
		return [undefined, ...own].map((ownText) =>
			toText(occasion, { texts, values, ...(ownText !== undefined && { ownText }) }),
		);
	});
}

const toPattern = (wording: string): RegExp =>
	new RegExp(
		`^${normal(wording)
			.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
			.replaceAll(anything, '.+')}$`,
		'u',
	);

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** https://developers.facebook.com/docs/graph-api/reference/message/attachments/ */
const isMedia = (attachment: unknown): boolean =>
	membersOf(attachment, ['mime_type', 'file_url', 'image_data', 'video_data']).length > 0;

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return isObject(value) ? Object.values(value).flatMap(textsIn) : [];
}

function membersOf(value: unknown, names: string[]): unknown[] {
	if (!isObject(value)) return [];
	return Object.entries(value).flatMap(([name, member]) =>
		names.includes(name) ? [member] : membersOf(member, names),
	);
}
