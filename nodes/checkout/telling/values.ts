import type { Facts } from '../notifications/facts';
import type { Placeholder } from '../notifications/kindRow';
import { placeholderRows, type Writing } from '../../wording/placeholderRows';
import { placeholderPattern, placeholders } from '../../wording/placeholders';

/** What is filled in, where it is known. */
export type Values = Partial<Record<Placeholder, string>>;

/** What of a text is put in where, in the buyer's language. */
export const toValues = (facts: Facts, writing: Writing): Values =>
	Object.fromEntries(
		placeholders
			.map((name) => [name, placeholderRows[name].value(facts, writing)] as const)
			.filter(([, value]) => value),
	);

/** Marks where nothing is known; never typed by a person. https://www.unicode.org/faq/private_use.html */
const gap = '\uE000';

/** The text with everything filled in. What is not known leaves no trace: `Thank you, [name]!` is `Thank you!` */
export const fill = (text: string, values: Values): string =>
	text
		.replace(placeholderPattern, (_, name: Placeholder) => values[name] ?? gap)
		.replace(/[ \t]*,?[ \t]*\uE000(?=[\s.,;:!?]|$)/g, '')
		.replace(/\uE000[ \t]*/g, '')
		.trim();
