/**
 * A price as the buyer's language writes it, e.g. `$24.00` or `24,00 €`.
 *
 * @param locale BCP 47 tag; a locale Node.js does not know falls back to US English
 */
export function formatPrice(amount: { currency: string; value: string }, locale = 'en-US'): string {
	const format = new Intl.NumberFormat(supported(locale), { style: 'currency', currency: amount.currency });
	// A decimal string is formatted digit by digit, without becoming a float (ECMA-402, Intl.NumberFormat v3).
	return format.format(amount.value as Intl.StringNumericLiteral);
}

function supported(locale: string): string {
	try {
		return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en-US';
	} catch {
		return 'en-US';
	}
}

/** A date as the buyer's language writes it, e.g. `November 22, 2026`; undefined when the text is not a date. */
export function formatDate(at: string, locale: string, timeZone: string): string | undefined {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return undefined;
	return new Intl.DateTimeFormat(supported(locale), { dateStyle: 'long', timeZone }).format(date);
}
