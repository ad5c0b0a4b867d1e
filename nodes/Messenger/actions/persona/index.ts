import type { Resource } from '../../../core/declaration';
import { create } from './create.operation';
import { deletePersona } from './delete.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const persona: Resource = {
	name: 'Persona',
	value: 'persona',
	operations: [create, deletePersona, get, getMany],
	first: create,
};
