import type { INodeProperties } from 'n8n-workflow';

import type { Operations } from '../../core/operation';
import { attachment } from './attachment';
import { conversation } from './conversation';
import { message } from './message';
import { moderation } from './moderation';
import { page } from './page';
import { persona } from './persona';
import { profile } from './profile';
import { toOperationField, type Resource } from './resource';
import { template } from './template';
import { user } from './user';

/** As the panel and the list of actions show them: what nearly everybody is looking for comes first. */
const resources: Resource[] = [
	message,
	attachment,
	conversation,
	moderation,
	page,
	persona,
	profile,
	template,
	user,
];

export const operations: Operations = Object.fromEntries(
	resources.map((resource) => [resource.value, resource.operations]),
);

export const description: INodeProperties[] = [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: resources.map(({ name, value }) => ({ name, value })),
		default: 'message',
	},
	...resources.map(toOperationField),
	...resources.flatMap((resource) =>
		Object.values(resource.operations).flatMap((operation) => operation.description),
	),
];
