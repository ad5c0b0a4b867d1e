import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { otherCarrier } from './carriers';

export const carrierDescription: INodeProperties[] = [
	{
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
	},
	{
		displayName: 'Carrier Name',
		name: 'carrierName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Corner Street Bikes',
		description: 'Only for the carrier Other: its name, at most 64 characters',
	},
];

/** @throws InvalidInput when no carrier is chosen, or the other carrier has no name */
export function readCarrier(
	context: IExecuteFunctions,
	itemIndex: number,
): { carrier: string; carrier_name_other?: string } {
	const given = context.getNodeParameter('carrier', itemIndex, '', { extractValue: true }) as string;
	const carrier = String(given ?? '')
		.trim()
		.toUpperCase();
	if (!/^[0-9A-Z_]{1,64}$/.test(carrier)) {
		throw new InvalidInput(
			'Carrier',
			carrier
				? `Carrier: "${carrier.slice(0, 40)}" is not a carrier PayPal has a code for`
				: 'Carrier is empty',
			'Choose one from the list. For any other carrier, choose Other and fill in Carrier Name.',
		);
	}
	if (carrier !== otherCarrier.code) return { carrier };
	const name = textWithin(
		'carrier_name_other',
		context.getNodeParameter('carrierName', itemIndex, ''),
		64,
		'Carrier Name',
	);
	if (name.carrier_name_other) return { carrier, ...name };
	throw new InvalidInput(
		'Carrier Name',
		'Carrier Name is empty, but the carrier Other needs one',
		'Enter the name of the carrier.',
	);
}
