import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { readCurrency } from '../../../core/money/currency';
import { readDecimal } from '../../../core/money/decimal';
import { withDecimalDot } from '../../../core/money/typedAmount';
import { limits } from '../../../vendors/messenger/sending/limits';
import {
	toCarousel,
	toElement,
	type ImageAspectRatio,
	type Message,
} from '../../../vendors/messenger/sending/message';
import { formatPrice } from '../../../wording/formats';
import { rowFields } from './carousel.description';

/**
 * The card of one row, e.g. of a product in a spreadsheet.
 *
 * @param row counted from 0
 */
export function toRowCard(context: IExecuteFunctions, itemIndex: number, row: number): IDataObject {
	const text = (field: Field) => String(field.read(context, itemIndex) ?? '').trim();
	const price = toShownPrice(text(rowFields.price), text(rowFields.currency));
	const subtitle = [price, text(rowFields.subtitle)].filter(Boolean).join(' · ');
	const buttonTitle = text(rowFields.buttonTitle);
	return toElement(
		{
			title: rowFields.title.read(context, itemIndex),
			subtitle,
			imageUrl: text(rowFields.imageUrl),
			url: text(rowFields.url),
			...(buttonTitle && {
				buttons: [{ type: 'postback', title: buttonTitle, payload: text(rowFields.payload) }],
			}),
		},
		row,
	);
}

/**
 * A price as a card shows it. Without a currency, and where it is no amount (`from 24`, `free`), as it was given.
 *
 * @throws InvalidInput when the currency is none
 */
function toShownPrice(price: string, currency: string): string {
	const value = withDecimalDot(price);
	if (currency === '' || !readDecimal(value)) return price;
	return formatPrice({ currency: readCurrency(currency, rowFields.currency.label, anyCurrency), value });
}

/** Nothing is paid in it here, so it can be any that can be shown. */
const anyCurrency = {
	has: (code: string): code is string => /^[A-Z]{3}$/.test(code),
	problem: 'is not a currency code',
	remedy: 'Use its three letters, for example USD.',
};

/** As many messages as the cards need, with equally many cards as far as that goes. */
export function toCarousels(cards: IDataObject[], imageAspectRatio?: ImageAspectRatio): Message[] {
	const pages = Math.ceil(cards.length / limits.cards);
	return Array.from({ length: pages }, (_, page) => {
		const start = Math.ceil((cards.length * page) / pages);
		const end = Math.ceil((cards.length * (page + 1)) / pages);
		return toCarousel(cards.slice(start, end), imageAspectRatio);
	});
}
