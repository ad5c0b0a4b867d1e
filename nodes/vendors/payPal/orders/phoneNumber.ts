import type { InvalidInput } from '../../../core/invalidInput';
import { ownValue } from '../../../core/ownValue';
import { orderDetails } from '../panel/orderDetails.description';

const { phoneNumber, phoneCountryCode } = orderDetails.fields.shipTo.fields;

/** https://developer.paypal.com/docs/api/orders/v2/#definition-phone_number_with_optional_country_code */
export interface PhoneNumber {
	country_code: string;
	national_number: string;
}

/** Country calling codes, none of which begins another. https://www.itu.int/pub/T-SP-E.164D */
const callingCode =
	/^(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-69]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|8[0578]\d|96[0-8]|97[0-79]|99[2-68])/;

/** Where every number within the country is as long as this, without the 0 in front. */
const nationalLength: Record<string, number> = {
	1: 10,
	7: 10,
	30: 10,
	33: 9,
	34: 9,
	41: 9,
	45: 8,
	47: 8,
	48: 9,
	61: 9,
	65: 8,
	90: 10,
	91: 10,
	351: 9,
	420: 9,
	421: 9,
	852: 8,
};

/** What is dialled before a number within the country, and is no part of it; elsewhere a 0. */
const trunkPrefix: Record<string, RegExp> = { 7: /^8(?=\d{10}$)/, 36: /^06/ };

/** Where the 0 in front is a part of the number: Italy, San Marino, the Vatican, and four in Africa. */
const keepsZero = new Set(['39', '378', '379', '225', '229', '241', '242']);

/** No number within a country is shorter, but for services. */
const shortestNational = 7;
/** https://www.itu.int/rec/T-REC-E.164 */
const longest = 15;

/**
 * A phone number in PayPal's two parts. It may come with the country calling code or without.
 *
 * @param country the country calling code, e.g. `45`; can be empty when the number begins with `+` or `00`
 * @returns undefined when there is no number
 * @throws InvalidInput when it is not a phone number, or can be read in two ways
 */
export function toPhoneNumber(
	country: string | undefined,
	number: string | undefined,
): PhoneNumber | undefined {
	const written = digitsOf(number);
	if (written === '') return undefined;
	const asked = digitsOf(country).replace(/^00/, '');
	const isInternational = /^\s*(\+|00)/.test(String(number));
	const international = written.replace(/^00/, '');
	const code = isInternational ? callingCode.exec(international)?.[1] : asked;
	if (!/^\d+$/.test(international) || !/^\d{1,3}$/.test(code ?? '')) throw unreadable();
	if (isInternational && asked !== '' && asked !== code) throw contradiction(code!, asked);
	const national = isInternational
		? withoutTrunk(code!, international.slice(code!.length))
		: nationalOf(code!, written);
	if (!/^\d{1,14}$/.test(national) || code!.length + national.length > longest) throw unreadable();
	return { country_code: code!, national_number: national };
}

function withoutTrunk(code: string, digits: string): string {
	return keepsZero.has(code) ? digits : digits.replace(ownValue(trunkPrefix, code) ?? /^0/, '');
}

/** People write the calling code into both fields. A number with a 0 in front begins with none. */
function nationalOf(code: string, written: string): string {
	const digits = withoutTrunk(code, written);
	if (digits !== written) return digits;
	const rest = digits.slice(code.length);
	const length = ownValue(nationalLength, code);
	if (!digits.startsWith(code) || digits.length === length || rest.length < shortestNational) return digits;
	if (rest.length === length) return rest;
	throw phoneNumber.invalid(
		`: it is not clear whether ${digits} begins with the country calling code`,
		`Write +${digits} if it does, or +${code}${digits} if it does not.`,
	);
}

/** `(0)` stands for a 0 that is not dialled from abroad. */
const digitsOf = (value: string | undefined): string =>
	String(value ?? '')
		.replace(/^(\s*(\+|00).*?)\(0\)/, '$1')
		.replace(/[\s\u00a0+()./-]/g, '');

const unreadable = (): InvalidInput =>
	phoneNumber.invalid(
		'is not a number PayPal takes',
		`Enter up to 14 digits, and the country calling code (for example 1 or 45) in ${phoneCountryCode.label}.`,
	);

const contradiction = (code: string, asked: string): InvalidInput =>
	phoneNumber.invalid(
		`begins with +${code}, but ${phoneCountryCode.label} is ${asked}`,
		`Correct one of the two, or leave ${phoneCountryCode.label} empty.`,
	);
