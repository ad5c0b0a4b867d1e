import { haveSameTerms } from '../../../../../../nodes/vendors/payPal/money/sameTerms';

const cycle = (sequence: number, value: string) => ({
	sequence,
	pricing_scheme: { fixed_price: { value, currency_code: 'EUR' } },
});

const alike: Array<[what: string, asked: unknown, made: unknown]> = [
	['nothing was said of it', { value: '5.00' }, {}],
	['nothing was asked', undefined, { value: '5.00' }],
	['a number is written another way', { value: '5', quantity: 2 }, { value: '5.00', quantity: '2' }],
	['other words', { name: 'Mug of the month' }, { name: 'Mug' }],
	['cycles in another order', [cycle(1, '1'), cycle(2, '5')], [cycle(2, '5.00'), cycle(1, '1.00')]],
	['what every object has', JSON.parse('{ "constructor": 1 }'), { value: '5.00' }],
];

const different: Array<[what: string, asked: unknown, made: unknown]> = [
	['another amount', { value: '5.00' }, { value: '4.00' }],
	['another currency', { currency_code: 'EUR' }, { currency_code: 'USD' }],
	['a number in place of a code', { currency_code: 'EUR' }, { currency_code: 5 }],
	['another cycle of that number', [cycle(1, '1'), cycle(2, '5')], [cycle(2, '6'), cycle(1, '1')]],
	['further inside', { a: { b: [{ value: 1 }] } }, { a: { b: [{ value: 2 }] } }],
];

describe('what was made once', () => {
	it.each(alike)('is what is asked for now: %s', (_, asked, made) =>
		expect(haveSameTerms(asked, made)).toBe(true),
	);

	it.each(different)('is not what is asked for now: %s', (_, asked, made) =>
		expect(haveSameTerms(asked, made)).toBe(false),
	);
});
