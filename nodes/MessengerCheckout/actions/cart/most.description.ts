import { wholeNumberField } from './wholeNumber';

export const mostField = wholeNumberField(
	{
		displayName: 'Most per Product',
		name: 'most',
		type: 'number',
		typeOptions: { minValue: 1, numberPrecision: 0 },
		default: 10,
		description: 'How many pieces of one product a buyer can have in a cart',
	},
	1,
).guarded();
