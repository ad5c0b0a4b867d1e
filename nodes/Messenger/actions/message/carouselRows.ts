import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { limits } from '../../../vendors/messenger/sending/limits';
import {
	toCarousel,
	toElement,
	type ImageAspectRatio,
	type Message,
} from '../../../vendors/messenger/sending/message';
import { rowFields } from './carousel.description';

/**
 * The card of one row, e.g. of a product in a spreadsheet.
 *
 * @param row counted from 0
 */
export function toRowCard(context: IExecuteFunctions, itemIndex: number, row: number): IDataObject {
	const text = (field: Field) => String(field.read(context, itemIndex) ?? '').trim();
	const subtitle = [text(rowFields.price), text(rowFields.subtitle)].filter(Boolean).join(' · ');
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

/** As many messages as the cards need, with equally many cards as far as that goes. */
export function toCarousels(cards: IDataObject[], imageAspectRatio?: ImageAspectRatio): Message[] {
	const pages = Math.ceil(cards.length / limits.cards);
	return Array.from({ length: pages }, (_, page) => {
		const start = Math.ceil((cards.length * page) / pages);
		const end = Math.ceil((cards.length * (page + 1)) / pages);
		return toCarousel(cards.slice(start, end), imageAspectRatio);
	});
}
