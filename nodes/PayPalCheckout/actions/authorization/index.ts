import type { Resource } from '../../../core/declaration';
import { capture } from './capture.operation';
import { get } from './get.operation';
import { reauthorize } from './reauthorize.operation';
import { voidAuthorization } from './void.operation';

export const authorization: Resource = {
	name: 'Authorization',
	value: 'authorization',
	operations: [capture, get, reauthorize, voidAuthorization],
	first: capture,
};
