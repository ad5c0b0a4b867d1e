import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { before, fieldsOf, since } from '../../../core/panel/nodeVersion';
import { cardsField } from '../../../vendors/messenger/panel/cards.description';
import { toGenericTemplate } from '../../../vendors/messenger/sending/message';
import type { OperationResult } from '../../../core/operation';
import { cardsJsonField } from './cardsJson';
import { carouselFields, cardsFromField, imageShapeField } from './carousel.description';
import { toCarousels, toRowCard } from './carouselRows';
import { mapRows, togetherWhen } from './inputRows';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendSeveral } from './sendSeveral';
import { sendOptions } from './sendOptions.description';

async function execute(
	context: IExecuteFunctions,
	itemIndex: number,
	group: number[],
): Promise<OperationResult> {
	const imageAspectRatio = imageShapeField.read(context, itemIndex);
	const from = cardsFromField.read(context, itemIndex);
	if (from === 'items') {
		const cards = mapRows(context, group, (item, row) => toRowCard(context, item, row));
		return await sendSeveral(context, itemIndex, toCarousels(cards, imageAspectRatio));
	}
	const elements = (from === 'json' ? cardsJsonField : cardsField).read(context, itemIndex);
	return await sendOne(context, itemIndex, toGenericTemplate({ elements, imageAspectRatio }));
}

export const sendCarousel: DeclaredOperation = {
	name: 'Send Carousel',
	value: 'sendCarousel',
	action: 'Send carousel',
	description: 'Cards with images to swipe through, for example products',
	fields: [
		recipientField,
		...carouselFields,
		...fieldsOf(before(3), [sendOptions]),
		...fieldsOf(since(3), [sendOptions.and(imageShapeField)]),
	],
	...perPerson,
	...togetherWhen(cardsFromField),
	execute,
};
