import {
	cardBrand,
	checkCard,
	formatCardNumber,
	formatExpiry,
	hasValidCheckDigit,
	testCard,
	toPayPalExpiry,
} from '../../../../../playground/pages/checkout/card';

const now = new Date('2026-11-22T12:00:00Z');
const good = testCard('Jamie Rivera', now);

describe('hasValidCheckDigit', () => {
	it.each(['4111 1111 1111 1111', '5555555555554444', '378282246310005', '6011111111111117', '79927398713'])(
		'accepts %s',
		(number) => expect(hasValidCheckDigit(number)).toBe(true),
	);

	it.each(['', '4111111111111112', '4111111111111', '79927398710', '5555555555554445'])(
		'refuses "%s"',
		(number) => expect(hasValidCheckDigit(number)).toBe(false),
	);
});

describe('cardBrand', () => {
	it.each([
		['4', 'Visa'],
		['5105', 'Mastercard'],
		['2221', 'Mastercard'],
		['3782', 'American Express'],
		['6011', 'Discover'],
		['9', undefined],
		['', undefined],
	])('reads "%s" as %s', (number, brand) => expect(cardBrand(number)).toBe(brand));
});

describe('formatCardNumber', () => {
	it.each([
		['41111', '4111 1'],
		['4111-1111-1111-1111', '4111 1111 1111 1111'],
		['378282246310005', '3782 822463 10005'],
		['4111 abc', '4111'],
		['', ''],
	])('writes "%s" as "%s"', (text, expected) => expect(formatCardNumber(text)).toBe(expected));
});

describe('formatExpiry', () => {
	it.each([
		['1', '1'],
		['7', '07'],
		['12', '12'],
		['123', '12 / 3'],
		['1230', '12 / 30'],
		['1/30', '01 / 30'],
		['12/2030', '12 / 30'],
		['12 / 3', '12 / 3'],
		['', ''],
	])('writes "%s" as "%s"', (text, expected) => expect(formatExpiry(text)).toBe(expected));
});

describe('toPayPalExpiry', () => {
	it.each([
		['12 / 30', '2030-12'],
		['01 / 27', '2027-01'],
		['13 / 30', undefined],
		['00 / 30', undefined],
		['12', undefined],
	])('turns "%s" into %s', (expiry, expected) => expect(toPayPalExpiry(expiry)).toBe(expected));
});

describe('checkCard', () => {
	it('has nothing to say about the test card', () => {
		expect(checkCard(good, now)).toEqual({});
	});

	it.each([
		['number', '', 'Enter the number on the front of the card.'],
		['number', '4111 1111', 'The card number is too short.'],
		['number', '4111 1111 1111 1112', 'This is not a card number. Check the digits.'],
		['expiry', '', 'Enter month and year, like 08 / 29.'],
		['expiry', '13 / 30', 'Enter month and year, like 08 / 29.'],
		['expiry', '10 / 26', 'This card has expired.'],
		['securityCode', '12', 'Enter the 3 digits on the back of the card.'],
		['securityCode', '1234', 'Enter the 3 digits on the back of the card.'],
		['name', '  ', 'Enter the name as it is on the card.'],
	])('says what is wrong with the %s "%s"', (field, value, problem) => {
		expect(checkCard({ ...good, [field]: value }, now)).toEqual({ [field]: problem });
	});

	it('lets a card pass in the month it expires in', () => {
		expect(checkCard({ ...good, expiry: '11 / 26' }, now)).toEqual({});
	});

	it('asks for four digits with American Express', () => {
		const amex = { ...good, number: '3782 822463 10005' };
		expect(checkCard(amex, now)).toEqual({ securityCode: 'Enter the 4 digits on the front of the card.' });
		expect(checkCard({ ...amex, securityCode: '1234' }, now)).toEqual({});
	});
});
