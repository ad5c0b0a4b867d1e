import { InvalidInput } from '../../../../../../nodes/core/invalidInput';
import {
	fromPayPalCountry,
	toPayPalCountry,
} from '../../../../../../nodes/vendors/payPal/orders/countryCode';
import { simplifyOrder } from '../../../../../../nodes/vendors/payPal/orders/simplifyOrder';
import { toShipping } from '../../../../../../nodes/vendors/payPal/orders/shipping';

const refusalOf = (work: () => unknown): InvalidInput => {
	try {
		work();
	} catch (error) {
		if (error instanceof InvalidInput) return error;
	}
	throw new Error('It was not refused');
};

describe('China', () => {
	it('is C2 at PayPal, however it is written', () => {
		expect(['CN', 'cn', ' C2 '].map((code) => toPayPalCountry(code))).toEqual(['C2', 'C2', 'C2']);
	});

	it('is CN everywhere else', () => {
		expect(['C2', 'CN', 'DE', undefined].map(fromPayPalCountry)).toEqual(['CN', 'CN', 'DE', undefined]);
		const address = { admin_area_2: 'Beijing', country_code: 'C2' };
		const order = {
			id: '1',
			status: 'COMPLETED',
			purchase_units: [{ shipping: { address } }],
			payer: { address },
		};
		expect(simplifyOrder(order)).toMatchObject({
			shipTo: { countryCode: 'CN' },
			payer: { countryCode: 'CN' },
		});
	});
});

describe('an address', () => {
	const shipTo = { addressLine1: '1 High Street', city: 'London', postalCode: 'N1 9GU' };

	it.each([
		['UK', 'Use GB.'],
		['el', 'Use GR.'],
		['EU', 'Use the two letters of the country'],
		['GERMANY', 'Use the two letters of the country'],
		['C3', 'Use the two letters of the country'],
	])('is refused with %s, which is no country', (countryCode, remedy) => {
		const refused = refusalOf(() => toShipping({ ...shipTo, countryCode }));
		expect(refused).toMatchObject({ field: 'Country Code' });
		expect(refused.message).toBe(`Country Code: "${countryCode.toUpperCase()}" is not a country code`);
		expect(refused.remedy).toContain(remedy);
	});

	it('is refused without a city, which PayPal needs almost everywhere', () => {
		const withoutCity = { ...shipTo, city: '' };
		const refused = refusalOf(() => toShipping({ ...withoutCity, countryCode: 'IE' }));
		expect(refused).toMatchObject({ field: 'City' });
		expect(refused.message).toBe('City is empty, but this order needs one in the address');
		for (const countryCode of ['SG', 'HK', 'JP'])
			expect(toShipping({ ...withoutCity, countryCode })?.address).toMatchObject({
				country_code: countryCode,
			});
	});
});
