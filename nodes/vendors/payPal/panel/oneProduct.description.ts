import type { IExecuteFunctions } from 'n8n-workflow';

import { decimalField } from '../../../core/fields/decimalField';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import { isBlank } from '../../../core/guards';
import { InvalidInput } from '../../../core/invalidInput';
import { productColumns } from '../../../core/productRow';
import { cartLines, type CheckoutLine } from './cart.description';

/** The sources of a cart, and one product whose fields stand by themselves: what is sold in most chats. */
export const linesSourceOrProduct = optionsField({
	displayName: 'Cart Lines From',
	name: 'linesSource',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'input',
			description: `One order for all items that come in, for example rows of a sheet. Each has ${productColumns}.`,
		},
		{
			name: 'Fields Below',
			value: 'fields',
			description: 'Several lines, and what else a line can have, such as an SKU or a tax',
		},
		{ name: 'JSON', value: 'json', description: 'A list from an earlier node or an expression' },
		{ name: 'One Product', value: 'product', description: 'A name and a price are enough' },
	],
	default: 'fields',
});

/** The same in a chat, where mostly one product is sold: by the words of a shop. */
export const whatIsSold = linesSourceOrProduct.with({
	displayName: 'What Is Sold',
	default: 'product',
	description: 'One Product: how many of it is among the options',
});

const onlyProduct = { show: { linesSource: ['product'] } };

const nameField = textField({
	displayName: 'Product',
	name: 'productName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Blue mug',
	description: 'At most 127 characters. The buyer sees it on the card and at PayPal.',
	displayOptions: onlyProduct,
});

const priceField = decimalField({
	displayName: 'Price',
	name: 'productPrice',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 12.00',
	description: 'Price of one piece without tax, for example 12.50. A decimal comma is understood, too.',
	displayOptions: onlyProduct,
});

/** Among the options: nearly everybody sells one. */
export const quantityOption = decimalField({
	displayName: 'Quantity',
	name: 'quantity',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 1,
	displayOptions: { show: { '/linesSource': ['product'] } },
	description: 'How many pieces of the product are sold',
})
	.guarded()
	.among('requestOptions', 'waitOptions');

export const productFields: Field[] = [nameField, priceField];

/** The one line of the cart. */
export function readProduct(context: IExecuteFunctions, itemIndex: number): CheckoutLine[] {
	const quantity = quantityOption.read(context, itemIndex);
	return [
		{
			name: nameField.read(context, itemIndex),
			unitPrice: priceField.read(context, itemIndex),
			...(!isBlank(quantity) && { quantity }),
		},
	];
}

const { name, unitPrice, quantity } = cartLines.at(0);

/** The field of the panel for what a line calls otherwise. */
const fieldFor = (label: string): Field | undefined =>
	[
		{ line: name, field: nameField },
		{ line: unitPrice, field: priceField },
		{ line: quantity, field: quantityOption },
	].find(({ line }) => line.label === label)?.field;

/** Does something with the one line: what is wrong with it names the field of the panel. */
export function namingProduct<T>(work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw ofPanel(error);
	}
}

function ofPanel(error: unknown): unknown {
	if (!(error instanceof InvalidInput)) return error;
	const field = fieldFor(error.field);
	return field ? field.invalid(error.message.slice(error.field.length).trimStart(), error.remedy) : error;
}
