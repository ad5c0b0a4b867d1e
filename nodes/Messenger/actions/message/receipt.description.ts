import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import {
	currencyField,
	detailsField,
	linesField,
	orderNumberField,
	paymentMethodField,
	recipientNameField,
	totalField,
} from '../../../vendors/messenger/panel/receipt.description';
import { linesJsonField } from './receiptLines';

export const linesFromField = optionsField({
	displayName: 'Lines From',
	name: 'linesFrom',
	type: 'options',
	options: [
		{ name: 'Fields', value: 'fields', description: 'Fill in each line here' },
		{ name: 'JSON', value: 'json', description: 'A list, for example the lines of a cart' },
	],
	default: 'fields',
	description: 'Where the lines of the receipt come from',
});

export const receiptFields: Field[] = [
	recipientNameField,
	orderNumberField,
	paymentMethodField,
	currencyField,
	linesFromField,
	linesField,
	linesJsonField,
	totalField,
	detailsField,
];
