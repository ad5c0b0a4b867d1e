/** A decimal number, exact: `1990n` with 2 decimals is `19.90`. */
export interface Decimal {
	digits: bigint;
	/** How many of the digits are behind the dot. */
	decimals: number;
}

/** @returns undefined when it is anything else than digits, with a dot before the decimals */
export function readDecimal(text: string): Decimal | undefined {
	const [, sign, whole = '', fraction = ''] = /^(-?)(\d*)(?:\.(\d+))?$/.exec(text) ?? [];
	if (sign === undefined || whole + fraction === '') return undefined;
	return { digits: BigInt(`${sign}${whole}${fraction}`), decimals: fraction.length };
}

/** With all its decimals, e.g. `19.90` or `500`. */
export function writeDecimal({ digits, decimals }: Decimal): string {
	const sign = digits < 0n ? '-' : '';
	const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
	return decimals === 0 ? sign + text : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** The digits of the same number with at least so many decimals. */
export const digitsAt = (decimal: Decimal, decimals: number): bigint =>
	decimal.digits * 10n ** BigInt(Math.max(0, decimals - decimal.decimals));
