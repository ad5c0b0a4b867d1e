import type { IExecuteFunctions } from 'n8n-workflow';

import { requireFilledKeys } from '../../../core/fields/filledKeys';
import { jsonField } from '../../../core/fields/jsonField';
import { optionsField } from '../../../core/fields/optionsField';
import { isRecord, textIn } from '../../../core/guards';
import { invoiceLines, type InvoiceLine } from '../../../vendors/payPal/panel/invoiceLines.description';
import { readColumns } from '../../panel/rowColumns';

/** Where the lines of a new invoice come from. */
export const linesSource = optionsField({
	displayName: 'Invoice Lines From',
	name: 'invoiceLinesSource',
	type: 'options',
	options: [
		{
			name: 'All Input Items',
			value: 'input',
			description: 'One invoice for all input items, each of them a line with name, quantity and unitPrice',
		},
		{
			name: 'An Order',
			value: 'order',
			description: 'What a PayPal order is about, with its amounts, its chat and its buyer',
		},
		{ name: 'Fields Below', value: 'fields' },
		{
			name: 'JSON',
			value: 'json',
			description: 'A list from an earlier node or an expression, such as the cart of Request Payment',
		},
	],
	default: 'fields',
});

/** The same where an invoice has lines already. */
export const changedLinesSource = optionsField({
	displayName: 'Invoice Lines From',
	name: 'invoiceLinesSource',
	type: 'options',
	options: [
		{ name: 'Fields Below', value: 'fields' },
		{
			name: 'JSON',
			value: 'json',
			description: 'A list from an earlier node or an expression, such as the cart of Request Payment',
		},
		{ name: 'Keep as They Are', value: 'keep' },
	],
	default: 'keep',
});

/**
 * Lines given as JSON.
 *
 * @throws InvalidInput when it is no list of lines
 */
export const invoiceLinesJson = jsonField(
	{
		displayName: 'Invoice Lines (JSON)',
		name: 'invoiceLinesJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  { "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }\n]',
		required: true,
		description:
			'A list of lines, each with the keys name, quantity and unitPrice; optional: taxRate, taxName, tax, discount, description, unit',
		displayOptions: { show: { invoiceLinesSource: ['json'] } },
	},
	(value, field): InvoiceLine[] => {
		const lines = value ?? [];
		if (!Array.isArray(lines) || !lines.every(isRecord))
			throw field.invalid(
				'is not a list of invoice lines',
				'Enter a JSON list such as [{ "name": "Blue mug", "quantity": 2, "unitPrice": "12.00" }].',
			);
		return parseLines(lines);
	},
);

/** A line without a quantity is one piece; a quantity that got lost is not. */
export function parseLines(records: Array<Record<string, unknown>>): InvoiceLine[] {
	const given = records.map(toColumns);
	given.forEach((line, index) => requireFilledKeys(line, [invoiceLines.at(index).quantity]));
	return invoiceLines.parseAll(given).map((line, index) => {
		const currency = textIn(given[index]!.currency)?.trim();
		return currency ? { ...line, currency } : line;
	});
}

/** Lines as they are in the fields or the JSON. */
export const readLines = (
	context: IExecuteFunctions,
	itemIndex: number,
	source: 'fields' | 'json',
): InvoiceLine[] => (source === 'json' ? invoiceLinesJson : invoiceLines).read(context, itemIndex);

/** What the columns of a sheet may be called, without spaces, dashes and capitals. */
const columns: Record<string, keyof InvoiceLine | 'percentOff'> = {
	currency: 'currency',
	description: 'description',
	discount: 'discount',
	'discount%': 'percentOff',
	hours: 'quantity',
	name: 'name',
	price: 'unitPrice',
	product: 'name',
	qty: 'quantity',
	quantity: 'quantity',
	tax: 'tax',
	'tax%': 'taxRate',
	taxname: 'taxName',
	taxrate: 'taxRate',
	'taxrate%': 'taxRate',
	title: 'name',
	unit: 'unit',
	unitprice: 'unitPrice',
	vatrate: 'taxRate',
	'vatrate%': 'taxRate',
};

function toColumns(row: Record<string, unknown>): Record<string, unknown> {
	const { percentOff, ...line } = readColumns(row, columns);
	return { ...line, ...(percentOff !== undefined && { discount: String(percentOff).replace(/%?$/, '%') }) };
}
