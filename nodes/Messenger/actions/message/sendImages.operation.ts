import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { toImageGrid, toImagesMessage, type GridImage } from '../../media/media';
import { toButtons, type Button } from '../../../vendors/messenger/sending/buttons';
import type { Message } from '../../../vendors/messenger/sending/message';
import type { Operation, OperationResult } from '../../../core/operation';
import { buttonsDescription } from './buttons.description';
import { imagesDescription } from './images.description';
import { rowsOf } from '../../panel/listParameter';
import { perPerson } from './perPerson';
import { recipientDescription } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptionsDescription } from './sendOptions.description';

interface ImageRow {
	imageSource?: 'url' | 'attachmentId';
	url?: string;
	attachmentId?: string;
}

const properties: INodeProperties[] = [
	recipientDescription,
	...imagesDescription,
	{ ...buttonsDescription, displayOptions: { show: { arrangement: ['grid'] } } },
	sendOptionsDescription,
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const isGrid = context.getNodeParameter('arrangement', itemIndex, 'album') === 'grid';
	const message = isGrid
		? readGrid(context, itemIndex)
		: toImagesMessage(rowsOf<ImageRow>(context, 'images.image', itemIndex).map(toSource));
	return await sendOne(context, itemIndex, message);
}

const toSource = ({ imageSource, url, attachmentId }: ImageRow) =>
	imageSource === 'attachmentId' ? { attachmentId } : { url };

function readGrid(context: IExecuteFunctions, itemIndex: number): Message {
	const buttons = rowsOf<Button>(context, 'buttons.button', itemIndex);
	return toImageGrid({
		images: rowsOf<GridImage>(context, 'gridImages.image', itemIndex),
		title: context.getNodeParameter('gridTitle', itemIndex, ''),
		subtitle: context.getNodeParameter('gridSubtitle', itemIndex, ''),
		...(buttons.length > 0 && { buttons: toButtons(buttons) }),
	});
}

export const sendImages: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['message'], operation: ['sendImages'] } },
		properties,
	),
	...perPerson,
	execute,
};
