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

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const isGrid = this.getNodeParameter('arrangement', itemIndex, 'album') === 'grid';
	const message = isGrid
		? readGrid.call(this, itemIndex)
		: toImagesMessage(rowsOf<ImageRow>(this, 'images.image', itemIndex).map(toSource));
	return await sendOne.call(this, itemIndex, message);
}

const toSource = ({ imageSource, url, attachmentId }: ImageRow) =>
	imageSource === 'attachmentId' ? { attachmentId } : { url };

function readGrid(this: IExecuteFunctions, itemIndex: number): Message {
	const buttons = rowsOf<Button>(this, 'buttons.button', itemIndex);
	return toImageGrid({
		images: rowsOf<GridImage>(this, 'gridImages.image', itemIndex),
		title: this.getNodeParameter('gridTitle', itemIndex, ''),
		subtitle: this.getNodeParameter('gridSubtitle', itemIndex, ''),
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
