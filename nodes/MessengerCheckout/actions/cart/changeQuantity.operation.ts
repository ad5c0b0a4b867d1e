import type { IExecuteFunctions } from 'n8n-workflow';

import { changeQuantity as change } from '../../../checkout/cart/quantity';
import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { mostField } from './most.description';
import { stockField } from './stock.description';
import { wholeNumberField } from './wholeNumber';

const changeField = optionsField({
	displayName: 'Change',
	name: 'change',
	type: 'options',
	options: [
		{ name: 'Add', value: 'add', description: 'So many more' },
		{ name: 'Remove', value: 'remove', description: 'So many fewer, at least none' },
		{ name: 'Set To', value: 'set', description: 'So many, whatever it was before. 0 removes the product.' },
	],
	default: 'add',
	description: 'What the buyer does to this product in the cart',
}).guarded();

const quantityField = wholeNumberField(
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		default: 1,
		description: 'How many pieces are added or removed, or are to be in the cart',
	},
	0,
).guarded();

const inCartField = wholeNumberField(
	{
		displayName: 'In Cart',
		name: 'inCart',
		type: 'string',
		default: '={{ $json.quantity ?? 0 }}',
		description: 'How many pieces are in the cart now, from your table of carts',
	},
	0,
).guarded();

const changed = 0;
const notChanged = 1;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const before = inCartField.read(context, itemIndex);
	const stock = stockField.read(context, itemIndex);
	const { quantity, limitedBy } = change(
		before,
		changeField.read(context, itemIndex),
		quantityField.read(context, itemIndex),
		{ most: mostField.read(context, itemIndex), ...(stock !== undefined && { stock }) },
	);
	return await Promise.resolve(
		new OnOutput(quantity === before ? notChanged : changed, {
			quantity,
			before,
			limitedBy,
			left: limitedBy && quantity,
		}),
	);
}

export const changeQuantity: DeclaredOperation = {
	name: 'Change Quantity',
	value: 'changeQuantity',
	action: 'Change quantity in cart',
	description: 'Add a product to a cart, remove it or change its quantity, within what you have and allow',
	fields: [changeField, quantityField, inCartField, stockField, mostField],
	outputs: ['Changed', 'Not Changed'],
	failsThrough: notChanged,
	execute,
};
