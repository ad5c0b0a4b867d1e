import { InvalidInput } from '../core/invalidInput';
import type { NotificationKind } from './notificationKinds';

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

/** A word in square brackets. */
export const placeholderPattern = /\[([A-Za-z][A-Za-z0-9_]*)\]/g;

export const placeholdersIn = (text: string): string[] =>
	[...text.matchAll(placeholderPattern)].map(([, name]) => name!);

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
