/** PayPal takes no decimals here, although these currencies have them elsewhere: https://developer.paypal.com/reference/currency-codes/ */
const withoutDecimals = new Set(['HUF', 'JPY', 'TWD']);

/**
 * An amount as a person reads it, e.g. `$24.00`, `¥1,200`.
 *
 * @param value decimal number or string, in major units
 * @param currency three letters; with anything else the amount is shown as it came
 */
export function formatMoney(value: string | number, currency: string, locale?: string): string {
	const amount = Number(value);
	if (!Number.isFinite(amount) || !/^[A-Za-z]{3}$/.test(currency)) return `${value} ${currency}`.trim();
	const digits = withoutDecimals.has(currency.toUpperCase()) ? 0 : undefined;
	return new Intl.NumberFormat(locale, {
		style: 'currency',
		currency,
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	}).format(amount);
}
