import type { Resource } from '../../../core/declaration';
import { get } from './get.operation';
import { getMany } from './getMany.operation';
import { resend } from './resend.operation';
import { simulate } from './simulate.operation';

export const webhookEvent: Resource = {
	name: 'Webhook Event',
	value: 'webhookEvent',
	operations: [get, getMany, resend, simulate],
	first: getMany,
};
