import type { IDataObject, IExecuteFunctions, IHttpRequestMethods } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { jsonField } from '../../../core/fields/jsonField';
import { list } from '../../../core/fields/list';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import { isBlank, isRecord } from '../../../core/guards';
import type { OperationResult } from '../../../core/operation';
import { requestIdOf } from '../../../core/requestId';
import {
	either,
	holds,
	isList,
	noContent,
	type IsExpected,
} from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { changeOptions } from '../../panel/callOptions.description';
import { pathField } from './path.description';

const method = optionsField({
	displayName: 'Method',
	name: 'method',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'DELETE', value: 'DELETE' },
		{ name: 'GET', value: 'GET' },
		{ name: 'PATCH', value: 'PATCH' },
		{ name: 'POST', value: 'POST' },
		{ name: 'PUT', value: 'PUT' },
	],
	default: 'GET',
}).guarded();

const query = list({
	displayName: 'Query Parameters',
	name: 'query',
	type: 'fixedCollection',
	placeholder: 'Add parameter',
	typeOptions: { multipleValues: true },
	default: {},
	options: [
		{
			displayName: 'Parameter',
			name: 'parameter',
			values: [
				textField({ displayName: 'Name', name: 'name', type: 'string', default: '', required: true }),
				textField({
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					required: true,
				}).guarded(),
			],
		},
	],
});

/** How much, or when: a note may be empty. */
const decides = /amount|quantity|time/;

const body = jsonField(
	{
		displayName: 'Body',
		name: 'body',
		type: 'json',
		default: '',
		placeholder: 'e.g. { "reason": "Out of stock" }',
		description: 'JSON, as the API reference of PayPal has it. Left empty, nothing is sent.',
		displayOptions: { show: { method: ['PATCH', 'POST', 'PUT'] } },
	},
	(value, self) => {
		if (value === undefined || value === null) return undefined;
		// An expression that found nothing: PayPal would do the whole in place of a part.
		const [empty] =
			(isRecord(value) && Object.entries(value).find(([key, one]) => decides.test(key) && isBlank(one))) ||
			[];
		if (empty) throw self.invalid(`: "${empty}" is empty`, 'Map a value, or leave the key out.');
		if (isRecord(value) || Array.isArray(value)) return value as object;
		throw self.invalid('is not JSON', 'Enter an object in braces, or a list in brackets.');
	},
).guarded();

const fields: Field[] = [method, pathField, query, body, changeOptions];

/** Whatever PayPal has: an object, a list, or nothing. */
const anything: IsExpected = either(
	noContent,
	holds(),
	({ body: given }) => given === undefined || isList(given),
);

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const verb = method.read(context, itemIndex);
	const path = pathField.read(context, itemIndex);
	const { idempotencyKey, ...options } = changeOptions.read(context, itemIndex);
	const takesBody = verb !== 'GET' && verb !== 'DELETE';
	const content = takesBody ? body.read(context, itemIndex) : undefined;
	const answer = await payPalOf(context).answer<unknown>({
		method: verb satisfies IHttpRequestMethods,
		path,
		query: queryOf(context, itemIndex),
		...(content && { body: content }),
		...(verb !== 'GET' && {
			requestId: requestIdOf(context, itemIndex, { verb: 'call', to: [verb, path] }, idempotencyKey),
			// Not every API of PayPal knows request IDs: only a person may try again what others would do twice.
			isTriedOnce: true,
		}),
		expects: anything,
		options,
	});
	return toItems(answer.body);
}

function queryOf(context: IExecuteFunctions, itemIndex: number): IDataObject {
	const parameters = query.read(context, itemIndex);
	const unnamed = parameters.findIndex(({ name }) => name.trim() === '');
	if (unnamed >= 0) throw query.at(unnamed).name.invalid('is empty', 'Enter the name of the parameter.');
	return Object.fromEntries(parameters.map(({ name, value }) => [name.trim(), value]));
}

/** Where PayPal says no more than that it is done, the item says so. */
function toItems(answer: unknown): OperationResult {
	if (Array.isArray(answer))
		return answer.map((one: unknown) => (isRecord(one) ? (one as IDataObject) : { value: one as string }));
	return isRecord(answer) ? (answer as IDataObject) : { success: true };
}

export const call: DeclaredOperation = {
	name: 'Call',
	value: 'call',
	action: 'Make a custom call',
	description:
		'Use what PayPal has and this node has not, with the same credential, errors and idempotency key',
	fields,
	concurrency,
	lane: pathField,
	execute,
};
