import type { Field } from '../../../core/fields/field';
import type { InvalidInput } from '../../../core/invalidInput';
import type { WrittenFields } from '../errors/writtenFields';
import { addressParts } from '../panel/address.description';
import { orderDetails } from '../panel/orderDetails.description';
import type { ShipTo } from './checkout';
import { needsCity, toPayPalCountry } from './countryCode';
import type { ShippingOption } from './order';
import { toPhoneNumber, type PhoneNumber } from './phoneNumber';
import { textsWithin, textWithin } from './textLimit';

const { deliveryType, shipTo } = orderDetails.fields;
const fields = shipTo.fields;

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

/** Where the merchant fills in what an address holds. */
const addressFields = addressParts(fields);

export const shippingLabels = {
	name: { parts: { full_name: fields.fullName } },
	address: { parts: { ...addressFields, country_code: fields.countryCode } },
	email_address: fields.email,
	phone_number: {
		label: fields.phoneNumber.label,
		parts: { country_code: fields.phoneCountryCode, national_number: fields.phoneNumber },
	},
	type: deliveryType,
} satisfies Record<Exclude<keyof Shipping, 'options'>, WrittenFields>;

/**
 * Where the order goes, when the merchant knows it.
 *
 * @param to what the merchant filled in
 * @param shippingPreference PayPal's; `SET_PROVIDED_ADDRESS` needs an address
 * @param delivery how the goods get to the buyer, or what the buyer can choose from
 * @throws InvalidInput when something PayPal needs is missing
 */
export function toShipping(
	to: ShipTo = {},
	shippingPreference?: string,
	delivery: Pick<Shipping, 'type' | 'options'> = {},
): Shipping | undefined {
	requireFittingType(delivery.type, shippingPreference);
	const name = textWithin('full_name', to.fullName, fields.fullName);
	const address = toAddress(to);
	const phone = toPhoneNumber(to.phoneCountryCode, to.phoneNumber);
	if (shippingPreference === 'SET_PROVIDED_ADDRESS' && !address)
		throw missing(fields.countryCode, 'an address');
	const shipping: Shipping = {
		...(name.full_name !== undefined && { name: { full_name: name.full_name } }),
		...(address && { address }),
		...textWithin('email_address', to.email, fields.email),
		...(phone && { phone_number: phone }),
		...delivery,
	};
	return Object.keys(shipping).length > 0 ? shipping : undefined;
}

function toAddress(to: ShipTo): Shipping['address'] {
	const lines = textsWithin(addressFields, to);
	const country = String(to.countryCode ?? '').trim();
	if (country === '' && Object.keys(lines).length === 0) return undefined;
	if (country === '') throw missing(fields.countryCode, 'an address with a country');
	const country_code = toPayPalCountry(country, fields.countryCode);
	if (lines.admin_area_2 === undefined && needsCity(country_code))
		throw missing(fields.city, 'one in the address');
	return { ...lines, country_code };
}

/** The buyer can't choose an address for goods that are picked up. */
function requireFittingType(type: string | undefined, shippingPreference = 'GET_FROM_FILE'): void {
	if (type === undefined) return;
	if (deliveryType.parse(type) === 'SHIPPING' || shippingPreference !== 'GET_FROM_FILE') return;
	throw deliveryType.invalid(
		'is a pickup, but the buyer would choose an address at PayPal',
		'Under PayPal Page, set Shipping Preference to The Address I Give and enter the pickup location under Ship To, or set it to No Shipping.',
	);
}

const missing = (field: Field, what: string): InvalidInput =>
	field.invalid(
		`is empty, but this order needs ${what}`,
		'Enter the address under Ship To, or choose another Shipping Preference.',
	);
