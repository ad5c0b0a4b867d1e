import { textField } from '../../../core/fields/textField';

export const category = textField({
	displayName: 'Category',
	name: 'category',
	type: 'string',
	default: '',
	placeholder: 'e.g. COFFEE_AND_TEA',
	description: "PayPal's name for the kind of business, in capitals",
	most: 256,
});

export const description = textField({
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Freshly roasted beans',
	most: 256,
});

export const homeUrl = textField({
	displayName: 'Home URL',
	name: 'homeUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://mapleandmug.example/coffee',
	description: 'Page about the product',
	most: 2000,
});

export const imageUrl = textField({
	displayName: 'Image URL',
	name: 'imageUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://mapleandmug.example/coffee.jpg',
	description: 'Picture of the product',
	most: 2000,
});

/** Under PayPal's names. */
export const productTexts = { description, category, home_url: homeUrl, image_url: imageUrl };
