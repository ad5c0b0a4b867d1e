import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { requiredText, requiredUrl } from '../../../vendors/messenger/sending/fieldText';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';

const properties: INodeProperties[] = [
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Kim from Maple & Mug',
		description: "The sender's name that people see",
	},
	{
		displayName: 'Picture URL',
		name: 'pictureUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/kim.jpg',
		description: 'A public URL from which Facebook can fetch the image',
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const name = requiredText('Name', context.getNodeParameter('name', itemIndex, ''));
	const pictureUrl = requiredUrl('Picture URL', context.getNodeParameter('pictureUrl', itemIndex, ''));
	const { pageId } = await graph.credentials();
	const { id } = await graph.post([pageId, 'personas'], { body: { name, profile_picture_url: pictureUrl } });
	return { id: String(id), name, pictureUrl };
}

export const create: Operation = {
	description: updateDisplayOptions({ show: { resource: ['persona'], operation: ['create'] } }, properties),
	execute,
};
