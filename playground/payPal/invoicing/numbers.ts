/**
 * The number after one, prefix and suffix kept: `INVOICE-1235` after `INVOICE-1234`.
 * https://developer.paypal.com/docs/api/invoicing/v2/#invoicing_generate-next-invoice-number
 * Where a number has no digits, PayPal's choice is unverified.
 */
export function nextNumber(last: string | undefined): string {
	const [, prefix = '', digits = '', suffix = ''] = /^(.*?)(\d+)(\D*)$/.exec(last ?? '0000') ?? [];
	if (digits === '') return `${last ?? ''}-1`;
	return `${prefix}${String(BigInt(digits) + 1n).padStart(digits.length, '0')}${suffix}`;
}
