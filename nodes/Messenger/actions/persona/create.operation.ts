import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';
import { messengerUrl } from '../../../vendors/messenger/panel/messengerUrl';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';

const nameField = messengerText({
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Kim from Maple & Mug',
	description: "The sender's name that people see",
});

const pictureUrlField = messengerUrl({
	displayName: 'Picture URL',
	name: 'pictureUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/kim.jpg',
	description: 'A public URL from which Facebook can fetch the image',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const name = nameField.readRequired(context, itemIndex);
	const pictureUrl = pictureUrlField.readRequired(context, itemIndex);
	const { pageId } = await graph.credentials();
	const { id } = await graph.post([pageId, 'personas'], { body: { name, profile_picture_url: pictureUrl } });
	return { id: String(id), name, pictureUrl };
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create a persona',
	description: 'Add a name and a picture to send messages under',
	fields: [nameField, pictureUrlField],
	execute,
};
