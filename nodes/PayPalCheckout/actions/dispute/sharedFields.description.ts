import { section } from '../../../core/fields/section';
import { textField, type TextField } from '../../../core/fields/textField';
import { toPayPalCountry } from '../../../vendors/payPal/orders/countryCode';
import { textsWithin, textWithin } from '../../../vendors/payPal/orders/textLimit';
import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { addressFields, addressParts } from '../../../vendors/payPal/panel/address.description';
import { onceOptions } from '../../panel/callOptions.description';
import { onlyForChat } from '../capture/onlyForChat';

/** Options of what changes a dispute. */
export const disputeOptions = onceOptions.and(onlyForChat.guarded());

export const noteField = textField({
	displayName: 'Note',
	name: 'note',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	most: 2000,
	placeholder: 'e.g. We are sorry, here is your money back.',
	description: 'At most 2,000 characters',
});

/** @throws InvalidInput when it is empty or too long */
export function requiredText(value: string, field: TextField): string {
	const { text } = textWithin('text', value, field);
	if (text !== undefined) return text;
	throw field.invalid('is empty', 'PayPal needs a few words here.');
}

export const returnAddress = section({
	displayName: 'Return Address',
	name: 'returnAddress',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Address',
	description: 'Where the buyer sends the goods back to. Left out, PayPal uses the address of your account.',
	options: [
		{
			displayName: 'Address',
			name: 'address',
			values: addressFields,
		},
	],
});

export const invoiceIdField = textField({
	displayName: 'Invoice ID',
	name: 'invoiceId',
	type: 'string',
	default: '',
	most: 127,
	placeholder: 'e.g. CREDIT-1042',
	description: 'Your own number for the refund',
}).guarded();

const { fields } = returnAddress;

const addressTexts = addressParts(fields);

export const addressWritten = { parts: { ...addressTexts, country_code: fields.countryCode } };

/** @throws InvalidInput when there is an address without a country */
export function toReturnAddress(given: ValuesOf<typeof returnAddress> | undefined): {
	return_shipping_address?: object;
} {
	const lines = textsWithin(addressTexts, given ?? {});
	const country = String(given?.countryCode ?? '').trim();
	if (country === '' && Object.keys(lines).length === 0) return {};
	if (country === '')
		throw fields.countryCode.invalid('is empty', 'Enter the two letters of the country, for example US.');
	return {
		return_shipping_address: { ...lines, country_code: toPayPalCountry(country, fields.countryCode) },
	};
}
