import type { ReceiptElement } from '../../../vendors/messenger/sending/receipt';
import { readReceiptMoney } from '../../../vendors/messenger/sending/receiptMoney';
import { parseList } from '../../panel/listParameter';

/** A line as the panel or a cart gives it: the price is for one piece. */
export interface ReceiptLine {
	title: string;
	quantity?: number | string;
	unitPrice: string;
	subtitle?: string;
	imageUrl?: string;
}

/** Lines from JSON, by our names or by those of a cart (`name`, `description`). */
export const parseLines = (value: unknown): ReceiptLine[] =>
	parseList('Lines (JSON)', value).map((line) => ({
		title: (line.title ?? line.name) as string,
		quantity: line.quantity as number | undefined,
		unitPrice: line.unitPrice as string,
		subtitle: (line.subtitle ?? line.description) as string | undefined,
		imageUrl: (line.imageUrl ?? line.image_url) as string | undefined,
	}));

/** On a receipt, the price of a line is for all its pieces. */
export function toReceiptElement(
	{ title, quantity = 1, unitPrice, subtitle, imageUrl }: ReceiptLine,
	index: number,
	currency: string,
): ReceiptElement {
	const pieces = Number(quantity);
	const each = readReceiptMoney(unitPrice, currency, `Line ${index + 1}: Unit Price`);
	return {
		title,
		quantity: pieces,
		price: (Number.isSafeInteger(pieces) && pieces > 0 ? each.times(pieces) : each).toString(),
		...(subtitle && { subtitle }),
		...(imageUrl && { imageUrl }),
	};
}
