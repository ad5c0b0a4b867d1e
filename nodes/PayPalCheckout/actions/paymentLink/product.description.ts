import { booleanField } from '../../../core/fields/booleanField';
import { decimalField } from '../../../core/fields/decimalField';
import { list } from '../../../core/fields/list';
import { numberField } from '../../../core/fields/numberField';
import { textField } from '../../../core/fields/textField';
import { currencyField as ofAnOrder } from '../../../vendors/payPal/panel/currency.description';

export const currencyField = ofAnOrder.with({ description: 'Currency of every amount of this link' });

export const productName = textField({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Stoneware mug',
	description: 'What is sold',
	most: 127,
});

export const priceField = decimalField({
	displayName: 'Price',
	name: 'price',
	type: 'string',
	default: '',
	placeholder: 'e.g. 24.00',
	description:
		'What one piece costs. Leave it empty only if every option of the first choice has its own price.',
}).guarded();

const addressField = booleanField({
	displayName: 'Ask for a Shipping Address',
	name: 'collectsAddress',
	type: 'boolean',
	default: true,
	description: 'Whether buyers enter where it goes',
}).guarded();

export const choicesField = list({
	displayName: 'Choices',
	name: 'choices',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder: 'Add Option',
	default: {},
	description:
		'What buyers choose from, for example a size or a colour: one entry for each option. At most 5 choices with 10 options each.',
	heading: 'Option',
	options: [
		{
			displayName: 'Option',
			name: 'option',
			values: [
				textField({
					displayName: 'Choice',
					name: 'choice',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Colour',
					description: 'Options with the same word here are one choice',
					most: 127,
				}),
				textField({
					displayName: 'Option',
					name: 'option',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Blue',
					most: 127,
				}),
				decimalField({
					displayName: 'Own Price',
					name: 'price',
					type: 'string',
					default: '',
					placeholder: 'e.g. 30.00',
					description: 'In place of Price. Only in the first choice.',
				}),
			],
		},
	],
}).guarded();

const notesField = list({
	displayName: 'Questions to Buyers',
	name: 'notes',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Question',
	default: {},
	description: 'What buyers can write when they pay, for example a name to print',
	options: [
		{
			displayName: 'Question',
			name: 'question',
			values: [
				textField({
					displayName: 'Question',
					name: 'label',
					type: 'string',
					default: '',
					required: true,
					placeholder: 'e.g. Name on the mug',
					most: 127,
				}),
				booleanField({
					displayName: 'Needs an Answer',
					name: 'required',
					type: 'boolean',
					default: false,
					required: true,
					description: 'Whether nobody can pay without an answer',
				}),
			],
		},
	],
});

const descriptionField = textField({
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Keeps your tea warm',
	most: 2048,
});

const mostPieces = numberField({
	displayName: 'Most Pieces',
	name: 'mostPieces',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 1,
	description: 'How many pieces one buyer can take at a time',
}).guarded();

/** Automattic's plugin, which PayPal has a hand in, takes 50; PayPal's reference names no number. */
const productId = textField({
	displayName: 'Product ID',
	name: 'productId',
	type: 'string',
	default: '',
	placeholder: 'e.g. MUG-1',
	description: 'Your own ID of the product, at most 50 characters',
	most: 50,
});

const returnUrl = textField({
	displayName: 'Return URL',
	name: 'returnUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://m.me/mapleandmug',
	description: 'Where buyers go after paying. Left empty, they stay at PayPal.',
	most: 1024,
});

const shipping = decimalField({
	displayName: 'Shipping',
	name: 'shipping',
	type: 'string',
	default: '',
	placeholder: 'e.g. 4.90',
	description: 'Added to each purchase',
}).guarded();

const taxName = textField({
	displayName: 'Tax Name',
	name: 'taxName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Sales tax',
	description: 'Only used together with Tax in Percent',
	most: 127,
});

const taxPercentage = decimalField({
	displayName: 'Tax in Percent',
	name: 'taxPercentage',
	type: 'string',
	default: '',
	placeholder: 'e.g. 8.25',
	description: 'Comes on top of the price',
}).guarded();

/** Everything but what it is and what it costs. */
export const productDetails = [
	addressField,
	choicesField,
	descriptionField,
	mostPieces,
	productId,
	notesField,
	returnUrl,
	shipping,
	taxPercentage,
	taxName,
];
