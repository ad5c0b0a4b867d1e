import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import type { ProductKey } from '../../../core/productRow';
import { readCurrency } from '../../../core/money/currency';
import { readDecimal } from '../../../core/money/decimal';
import { withDecimalDot } from '../../../core/money/typedAmount';
import { optionalText } from '../../../vendors/messenger/sending/fieldText';
import { limits } from '../../../vendors/messenger/sending/limits';
import {
	toCarousel,
	toElement,
	type ImageAspectRatio,
	type Message,
} from '../../../vendors/messenger/sending/message';
import { characterCount, cutTo } from '../../../core/visibleText';
import { formatPrice } from '../../../wording/formats';
import { rowFields } from './carousel.description';
import { rowValuesOf } from './rowValues';

/**
 * The card of one row, e.g. of a product in a spreadsheet.
 *
 * @param row counted from 0
 * @param fields as the operation has them
 */
export function toRowCard(
	context: IExecuteFunctions,
	itemIndex: number,
	row: number,
	fields: Record<keyof typeof rowFields, Field> = rowFields,
): IDataObject {
	const values = rowValuesOf(context, itemIndex);
	const text = (field: Field, ...keys: ProductKey[]) =>
		optionalText(field.label, values.read(field, ...keys)) ?? '';
	const price = toShownPrice(text(fields.price, 'price'), text(fields.currency, 'currency'));
	const told = text(fields.subtitle, 'subtitle', 'description');
	const subtitle = [price, values.isAsPlaced(fields.subtitle) ? cutToFit(told, price) : told];
	const buttonTitle = text(fields.buttonTitle);
	return toElement(
		{
			title: values.read(fields.title, 'name'),
			subtitle: subtitle.filter(Boolean).join(separator),
			imageUrl: text(fields.imageUrl, 'imageUrl'),
			url: text(fields.url),
			...(buttonTitle && {
				buttons: [
					{
						type: 'postback',
						title: buttonTitle,
						payload: optionalText(fields.payload.label, values.readPayload(fields.payload)) ?? '',
					},
				],
			}),
		},
		row,
	);
}

const separator = ' · ';

/** A description is written for a shop's pages, and a card has one line: the merchant has not chosen how much of it. */
function cutToFit(told: string, price: string): string {
	const room = limits.cardSubtitle - (price === '' ? 0 : characterCount(price + separator));
	return cutTo(told, room);
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
