import type { IExecuteFunctions } from 'n8n-workflow';

import { decimalField } from '../../../core/fields/decimalField';
import { list } from '../../../core/fields/list';
import { textField } from '../../../core/fields/textField';
import type { WrittenFields } from '../../../vendors/payPal/errors/writtenFields';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';

export const parcelItems = list({
	displayName: 'Items in the Parcel',
	name: 'parcelItems',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Item' },
	default: {},
	placeholder: 'Add Item',
	entry: 'parcel item',
	description: 'Only needed if the parcel holds part of the order. SKUs must match the order.',
	options: [
		{
			displayName: 'Item',
			name: 'item',
			values: [
				textField({ displayName: 'Name', name: 'name', type: 'string', default: '', most: 127 }),
				decimalField({
					displayName: 'Quantity',
					name: 'quantity',
					type: 'number',
					typeOptions: { minValue: 1, numberPrecision: 0 },
					default: 1,
				}),
				textField({ displayName: 'SKU', name: 'sku', type: 'string', default: '', most: 127 }),
			],
		},
	],
});

/** Where the merchant fills in what PayPal is told about the items. */
export const parcelItemsWritten: WrittenFields = {
	label: parcelItems.label,
	entry: (index) => ({ parts: parcelItems.at(index) }),
};

/**
 * @returns undefined when no item is given: the whole order is meant
 * @throws InvalidInput that names the item
 */
export function readParcelItems(
	context: IExecuteFunctions,
	itemIndex: number,
): Array<Record<string, string>> | undefined {
	const items = parcelItems.read(context, itemIndex);
	if (items.length === 0) return undefined;
	return items.map(({ name, quantity = 1, sku }, index) => {
		const fields = parcelItems.at(index);
		const pieces = String(quantity).trim();
		if (!/^[1-9]\d{0,9}$/.test(pieces))
			throw fields.quantity.refused(pieces, 'is not a quantity', 'Use a whole number, 1 or more.');
		return {
			...textWithin('name', name, fields.name),
			quantity: pieces,
			...textWithin('sku', sku, fields.sku),
		};
	});
}
