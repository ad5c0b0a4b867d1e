import { InvalidInput } from '../invalidInput';
import type { ShipTo } from './checkout';
import { textWithin } from './textLimit';

/** https://developer.paypal.com/docs/api/orders/v2/#definition-shipping_detail */
export interface Shipping {
	name?: { full_name: string };
	address?: {
		address_line_1?: string;
		address_line_2?: string;
		admin_area_1?: string;
		admin_area_2?: string;
		postal_code?: string;
		country_code: string;
	};
	email_address?: string;
	phone_number?: { country_code: string; national_number: string };
}

/**
 * Where the order goes, when the merchant knows it.
 *
 * @param shippingPreference PayPal's; `SET_PROVIDED_ADDRESS` needs an address
 * @throws InvalidInput when something PayPal needs is missing
 */
export function toShipping(shipTo: ShipTo = {}, shippingPreference?: string): Shipping | undefined {
	const name = textWithin('full_name', shipTo.fullName, 300, 'Full Name');
	const address = toAddress(shipTo);
	if (shippingPreference === 'SET_PROVIDED_ADDRESS' && !address) throw missing('Country Code', 'an address');
	const shipping: Shipping = {
		...(name.full_name !== undefined && { name: { full_name: name.full_name } }),
		...(address && { address }),
		...textWithin('email_address', shipTo.email, 254, 'Email'),
		...toPhone(shipTo),
	};
	return Object.keys(shipping).length > 0 ? shipping : undefined;
}

function toAddress(shipTo: ShipTo): Shipping['address'] {
	const lines = {
		...textWithin('address_line_1', shipTo.addressLine1, 300, 'Address Line 1'),
		...textWithin('address_line_2', shipTo.addressLine2, 300, 'Address Line 2'),
		...textWithin('admin_area_2', shipTo.city, 120, 'City'),
		...textWithin('admin_area_1', shipTo.state, 300, 'State or Province'),
		...textWithin('postal_code', shipTo.postalCode, 60, 'Postal Code'),
	};
	const countryCode = (shipTo.countryCode ?? '').trim().toUpperCase();
	if (countryCode === '' && Object.keys(lines).length === 0) return undefined;
	if (/^[A-Z]{2}$/.test(countryCode)) return { ...lines, country_code: countryCode };
	if (countryCode === '') throw missing('Country Code', 'an address with a country');
	throw new InvalidInput(
		'Country Code',
		`Country Code: "${countryCode}" is not a country code`,
		'Use the two letters of the country, for example US or DE (C2 for China).',
	);
}

function toPhone({ phoneCountryCode, phoneNumber }: ShipTo): Pick<Shipping, 'phone_number'> {
	const national = digitsOf(phoneNumber);
	const country = digitsOf(phoneCountryCode);
	if (national === '') return {};
	if (/^\d{1,3}$/.test(country) && /^\d{1,14}$/.test(national)) {
		return { phone_number: { country_code: country, national_number: national } };
	}
	throw new InvalidInput(
		'Phone Number',
		'Phone Number is not one PayPal takes',
		'Give up to 14 digits, and the country calling code (for example 1 or 45) in Phone Country Code.',
	);
}

const digitsOf = (value: string | undefined): string => String(value ?? '').replace(/[\s+().-]/g, '');

const missing = (field: string, what: string): InvalidInput =>
	new InvalidInput(
		field,
		`${field} is empty, and this order needs ${what}`,
		'Fill in the address under Ship To, or choose another Shipping Preference.',
	);
