import { readTime } from '../../../../../nodes/PayPalCheckout/billing/readTime';
import { textField } from '../../../../../nodes/core/fields/textField';

const field = textField({ displayName: 'Start Time', name: 'startTime', type: 'string', default: '' });

describe('a time', () => {
	it.each([
		['2027-01-31', '2027-01-31T00:00:00.000Z'],
		[' 2027-01-31T09:00:00Z ', '2027-01-31T09:00:00.000Z'],
		['2027-01-31T09:00:00+02:00', '2027-01-31T07:00:00.000Z'],
		['Sun, 31 Jan 2027 09:00:00 GMT', '2027-01-31T09:00:00.000Z'],
	])('%s is %s', (given, read) => {
		expect(readTime(given, field).toISOString()).toBe(read);
	});

	it.each(['soon', '2027-02-31T25:00', '03.01.2027', '3/1/2027', ' 03-01-2027', '31.12.2027'])(
		'is never %s',
		(given) => {
			expect(() => readTime(given, field)).toThrow(/Start Time.*is not a date/);
		},
	);
});
