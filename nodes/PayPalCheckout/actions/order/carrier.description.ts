import type { IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { locatorField } from '../../../core/fields/locatorField';
import { textField } from '../../../core/fields/textField';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { otherCarrier } from './carriers';

const carrier = locatorField({
	displayName: 'Carrier',
	name: 'carrier',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'Who delivers the parcel',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a carrier',
			typeOptions: { searchListMethod: 'searchCarriers', searchable: true },
		},
		{
			displayName: 'By Code',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. FEDEX',
			hint: "PayPal's code for the carrier",
		},
	],
});

const carrierName = textField({
	displayName: 'Carrier Name',
	name: 'carrierName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Corner Street Bikes',
	most: 64,
	description: 'Only for the carrier Other: its name, at most 64 characters',
});

export const carrierFields: Field[] = [
	carrier,
	...fieldsOf(before(2), [carrierName]),
	...fieldsOf(since(2), [
		carrierName.with({
			displayOptions: { show: { carrier: [otherCarrier.code, otherCarrier.code.toLowerCase()] } },
		}),
	]),
];

/** Under PayPal's names. */
export const carrierWritten = { carrier, carrier_name_other: carrierName };

/** @throws InvalidInput when no carrier is chosen, or the other carrier has no name */
export function readCarrier(
	context: IExecuteFunctions,
	itemIndex: number,
): { carrier: string; carrier_name_other?: string } {
	const code = carrier.read(context, itemIndex).toUpperCase();
	if (!/^[0-9A-Z_]{1,64}$/.test(code)) {
		const remedy = `Choose one from the list. For any other carrier, choose Other and fill in ${carrierName.label}.`;
		throw code
			? carrier.refused(code, 'is not a carrier PayPal has a code for', remedy)
			: carrier.invalid('is empty', remedy);
	}
	if (code !== otherCarrier.code) return { carrier: code };
	const name = textWithin('carrier_name_other', carrierName.read(context, itemIndex), carrierName);
	if (name.carrier_name_other) return { carrier: code, ...name };
	throw carrierName.invalid('is empty, but the carrier Other needs one', 'Enter the name of the carrier.');
}
