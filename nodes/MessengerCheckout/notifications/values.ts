import { formatDate, formatPrice } from '../../wording/formats';
import { placeholderPattern, type Placeholder } from '../../wording/placeholders';
import type { BuyerTexts } from '../../wording/buyerTexts';
import type { Facts } from './occasion';

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
		.replace(placeholderPattern, (_, name: Placeholder) => values[name] ?? gap)
		.replace(/[ \t]*,?[ \t]*\uE000(?=[\s.,;:!?]|$)/g, '')
		.replace(/\uE000[ \t]*/g, '')
		.trim();
