import type { Resource } from '../resource';
import { create } from './create.operation';
import { deletePersona } from './delete.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const persona: Resource = {
	name: 'Persona',
	value: 'persona',
	operations: { create, delete: deletePersona, get, getMany },
	operationOptions: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create a persona',
			description: 'Add a name and a picture to send messages under',
		},
		{ name: 'Delete', value: 'delete', action: 'Delete a persona' },
		{ name: 'Get', value: 'get', action: 'Get a persona' },
		{ name: 'Get Many', value: 'getMany', action: 'Get many personas' },
	],
	defaultOperation: 'create',
};
