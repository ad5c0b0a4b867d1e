import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { CallOptions } from '../../vendors/payPal/api/callOptions';

/** For partners, and for trying things out. */
export const callOptionFields: INodeProperties[] = [
	{
		displayName: 'Act for Merchant Email',
		name: 'merchantEmail',
		type: 'string',
		default: '',
		placeholder: 'e.g. shop@example.com',
		description: 'PayPal account you do this for, by its email. It must have granted your app permission.',
	},
	{
		displayName: 'Act for Merchant ID',
		name: 'merchantId',
		type: 'string',
		default: '',
		placeholder: 'e.g. M4PLEANDMUG77',
		description: 'PayPal account you do this for. It must have granted your app permission.',
	},
	{
		displayName: 'BN Code',
		name: 'attributionId',
		type: 'string',
		default: '',
		description: 'Partner code PayPal gave you, at most 36 characters',
	},
	{
		displayName: 'Simulate Issue',
		name: 'simulateError',
		type: 'string',
		default: '',
		placeholder: 'e.g. INSTRUMENT_DECLINED',
		description: 'Makes PayPal refuse with this issue, to see what your workflow does then. Sandbox only.',
	},
];

/** Where an operation that changes something can be told what makes a second try the same. */
const idempotencyKeyField: INodeProperties = {
	displayName: 'Idempotency Key',
	name: 'idempotencyKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. your own order number',
	description:
		'PayPal does this once per key, for 45 days (orders: 6 hours). Left empty, Retry of the same execution does nothing twice; another execution is a new wish.',
};

const toCollection = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});

/** Options of an operation that only reads. */
export const readOptionsDescription = toCollection(callOptionFields);

/** Options of an operation that changes something. */
export const changeOptionsDescription = toCollection(
	[...callOptionFields, idempotencyKeyField].sort((a, b) => a.displayName.localeCompare(b.displayName)),
);

/** Without them another account is acted for, something is done once more, or in earnest: see `requireGiven`. */
export const guardedChangeOptions = ['idempotencyKey', 'merchantEmail', 'merchantId', 'simulateError'].map(
	(name) => `options.${name}`,
);

export interface ChangeOptions extends CallOptions {
	idempotencyKey?: string;
}

/** The options of the item that is being worked on. */
export function readCallOptions(context: IExecuteFunctions, itemIndex: number): ChangeOptions {
	return context.getNodeParameter('options', itemIndex, {}) as ChangeOptions;
}
