/** An amount in a currency: its ISO 4217 code, and a decimal string such as `24.00`. */
export interface Amount {
	currency: string;
	value: string;
}

/** `24.0`, `24.00` and `24` are the same; compared as digits, never as floats. Any other text equals only itself. */
export const sameValue = (a: string, b: string): boolean => canonicalValue(a) === canonicalValue(b);

/** The same money: one currency, and one amount however it is written. */
export const sameAmount = (a: Amount, b: Amount): boolean =>
	a.currency === b.currency && sameValue(a.value, b.value);

/** For a person: `24.00 USD`, or something else where there is none. */
export const amountOr = (amount: Amount | undefined, otherwise: string): string =>
	amount ? `${amount.value} ${amount.currency}` : otherwise;

/** One spelling for every decimal string of the same amount. It is part of every seal, so it can never change. */
export function canonicalValue(value: string): string {
	const [whole, fraction = ''] = value.trim().split('.') as [string, string?];
	const digits = fraction.replace(/0+$/, '');
	return whole.replace(/^0+(?=\d)/, '') + (digits && `.${digits}`);
}
