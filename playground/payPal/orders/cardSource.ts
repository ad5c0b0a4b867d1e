import { issue } from '../errors.ts';
import type { Card, Instrument } from './order.ts';

const brands: Array<[RegExp, string]> = [
	[/^4/, 'VISA'],
	[/^(5[1-5]|2[2-7])/, 'MASTERCARD'],
	[/^3[47]/, 'AMEX'],
	[/^6/, 'DISCOVER'],
];

/** Names of card holders that make a bank say no, and with which code. https://developer.paypal.com/tools/sandbox/card-testing/ */
const rejections: Record<string, string> = {
	'CCREJECT-REFUSED': '0500',
	'CCREJECT-SF': '9500',
	'CCREJECT-EC': '5400',
	'CCREJECT-IRC': '5180',
	'CCREJECT-IF': '5120',
	'CCREJECT-LS': '9520',
	'CCREJECT-IA': '1330',
	'CCREJECT-BANK_ERROR': '5100',
	'CCREJECT-CVV_F': '00N7',
};

export function brandOf(digits: string): string {
	return brands.find(([pattern]) => pattern.test(digits))?.[1] ?? 'UNKNOWN';
}

/** A card given to the API itself. Only its last digits are kept. */
export function toInstrument(source: Record<string, unknown>, now: Date): Instrument {
	const { name, number, expiry, security_code } = source as Record<string, string | undefined>;
	const at = (field: string) => ({ field: `/payment_source/card/${field}`, location: 'body' as const });
	if (number === undefined) throw issue('CARD_NUMBER_REQUIRED', at('number'));
	if (expiry === undefined) throw issue('CARD_EXPIRY_REQUIRED', at('expiry'));
	if (expiry < now.toISOString().slice(0, 7)) throw issue('CARD_EXPIRED', at('expiry'));
	const brand = brandOf(number);
	if (security_code !== undefined && security_code.length !== (brand === 'AMEX' ? 4 : 3)) {
		throw issue('INVALID_SECURITY_CODE_LENGTH', at('security_code'));
	}
	const card: Card = { ...(name && { name }), lastDigits: number.slice(-4), brand, expiry };
	const rejected = rejections[name ?? ''];
	return {
		fundingSource: 'card',
		card,
		declines: false,
		captureDeclines: rejected !== undefined,
		processor: {
			avs_code: 'Y',
			cvv_code: rejected === '00N7' ? 'N' : 'M',
			response_code: rejected ?? '0000',
		},
		isAnonymous: true,
	};
}
