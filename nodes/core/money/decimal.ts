/**
 * The exact sum of decimal strings, e.g. `10.00` and `14.5` are `24.50`. Digits are added, never floats.
 *
 * @param values as PayPal writes amounts: digits, with a dot before the decimals
 */
export function sumOf(values: string[]): string {
	const decimals = mostDecimals(values);
	const total = values.reduce((sum, value) => sum + scaled(value, decimals), 0n).toString();
	if (decimals === 0) return total;
	const digits = total.padStart(decimals + 1, '0');
	return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** The amount so many times, e.g. `10.50` twice is `21.00`. */
export function timesWhole(value: string, times: number): string {
	const decimals = fractionOf(value).length;
	const digits = (scaled(value, decimals) * BigInt(times)).toString().padStart(decimals + 1, '0');
	return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Whether the first amount is the smaller one. */
export function isLess(value: string, other: string): boolean {
	const decimals = mostDecimals([value, other]);
	return scaled(value, decimals) < scaled(other, decimals);
}

const mostDecimals = (values: string[]): number =>
	Math.max(0, ...values.map((value) => fractionOf(value).length));

const fractionOf = (value: string): string => value.trim().split('.')[1] ?? '';

const scaled = (value: string, decimals: number): bigint =>
	BigInt((value.trim().split('.')[0] ?? '') + fractionOf(value).padEnd(decimals, '0'));
