import type { IExecuteFunctions } from 'n8n-workflow';

import { declareResources, type DeclaredOperation } from '../../../../nodes/core/declaration';
import { textField } from '../../../../nodes/core/fields/textField';

const orderId = textField({
	displayName: 'Order ID',
	name: 'orderId',
	type: 'string',
	default: '',
}).guarded();

const operationOf = (name: string, more: Partial<DeclaredOperation> = {}): DeclaredOperation => ({
	name,
	value: name.toLowerCase(),
	action: `${name} order`,
	description: `What ${name} does`,
	fields: [orderId],
	execute: async () => await Promise.resolve({ did: name }),
	...more,
});

const get = operationOf('Get', { outputs: ['Found', 'Not Found'] });
const pay = operationOf('Pay', { lane: orderId, concurrency: 5 });
const order = { name: 'Order', value: 'order', operations: [get, pay], first: pay };
const refund = { name: 'Refund', value: 'refund', operations: [get], first: get };
const declared = declareResources([order, refund], order);

describe('declareResources', () => {
	it('lists resources and their operations', () => {
		const [resource, ...operations] = declared.choices;
		expect(resource).toMatchObject({
			displayName: 'Resource',
			noDataExpression: true,
			default: 'order',
			options: [
				{ name: 'Order', value: 'order' },
				{ name: 'Refund', value: 'refund' },
			],
		});
		expect(operations).toEqual([
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['order'] } },
				options: [
					{ name: 'Get', value: 'get', action: 'Get order', description: 'What Get does' },
					{ name: 'Pay', value: 'pay', action: 'Pay order', description: 'What Pay does' },
				],
				default: 'pay',
			},
			expect.objectContaining({ displayOptions: { show: { resource: ['refund'] } }, default: 'get' }),
		]);
	});

	it('shows each operation its fields', () => {
		expect(declared.fields.map(({ displayOptions }) => displayOptions?.show)).toEqual([
			{ resource: ['order'], operation: ['get', 'pay'] },
			{ resource: ['refund'], operation: ['get'] },
		]);
	});

	it('makes what the router runs', async () => {
		const run = declared.operations.order!.pay!;
		const context = { getNodeParameter: () => 'A1' } as unknown as IExecuteFunctions;
		expect(run.laneOf?.(context, 0)).toBe('A1');
		expect(run).toMatchObject({ concurrency: 5, mustGive: ['orderId'] });
		expect(declared.operations.order!.get!.laneOf).toBeUndefined();
		await expect(run.execute(context, 0, [0])).resolves.toEqual({ did: 'Pay' });
	});

	it('names operations on the canvas, and outputs where they have some', () => {
		expect(declared.subtitle).toContain('"order pay":"Order: Pay"');
		expect(declared.outputs).toEqual({ get: ['Found', 'Not Found'] });
	});
});
