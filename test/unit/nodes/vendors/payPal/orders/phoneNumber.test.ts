import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import { toPhoneNumber } from '../../../../../../nodes/vendors/payPal/orders/phoneNumber';

const refusalOf = (country: string, number: string): InvalidInput => {
	try {
		toPhoneNumber(country, number);
	} catch (error) {
		if (error instanceof InvalidInput) return error;
	}
	throw new Error('It was not refused');
};

describe('toPhoneNumber', () => {
	it.each([
		['+1', '(408) 555-0100', '1', '4085550100'],
		['1', '+1 (408) 555-0100', '1', '4085550100'],
		['', '+1 408.555.0100', '1', '4085550100'],
		['+1', '1 (408) 555-0100', '1', '4085550100'],
		['001', '408/555-0100', '1', '4085550100'],
		['44', '+44 (0)20 7946 0958', '44', '2079460958'],
		['', '0044 20 7946 0958', '44', '2079460958'],
		['44', '020 7946 0958', '44', '2079460958'],
		['', '+49 0176 12345678', '49', '17612345678'],
		['49', '04921 123456', '49', '4921123456'],
		['39', '06 1234 5678', '39', '0612345678'],
		['', '+39 06 1234 5678', '39', '0612345678'],
		['36', '06 20 123 4567', '36', '201234567'],
		['7', '8 912 345 67 89', '7', '9123456789'],
		['', '+7 (800) 555-35-35', '7', '8005553535'],
		['45', '45 12 34 56', '45', '45123456'],
		['45', '45 12 34 56 78', '45', '12345678'],
		['48', '48 123 45 67', '48', '481234567'],
		['', '+358 40 123 4567', '358', '401234567'],
		['', '+971501234567', '971', '501234567'],
		['', '+886 2 2345 6789', '886', '223456789'],
		['52', '55 1234 5678', '52', '5512345678'],
	])('reads %p and %p', (country, number, code, national) => {
		expect(toPhoneNumber(country, number)).toEqual({ country_code: code, national_number: national });
	});

	it.each([undefined, '', '  ', '+'])('gives none for %p', (number) => {
		expect(toPhoneNumber('45', number)).toBeUndefined();
	});

	it.each([
		['', '408 555 0100'],
		['1', '408 555 0100 ext. 5'],
		['', '+999 123'],
		['', '+210 123456'.replace('210', '28')],
		['1246', '4308000'],
		['358', '1234567890123'],
		['US', '408 555 0100'],
	])('refuses %p and %p', (country, number) => {
		expect(refusalOf(country, number)).toMatchObject({
			field: 'Phone Number',
			message: 'Phone Number is not a number PayPal takes',
		});
	});

	it('refuses a number of another country than it is said to be', () => {
		expect(refusalOf('45', '+1 408 555 0100').message).toBe(
			'Phone Number begins with +1, but Phone Country Code is 45',
		);
	});

	it('refuses what can be read in two ways, and says how to write it', () => {
		const { message, remedy } = refusalOf('49', '4921 123456');
		expect(message).toBe(
			'Phone Number: it is not clear whether 4921123456 begins with the country calling code',
		);
		expect(remedy).toContain('+4921123456');
		expect(remedy).toContain('+494921123456');
		expect(toPhoneNumber('49', '+494921123456')).toEqual({
			country_code: '49',
			national_number: '4921123456',
		});
	});
});
