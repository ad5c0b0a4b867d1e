import type { IDataObject } from 'n8n-workflow';

import { limits } from '../../../vendors/messenger/sending/limits';
import {
	toCarousel,
	toElement,
	type ImageAspectRatio,
	type Message,
} from '../../../vendors/messenger/sending/message';

/**
 * The card of one row, e.g. of a product in a spreadsheet.
 *
 * @param valueOf the row's value of a field of the panel, by its name
 * @param row counted from 0
 */
export function toRowCard(valueOf: (name: string) => unknown, row: number): IDataObject {
	const text = (name: string) => String(valueOf(name) ?? '').trim();
	const subtitle = [text('rowPrice'), text('rowSubtitle')].filter(Boolean).join(' · ');
	const buttonTitle = text('rowButtonTitle');
	return toElement(
		{
			title: valueOf('rowTitle') as string,
			subtitle,
			imageUrl: text('rowImageUrl'),
			url: text('rowUrl'),
			...(buttonTitle && {
				buttons: [{ type: 'postback', title: buttonTitle, payload: text('rowPayload') }],
			}),
		},
		`Card ${row + 1}`,
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
