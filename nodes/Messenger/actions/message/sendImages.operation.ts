import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { buttonsField } from '../../../vendors/messenger/panel/buttons.description';
import { toImageGrid, toImagesMessage } from '../../media/media';
import { toButtons } from '../../../vendors/messenger/sending/buttons';
import type { Message } from '../../../vendors/messenger/sending/message';
import type { OperationResult } from '../../../core/operation';
import {
	albumField,
	arrangementField,
	gridField,
	gridSubtitleField,
	gridTitleField,
	imagesFields,
	type AlbumImage,
} from './images.description';
import { perPerson } from './perPerson';
import { recipientField } from './recipient.description';
import { sendOne } from './sendOne';
import { sendOptions } from './sendOptions.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const isGrid = arrangementField.read(context, itemIndex) === 'grid';
	const message = isGrid
		? readGrid(context, itemIndex)
		: toImagesMessage(albumField.read(context, itemIndex).map(toSource));
	return await sendOne(context, itemIndex, message);
}

const toSource = ({ imageSource, url, attachmentId }: AlbumImage) =>
	imageSource === 'attachmentId' ? { attachmentId } : { url };

function readGrid(context: IExecuteFunctions, itemIndex: number): Message {
	const buttons = buttonsField.read(context, itemIndex);
	return toImageGrid({
		images: gridField.read(context, itemIndex),
		title: gridTitleField.read(context, itemIndex),
		subtitle: gridSubtitleField.read(context, itemIndex),
		...(buttons.length > 0 && { buttons: toButtons(buttons) }),
	});
}

export const sendImages: DeclaredOperation = {
	name: 'Send Images',
	value: 'sendImages',
	action: 'Send images',
	description: 'Up to 30 images at once, or two to six in a grid',
	fields: [recipientField, ...imagesFields, sendOptions],
	...perPerson,
	execute,
};
