import type { ErrorDetail } from '../errors.ts';
import { toMinor, valuePattern, type Money } from '../money.ts';
import type { Address, ExperienceContext, PurchaseUnitRequest } from './request.ts';

/**
 * Some of those whose addresses need a postal code, and all whose addresses need no city.
 * https://developer.paypal.com/api/rest/reference/orders/v2/country-address-requirements/
 */
const countriesWithPostalCodes = ['AU', 'CA', 'DE', 'ES', 'FR', 'GB', 'IT', 'US'];
const countriesWithoutCity = ['HK', 'JP', 'SG'];

/** What is wrong with the shipping of one purchase unit; `pointer` leads to the unit. */
export function inShipping(
	unit: PurchaseUnitRequest,
	context: ExperienceContext,
	pointer: string,
): ErrorDetail[] {
	const found: ErrorDetail[] = [];
	const { address, type, options } = unit.shipping ?? {};
	const preference = context.shipping_preference ?? 'GET_FROM_FILE';
	const say = (issue: string, part: string, value?: string) =>
		found.push({
			issue,
			field: `${pointer}/shipping/${part}`,
			...(value !== undefined && { value }),
			location: 'body',
		});
	const isPickup = type !== undefined && type !== 'SHIPPING';
	if (!address && preference === 'SET_PROVIDED_ADDRESS') {
		say(isPickup ? 'MISSING_PICKUP_ADDRESS' : 'MISSING_SHIPPING_ADDRESS', 'address');
	}
	if (isPickup && preference === 'GET_FROM_FILE') say('UNSUPPORTED_SHIPPING_TYPE', 'type', type);
	if (type !== undefined && options) say('INCOMPATIBLE_PARAMETER_VALUE', 'type', type);
	if (options && preference !== 'GET_FROM_FILE') say('SHIPPING_OPTIONS_NOT_SUPPORTED', 'options');
	if (options && options.length > 0) {
		const selected = options.filter((option) => option.selected);
		if (selected.length === 0) say('SHIPPING_OPTION_NOT_SELECTED', 'options');
		if (selected.length > 1) say('MULTIPLE_SHIPPING_OPTION_SELECTED', 'options');
		const [{ amount } = {}] = selected;
		const shipping = unit.amount.breakdown?.shipping;
		if (selected.length === 1 && amount && !isSame(amount, shipping)) {
			say('PREFERRED_SHIPPING_OPTION_AMOUNT_MISMATCH', 'options', amount.value);
		}
	}
	return address ? [...found, ...inAddress(address, `${pointer}/shipping/address`)] : found;
}

/** What does not go together: one order, one parcel. */
export function acrossShipping(units: PurchaseUnitRequest[]): ErrorDetail[] {
	const differ = (part: 'address' | 'type') =>
		new Set(units.flatMap(({ shipping }) => (shipping?.[part] ? [JSON.stringify(shipping[part])] : [])))
			.size > 1;
	const found: ErrorDetail[] = [];
	const at = { field: '/purchase_units', location: 'body' as const };
	if (differ('address')) found.push({ issue: 'MULTIPLE_SHIPPING_ADDRESS_NOT_SUPPORTED', ...at });
	if (differ('type')) found.push({ issue: 'MULTIPLE_SHIPPING_TYPE_NOT_SUPPORTED', ...at });
	return found;
}

function isSame(amount: Money, other: Money | undefined): boolean {
	if (!other) return /^0*(\.0*)?$/.test(amount.value);
	const readable = valuePattern.test(amount.value) && valuePattern.test(other.value);
	return readable && amount.currency_code === other.currency_code && toMinor(amount) === toMinor(other);
}

function inAddress(address: Address, field: string): ErrorDetail[] {
	const found: ErrorDetail[] = [];
	if (!address.admin_area_2 && !countriesWithoutCity.includes(address.country_code)) {
		found.push({ issue: 'CITY_REQUIRED', field: `${field}/admin_area_2`, location: 'body' });
	}
	if (!address.postal_code && countriesWithPostalCodes.includes(address.country_code)) {
		found.push({ issue: 'POSTAL_CODE_REQUIRED', field: `${field}/postal_code`, location: 'body' });
	}
	return found;
}
