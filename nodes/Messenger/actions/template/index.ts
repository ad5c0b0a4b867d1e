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
			description: 'Have a text approved that may be sent after the 24 hours',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete a template',
			description: 'In one language or in all',
		},
		{ name: 'Get', value: 'get', action: 'Get a template', description: 'Its text and how its review ended' },
		{
			name: 'Get Many',
			value: 'getMany',
			action: 'Get many templates',
			description: 'The templates of the Page, by status, language or words in them',
		},
	],
	defaultOperation: 'create',
};
