import { textField, type TextField } from '../../../core/fields/textField';

/** In the order in which a merchant fills them in. https://developer.paypal.com/docs/api/orders/v2/#definition-address_portable */
export const addressFields = [
	textField({
		displayName: 'Address Line 1',
		name: 'addressLine1',
		type: 'string',
		default: '',
		most: 300,
	}),
	textField({
		displayName: 'Address Line 2',
		name: 'addressLine2',
		type: 'string',
		default: '',
		most: 300,
	}),
	textField({ displayName: 'City', name: 'city', type: 'string', default: '', most: 120 }),
	textField({
		displayName: 'State or Province',
		name: 'state',
		type: 'string',
		default: '',
		most: 300,
	}),
	textField({
		displayName: 'Postal Code',
		name: 'postalCode',
		type: 'string',
		default: '',
		most: 60,
	}),
	textField({
		displayName: 'Country Code',
		name: 'countryCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. US',
		description: 'Two letters, GB for the United Kingdom',
	}),
];

/** Under PayPal's names. The country is not among them: PayPal needs it, so it is read by itself. */
export const addressParts = <Fields extends Record<AddressField, TextField>>(fields: Fields) => ({
	address_line_1: fields.addressLine1,
	address_line_2: fields.addressLine2,
	admin_area_2: fields.city,
	admin_area_1: fields.state,
	postal_code: fields.postalCode,
});

type AddressField = 'addressLine1' | 'addressLine2' | 'city' | 'postalCode' | 'state';
