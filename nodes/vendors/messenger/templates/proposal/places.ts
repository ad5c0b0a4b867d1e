import type { Placeholder } from '../../../../checkout/notifications/kindRow';
import { placeholderRows } from '../../../../wording/placeholderRows';
import { placeholderPattern, placeholders } from '../../../../wording/placeholders';

/** What goes into a place of a template; undefined when we do not know its name. */
export const placeholderAt = (place: string): Placeholder | undefined =>
	placeholders.find((name) => placeholderRows[name].place === place);

/** `We have received [amount]` as Facebook writes it: `We have received {{amount}}`. */
export const withPlaces = (text: string): string =>
	text.replace(placeholderPattern, (whole, name: Placeholder) =>
		Object.hasOwn(placeholderRows, name) ? `{{${placeholderRows[name].place}}}` : whole,
	);
