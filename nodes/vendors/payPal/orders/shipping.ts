import { InvalidInput } from '../../../core/invalidInput';
import type { ShipTo } from './checkout';
import { needsCity, toPayPalCountry } from './countryCode';
import type { ShippingOption } from './order';
import { toPhoneNumber, type PhoneNumber } from './phoneNumber';
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
	phone_number?: PhoneNumber;
	type?: string;
	options?: ShippingOption[];
}

/**
 * Where the order goes, when the merchant knows it.
 *
 * @param shippingPreference PayPal's; `SET_PROVIDED_ADDRESS` needs an address
 * @param delivery how the goods get to the buyer, or what the buyer can choose from
 * @throws InvalidInput when something PayPal needs is missing
 */
export function toShipping(
	shipTo: ShipTo = {},
	shippingPreference?: string,
	delivery: Pick<Shipping, 'type' | 'options'> = {},
): Shipping | undefined {
	requireFittingType(delivery.type, shippingPreference);
	const name = textWithin('full_name', shipTo.fullName, 300, 'Full Name');
	const address = toAddress(shipTo);
	const phone = toPhoneNumber(shipTo.phoneCountryCode, shipTo.phoneNumber);
	if (shippingPreference === 'SET_PROVIDED_ADDRESS' && !address) throw missing('Country Code', 'an address');
	const shipping: Shipping = {
		...(name.full_name !== undefined && { name: { full_name: name.full_name } }),
		...(address && { address }),
		...textWithin('email_address', shipTo.email, 254, 'Email'),
		...(phone && { phone_number: phone }),
		...delivery,
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
	const country = String(shipTo.countryCode ?? '').trim();
	if (country === '' && Object.keys(lines).length === 0) return undefined;
	if (country === '') throw missing('Country Code', 'an address with a country');
	const country_code = toPayPalCountry(country);
	if (lines.admin_area_2 === undefined && needsCity(country_code))
		throw missing('City', 'one in the address');
	return { ...lines, country_code };
}

const deliveryTypes = ['SHIPPING', 'PICKUP_IN_PERSON', 'PICKUP_IN_STORE', 'PICKUP_FROM_PERSON'];

/** The buyer can't choose an address for goods that are picked up. */
function requireFittingType(type: string | undefined, shippingPreference = 'GET_FROM_FILE'): void {
	if (type !== undefined && !deliveryTypes.includes(type)) {
		throw new InvalidInput(
			'Delivery Type',
			`Delivery Type: "${type.slice(0, 40)}" is not one of PayPal's choices`,
			`Use one of ${deliveryTypes.join(', ')}.`,
		);
	}
	if (type === undefined || type === 'SHIPPING' || shippingPreference !== 'GET_FROM_FILE') return;
	throw new InvalidInput(
		'Delivery Type',
		'Delivery Type is a pickup, but the buyer would choose an address at PayPal',
		'Under PayPal Page, set Shipping Preference to The Address I Give and fill in the place of pickup under Ship To, or set it to No Shipping.',
	);
}

const missing = (field: string, what: string): InvalidInput =>
	new InvalidInput(
		field,
		`${field} is empty, and this order needs ${what}`,
		'Fill in the address under Ship To, or choose another Shipping Preference.',
	);
