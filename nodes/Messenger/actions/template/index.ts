import type { Resource } from '../resource';
import { create } from './create.operation';
import { deleteTemplate } from './delete.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const template: Resource = {
	name: 'Template',
	value: 'template',
	operations: { create, delete: deleteTemplate, get, getMany },
	operationOptions: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a template',
			description: 'Submit a text for approval, to send it after the 24 hours',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a template',
			description: 'Delete it in one language or in all',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get a template',
			description: 'Get its text and the result of its review',
		},
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many templates',
			description: "List the Page's templates, by status, language or content",
		},
	],
	defaultOperation: 'create',
};
