import type { Placeholder } from '../checkout/notifications/kindRow';
import { aboutKind, type NotificationKind } from '../checkout/notifications/kinds';
import { InvalidInput } from '../core/invalidInput';
import { placeholderRows } from './placeholderRows';

/** All there are. */
export const placeholders = Object.keys(placeholderRows) as Placeholder[];

/** The placeholders that texts of this kind may use. */
export const allowedIn = (kind: NotificationKind): readonly Placeholder[] => aboutKind(kind).placeholders;

const listed = (names: readonly Placeholder[]): string => names.map((name) => `[${name}]`).join(', ');

/** What may be used in texts of these kinds, in words: in all of them, and in some. */
export function placeholderHint(kinds: NotificationKind[]): string {
	const isIn = (name: Placeholder) => (kind: NotificationKind) => allowedIn(kind).includes(name);
	const everywhere = placeholders.filter((name) => kinds.every(isIn(name)));
	const somewhere = placeholders.filter((name) => kinds.some(isIn(name)) && !everywhere.includes(name));
	const also = somewhere.length > 0 ? ` Depending on the kind, also ${listed(somewhere)}.` : '';
	return `Placeholders in square brackets are filled in: ${listed(everywhere)}.${also}`;
}

/** A word in square brackets. */
export const placeholderPattern = /\[([A-Za-z][A-Za-z0-9_]*)\]/g;

export const placeholdersIn = (text: string): string[] =>
	[...text.matchAll(placeholderPattern)].map(([, name]) => name!);

/** @throws InvalidInput that names the placeholder nobody knows, and those one can use */
export function checkPlaceholders(field: string, text: string, allowed: readonly Placeholder[]): void {
	const unknown = placeholdersIn(text).find((name) => !(allowed as readonly string[]).includes(name));
	if (unknown === undefined) return;
	throw new InvalidInput(
		field,
		`${field}: [${unknown}] can't be used here`,
		`Available here: ${listed(allowed)}.`,
	);
}
