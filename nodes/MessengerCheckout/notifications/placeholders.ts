import { InvalidInput } from '../../shared/invalidInput';
import type { BuyerTexts } from '../../shared/texts/buyerTexts';
import { formatPrice } from '../payCard';
import type { NotificationKind } from './kinds';
import type { Facts } from './occasion';

/** What can stand in square brackets in a text. */
export type Placeholder =
	| 'amount'
	| 'carrier'
	| 'date'
	| 'items'
	| 'link'
	| 'name'
	| 'orderNumber'
	| 'reason'
	| 'shopName'
	| 'trackingNumber';

const always: Placeholder[] = ['amount', 'name', 'orderNumber', 'shopName'];
const ofOrder: Placeholder[] = [...always, 'items'];
const ofPayment: Placeholder[] = [...ofOrder, 'date'];

const allowedByKind: Record<NotificationKind, Placeholder[]> = {
	authorized: ofPayment,
	declined: [...ofOrder, 'link'],
	delivered: ofOrder,
	disputeOpened: [...always, 'date'],
	disputeResolved: [...always, 'date'],
	invoicePaid: always,
	paid: ofPayment,
	partlyRefunded: ofPayment,
	pending: [...ofPayment, 'reason'],
	readyForPickup: ofOrder,
	refunded: ofPayment,
	reminder: [...ofOrder, 'link'],
	shipped: [...ofOrder, 'carrier', 'link', 'trackingNumber'],
	subscriptionCharged: [...always, 'date'],
};

/** The placeholders that texts of all these kinds may use. */
export const allowedIn = (kinds: NotificationKind[]): Placeholder[] =>
	allowedByKind[kinds[0]!].filter((name) => kinds.every((kind) => allowedByKind[kind].includes(name)));

const pattern = /\[([A-Za-z][A-Za-z0-9_]*)\]/g;

export const placeholdersIn = (text: string): string[] =>
	[...text.matchAll(pattern)].map(([, name]) => name!);

/** @throws InvalidInput that names the placeholder nobody knows, and those one can use */
export function checkPlaceholders(field: string, text: string, allowed: Placeholder[]): void {
	const unknown = placeholdersIn(text).find((name) => !(allowed as string[]).includes(name));
	if (unknown === undefined) return;
	throw new InvalidInput(
		field,
		`${field}: [${unknown}] can't be filled in here`,
		`Use these: ${allowed.map((name) => `[${name}]`).join(', ')}.`,
	);
}

export type Values = Partial<Record<Placeholder, string>>;

/** What of a text is put in where, in the buyer's language. */
export function toValues(
	facts: Facts,
	{
		texts,
		locale,
		timeZone,
		shopName,
	}: { texts: BuyerTexts; locale: string; timeZone: string; shopName: string },
): Values {
	const { amount, at, reason, orderNumber, name, items, link, carrier, trackingNumber } = facts;
	const given = {
		amount: amount && formatPrice(amount, locale),
		date: at && formatDate(at, locale, timeZone),
		reason: reason && texts.notification.reasons[reason],
		shopName,
		...{ orderNumber, name, items, link, carrier, trackingNumber },
	};
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

/** Stands where nothing is known; never typed by a person. https://www.unicode.org/faq/private_use.html */
const gap = '\uE000';

/** The text with everything filled in. What is not known leaves no trace: `Thank you, [name]!` is `Thank you!` */
export const fill = (text: string, values: Values): string =>
	text
		.replace(pattern, (_, name: Placeholder) => values[name] ?? gap)
		.replace(/[ \t]*,?[ \t]*\uE000(?=[\s.,;:!?]|$)/g, '')
		.replace(/\uE000[ \t]*/g, '')
		.trim();

/** A date as the buyer's language writes it, e.g. `November 22, 2026`; undefined when it is none. */
function formatDate(at: string, locale: string, timeZone: string): string | undefined {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return undefined;
	return new Intl.DateTimeFormat([locale, 'en-US'], { dateStyle: 'long', timeZone }).format(date);
}
