import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { parameterOf } from '../../../../nodes/core/parameterOf';

/** A node with these parameters, whose expressions n8n works out as `worked out`. */
function contextWith(parameters: IDataObject, json: IDataObject = {}, type = 'x.node') {
	const getNodeParameter = jest.fn((name: string, _itemIndex: number, fallback?: unknown) => {
		const given = parameters[name];
		return given === undefined ? fallback : JSON.stringify(given).includes('={{') ? 'worked out' : given;
	});
	const context = {
		getNodeParameter,
		getNode: () => ({ type, parameters }),
		getInputData: () => [{ json }, { json: { orderId: 'second' } }],
	} as unknown as IExecuteFunctions;
	return { context, getNodeParameter };
}

describe('a parameter', () => {
	it('is worked out once for an item', () => {
		const { context, getNodeParameter } = contextWith({ options: { reference: '={{ $json.a + 1 }}' } });
		const read = (item: number) => parameterOf(context, item, 'options', {});
		expect([read(0), read(0), read(1), read(0)]).toEqual(Array(4).fill('worked out'));
		expect(getNodeParameter.mock.calls.map(([, item]) => item)).toEqual([0, 1]);
	});

	it('that a workflow does not have is whatever is to be taken in its place', () => {
		const { context } = contextWith({});
		expect([parameterOf(context, 0, 'a', 'x'), parameterOf(context, 0, 'a', 'y')]).toEqual(['x', 'y']);
	});

	it.each(['={{ $json.orderId }}', '={{$json.orderId}}'])('%s is read from its item', (orderId) => {
		const { context, getNodeParameter } = contextWith({ orderId }, { orderId: 'first' });
		expect([parameterOf(context, 0, 'orderId'), parameterOf(context, 1, 'orderId')]).toEqual([
			'first',
			'second',
		]);
		expect(getNodeParameter).not.toHaveBeenCalled();
	});

	it.each([
		['={{ $json.orderId.trim() }}', { orderId: 'a' }],
		['={{ $json.orderId }} and more', { orderId: 'a' }],
		['={{ $json.orderId }}', { orderId: ['a'] }],
		['={{ $json.orderId }}', { orderId: null }],
		['={{ $json.orderId }}', {}],
		['={{ $json.constructor }}', { constructor: 'a' }],
		["={{ $('Trigger').item.json.orderId }}", { orderId: 'a' }],
	])('%s of %j is for n8n to work out', (orderId, json) => {
		const { context } = contextWith({ orderId }, json);
		expect(parameterOf(context, 0, 'orderId')).toBe('worked out');
	});

	it('of a tool is for n8n to work out: its item is what a model has made up', () => {
		const { context } = contextWith({ orderId: '={{ $json.orderId }}' }, { orderId: 'a' }, 'x.nodeTool');
		expect(parameterOf(context, 0, 'orderId')).toBe('worked out');
	});
});
