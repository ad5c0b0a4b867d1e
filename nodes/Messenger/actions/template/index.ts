import type { Resource } from '../../../core/declaration';
import { create } from './create.operation';
import { deleteTemplate } from './delete.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';

export const template: Resource = {
	name: 'Template',
	value: 'template',
	operations: [create, deleteTemplate, get, getMany],
	first: create,
};
