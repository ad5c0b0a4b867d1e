import type { Field } from '../../../core/fields/field';
import { jsonField } from '../../../core/fields/jsonField';
import { linesField, type ReceiptLine } from '../../../vendors/messenger/panel/receipt.description';
import type { ReceiptElement } from '../../../vendors/messenger/sending/receipt';
import { readReceiptMoney } from '../../../vendors/messenger/sending/receiptMoney';
import { parseList } from '../../panel/parseList';

export const linesJsonField = jsonField(
	{
		displayName: 'Lines (JSON)',
		name: 'linesJson',
		type: 'json',
		typeOptions: { rows: 6 },
		default: '[\n  { "title": "Maple mug", "quantity": 1, "unitPrice": "24.00" }\n]',
		description:
			'A list of at most 100 lines with title (or name), quantity and unitPrice (or price), plus subtitle or description and imageUrl if you like. The lines of a PayPal cart work too.',
		displayOptions: { show: { linesFrom: ['json'] } },
	},
	toLines,
);

/** Lines from JSON, by our names or by those of a cart (`name`, `description`). */
function toLines(value: unknown, self: Field): ReceiptLine[] {
	return parseList(value, self).map((line) => ({
		title: line.title ?? line.name,
		quantity: line.quantity as ReceiptLine['quantity'],
		unitPrice: (line.unitPrice ?? line.price) as ReceiptLine['unitPrice'],
		subtitle: line.subtitle ?? line.description,
		imageUrl: line.imageUrl ?? line.image_url,
	}));
}

/** On a receipt, the price of a line is for all its pieces. */
export function toReceiptElement(
	{ title, quantity = 1, unitPrice, subtitle, imageUrl }: ReceiptLine,
	index: number,
	currency: string,
): ReceiptElement {
	const pieces = Number(quantity);
	const each = readReceiptMoney(unitPrice, currency, linesField.at(index).unitPrice.label);
	return {
		title,
		quantity: pieces,
		price: (Number.isSafeInteger(pieces) && pieces > 0 ? each.times(pieces) : each).toString(),
		...(Boolean(subtitle) && { subtitle }),
		...(Boolean(imageUrl) && { imageUrl }),
	};
}
