import type { Resource } from '../../../core/declaration';
import { activate } from './activate.operation';
import { create } from './create.operation';
import { deactivate } from './deactivate.operation';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { update } from './update.operation';
import { updatePricing } from './updatePricing.operation';

export const plan: Resource = {
	name: 'Plan',
	value: 'plan',
	operations: [activate, create, deactivate, get, getMany, update, updatePricing],
	first: create,
};
