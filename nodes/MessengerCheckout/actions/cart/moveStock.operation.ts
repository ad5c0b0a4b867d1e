import type { IExecuteFunctions } from 'n8n-workflow';

import { moveStock as move } from '../../../checkout/cart/moveStock';
import type { DeclaredOperation } from '../../../core/declaration';
import { optionsField } from '../../../core/fields/optionsField';
import { OnOutput, type OperationResult } from '../../../core/operation';
import { stockField } from './stock.description';
import { wholeNumberField } from './wholeNumber';

const moveField = optionsField({
	displayName: 'Move',
	name: 'move',
	type: 'options',
	options: [
		{ name: 'Give Back', value: 'giveBack', description: 'Nobody has paid' },
		{ name: 'Put Aside', value: 'putAside', description: 'For a buyer who is about to pay' },
	],
	default: 'putAside',
	description: 'What happens to these pieces',
	neverBlank: true,
}).guarded();

const quantityField = wholeNumberField(
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'string',
		default: '={{ $json.quantity }}',
		description: 'How many pieces',
	},
	0,
).guarded();

const enough = 0;
const notEnough = 1;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const stock = stockField.read(context, itemIndex);
	if (stock === undefined)
		throw stockField.invalid(
			'is empty',
			'Map the stock of the product, which you have just read from its table.',
		);
	const quantity = quantityField.read(context, itemIndex);
	const after = move(stock, moveField.read(context, itemIndex), quantity);
	const moved = after === undefined ? 0 : quantity;
	return await Promise.resolve(
		new OnOutput(after === undefined ? notEnough : enough, {
			moved,
			stockBefore: stock,
			stockAfter: after ?? stock,
		}),
	);
}

export const moveStock: DeclaredOperation = {
	name: 'Move Stock',
	value: 'moveStock',
	action: 'Move stock of product',
	description:
		'Work out the stock after pieces are put aside or given back. Your table keeps it: update the row only where the stock is still what it was.',
	fields: [moveField, quantityField, stockField.guarded()],
	outputs: ['Enough', 'Not Enough'],
	failsThrough: notEnough,
	execute,
};
