import { fieldLabel } from '../../../../../../nodes/vendors/payPal/errors/fieldLabel';

describe('fieldLabel', () => {
	it.each([
		['/purchase_units/0/items/2/unit_amount/value', 'Unit Price of cart line 3'],
		["/purchase_units/@reference_id=='default'/items/0/quantity", 'Quantity of cart line 1'],
		['/purchase_units/0/items', 'Cart Lines'],
		['/purchase_units/0/amount/value', 'Amount'],
		['/purchase_units/0/amount/currency_code', 'Currency'],
		['/payment_source/paypal/experience_context/return_url', 'Return URL'],
		['/purchase_units/0/shipping/address/country_code', 'Country Code'],
		['event_types[0].name', 'Name'],
		['/some/new_field', 'New Field'],
		['', undefined],
		[undefined, undefined],
	])('calls %s %s', (pointer, label) => {
		expect(fieldLabel(pointer)).toBe(label);
	});
});
