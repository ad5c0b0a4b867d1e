import type { Field } from '../../../core/fields/field';
import { notice } from '../../../core/fields/notice';
import { optionsField } from '../../../core/fields/optionsField';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import {
	currencyField,
	detailsField,
	linesField,
	orderNumberField,
	paymentMethodField,
	recipientNameField,
	totalField,
} from '../../../vendors/messenger/panel/receipt.description';
import { currencyOptions } from '../../../vendors/payPal/money/currencies';
import { linesJsonField } from './receiptLines';

export const linesFromField = optionsField({
	displayName: 'Lines From',
	name: 'linesFrom',
	type: 'options',
	options: [
		{ name: 'Fields', value: 'fields', description: 'Fill in each line here' },
		{ name: 'JSON', value: 'json', description: 'A list, for example the lines of a cart' },
		{ name: 'No Lines', value: 'none', description: 'Only the total' },
	],
	default: 'fields',
	description: 'Where the lines of the receipt come from',
});

/** By name. Another currency is read all the same, from an expression. */
const currencyListField = optionsField({
	displayName: currencyField.label,
	name: currencyField.name,
	type: 'options',
	options: currencyOptions,
	default: 'USD',
	description: 'Currency of every amount on the receipt',
});

const notificationNotice = notice({
	displayName: 'Paid with PayPal? Use <b>Send Notification</b> instead.',
	name: 'notificationNotice',
	type: 'notice',
	default: '',
});

export const receiptFields: Field[] = [
	notificationNotice,
	recipientNameField,
	orderNumberField,
	totalField,
	...fieldsOf(before(2), [currencyField]),
	...fieldsOf(since(2), [currencyListField]),
	...fieldsOf(before(3), [paymentMethodField, linesFromField]),
	...fieldsOf(since(3), [linesFromField.with({ default: 'none' })]),
	linesField,
	linesJsonField,
	...fieldsOf(before(3), [detailsField]),
];
