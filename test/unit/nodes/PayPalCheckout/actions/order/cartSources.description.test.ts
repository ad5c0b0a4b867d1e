import {
	toLine,
	unitsJson,
} from '../../../../../../nodes/PayPalCheckout/actions/order/cartSources.description';

describe('carts given as JSON', () => {
	const lines = [{ name: 'Mug', unitPrice: '12.00' }];

	it('are read like the fields of the panel: a number may be a name', () => {
		const units = unitsJson.parse([{ referenceId: 7, lines, shipping: 4.9, shipTo: { city: 'Ribe' } }]);
		expect(units).toEqual([{ referenceId: '7', lines, shipping: 4.9, shipTo: { city: 'Ribe' } }]);
	});

	it('say in which of them something is wrong', () => {
		const part = (more: object) => () => unitsJson.parse([{ lines }, { lines, ...more }]);
		expect(part({ invoiceId: {} })).toThrow('Invoice ID of part 2 is not a text');
		expect(part({ payeeEmail: '' })).toThrow('Payee Email of part 2 is present but empty');
		expect(part({ lines: [{ ...lines[0], quantity: null }] })).toThrow(
			'Quantity of cart line 1 of part 2 is present but empty',
		);
	});

	it.each(['{', {}, [{}], [null], [{ lines: [null] }], 5])('are a list of them, not %p', (given) => {
		expect(() => unitsJson.parse(given)).toThrow('Purchase Units (JSON) is not a list of carts');
	});
});

describe('toLine', () => {
	it('knows columns by other spellings, and leaves out what is empty but for a quantity', () => {
		expect(toLine({ Product: 'Mug', 'Unit Price': 12, unit_price: '', qty: '', SKU: null })).toEqual({
			name: 'Mug',
			unitPrice: 12,
			quantity: '',
		});
	});
});
