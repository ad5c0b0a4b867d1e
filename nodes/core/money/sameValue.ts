/** `24.0`, `24.00` and `24` are the same amount; compared as digits, never as floats. */
export const sameValue = (a: string, b: string): boolean => canonicalValue(a) === canonicalValue(b);

/** One spelling for every decimal string of the same amount. */
export function canonicalValue(value: string): string {
	const [whole = '', fraction = ''] = value.trim().split('.');
	const digits = fraction.replace(/0+$/, '');
	return whole.replace(/^0+(?=\d)/, '') + (digits && `.${digits}`);
}
