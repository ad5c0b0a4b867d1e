import type { INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';

export interface ParcelItem {
	name?: string;
	quantity?: number | string;
	sku?: string;
}

export const parcelItemsDescription: INodeProperties = {
	displayName: 'Items in the Parcel',
	name: 'parcelItems',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Item' },
	default: {},
	placeholder: 'Add Item',
	description: 'Only needed if the parcel holds part of the order. SKUs must match the order.',
	options: [
		{
			displayName: 'Item',
			name: 'item',
			values: [
				{ displayName: 'Name', name: 'name', type: 'string', default: '' },
				{
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 1, numberPrecision: 0 },
					default: 1,
				},
				{ displayName: 'SKU', name: 'sku', type: 'string', default: '' },
			],
		},
	],
};

/**
 * @returns undefined when no item is given: the whole order is meant
 * @throws InvalidInput that names the item
 */
export function toParcelItems(items: ParcelItem[] = []): Array<Record<string, string>> | undefined {
	if (items.length === 0) return undefined;
	return items.map(({ name, quantity, sku }, index) => {
		const field = (label: string) => `${label} of parcel item ${index + 1}`;
		const pieces = String(quantity ?? 1).trim();
		if (!/^[1-9]\d{0,9}$/.test(pieces)) {
			throw new InvalidInput(
				field('Quantity'),
				`${field('Quantity')}: "${pieces.slice(0, 40)}" is not a quantity`,
				'Use a whole number, 1 or more.',
			);
		}
		return {
			...textWithin('name', name, 127, field('Name')),
			quantity: pieces,
			...textWithin('sku', sku, 127, field('SKU')),
		};
	});
}
