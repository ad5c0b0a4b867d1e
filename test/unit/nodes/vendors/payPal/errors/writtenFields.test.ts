import { labelAt } from '../../../../../../nodes/vendors/payPal/errors/writtenFields';
import { orderLabels } from '../../../../../../nodes/vendors/payPal/orders/orderRequest';

describe('labelAt', () => {
	it.each([
		['/purchase_units/0/items/2/unit_amount/value', 'Unit Price of cart line 3'],
		["/purchase_units/@reference_id=='default'/items/0/quantity", 'Quantity of cart line 1'],
		['/purchase_units/0/items', 'Cart Lines'],
		['/purchase_units/0/amount/value', 'Amounts'],
		['/purchase_units/0/amount/currency_code', 'Currency'],
		['/purchase_units/0/amount/breakdown/shipping_discount/value', 'Shipping Discount'],
		['/purchase_units/0/payee/email_address', 'Payee Email'],
		['/payment_source/paypal/experience_context/return_url', 'Return URL'],
		['/purchase_units/0/shipping/address/country_code', 'Country Code'],
		['/purchase_units/0/shipping/phone_number/country_code', 'Phone Country Code'],
		['/purchase_units/0/shipping/options/1/label', 'Label of shipping option 2'],
		['event_types[0].name', 'Name'],
		['/intent', 'When to Take the Money'],
		['/some/new_field', 'New Field'],
		['', undefined],
		[undefined, undefined],
	])('calls %s %s', (pointer, label) => {
		expect(labelAt(pointer, orderLabels())).toBe(label);
	});

	it('says which of several carts it is, and nothing it has not been told', () => {
		const pointer = '/purchase_units/1/items/0/sku';
		const request = { purchase_units: [{}, {}] as never[] };
		expect(labelAt(pointer, orderLabels(request))).toBe('SKU of cart line 1 of part 2');
		expect(labelAt(pointer)).toBe('Sku');
	});
});
