import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import {
	toGenericTemplate,
	type Button,
	type Card,
	type ImageAspectRatio,
} from '../../../vendors/messenger/sending/message';
import type { Operation, OperationResult } from '../../../core/operation';
import { parseCards } from './cardsJson';
import { carouselDescription } from './carousel.description';
import { toCarousels, toRowCard } from './carouselRows';
import { mapRows, togetherWhen } from './inputRows';
import { rowsOf } from '../../panel/listParameter';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { sendSeveral } from './sendSeveral';
import { sendOptionsDescription } from './sendOptions.description';

/** A card as the rows of the panel give it. */
type CardRow = Omit<Card, 'buttons'> & { buttons?: { button?: Button[] } };

const properties: INodeProperties[] = [recipientDescription, ...carouselDescription, sendOptionsDescription];

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const imageAspectRatio = context.getNodeParameter(
		'imageAspectRatio',
		itemIndex,
		'horizontal',
	) as ImageAspectRatio;
	const from = context.getNodeParameter('cardsFrom', itemIndex, 'fields');
	if (from === 'items') {
		const cards: IDataObject[] = mapRows(context, group, toRowCard);
		return await sendSeveral(context, itemIndex, toCarousels(cards, imageAspectRatio));
	}
	const elements: Card[] =
		from === 'json'
			? parseCards(context.getNodeParameter('cardsJson', itemIndex))
			: rowsOf<CardRow>(context, 'cards.card', itemIndex).map(({ buttons, ...card }) => ({
					...card,
					buttons: buttons?.button ?? [],
				}));
	return await sendOne(context, itemIndex, toGenericTemplate({ elements, imageAspectRatio }));
}

export const sendCarousel: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendCarousel'] } },
		properties,
	),
	...perPerson,
	...togetherWhen('cardsFrom'),
	execute,
};
