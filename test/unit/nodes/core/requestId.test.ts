import type { IExecuteFunctions } from 'n8n-workflow';

import {
	captureRequestId,
	orderRequestId,
	orderRequestIdFor,
	requestIdOf,
	type Purpose,
} from '../../../../nodes/core/requestId';

const origin = {
	instanceId: 'instance',
	workflowId: 'workflow',
	executionId: '4711',
	nodeId: 'node',
	runIndex: 0,
	itemIndex: 0,
};

describe('request IDs', () => {
	it('are the same for the same item of the same run, however often it is tried', () => {
		expect(orderRequestId({ ...origin })).toBe(orderRequestId({ ...origin }));
	});

	it.each(['instanceId', 'workflowId', 'executionId', 'nodeId'] as const)('differ by %s', (part) => {
		expect(orderRequestId({ ...origin, [part]: 'another' })).not.toBe(orderRequestId(origin));
	});

	it.each(['runIndex', 'itemIndex'] as const)('differ by %s', (part) => {
		expect(orderRequestId({ ...origin, [part]: 1 })).not.toBe(orderRequestId(origin));
	});

	it('do not confuse neighbouring parts', () => {
		const one = orderRequestId({ ...origin, workflowId: 'a', executionId: 'bc' });
		const other = orderRequestId({ ...origin, workflowId: 'ab', executionId: 'c' });
		expect(one).not.toBe(other);
	});

	it('have at most 38 characters, also for a long key of the merchant', () => {
		expect(orderRequestId(origin)).toMatch(/^order-[0-9a-f]{32}$/);
		expect(orderRequestIdFor('x'.repeat(500))).toMatch(/^order-[0-9a-f]{32}$/);
		expect(captureRequestId('5O190127TN364715T')).toBe('capture-5O190127TN364715T');
	});
});

describe('the request ID of a call that changes something', () => {
	const context = (executionId: string) =>
		({
			getInstanceId: () => 'instance',
			getWorkflow: () => ({ id: 'workflow' }),
			getExecutionId: () => executionId,
			getNode: () => ({ id: 'node' }),
			getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		}) as unknown as IExecuteFunctions;
	const idOf = (purpose: Partial<Purpose> = {}, { execution = '1', item = 0, key = '' } = {}) =>
		requestIdOf(context(execution), item, { verb: 'refund', to: ['CAPTURE1'], ...purpose }, key);

	it('is the same for the same item of the same run, and another for every other', () => {
		expect(idOf()).toBe(idOf());
		const others = [
			idOf({}, { execution: '2' }),
			idOf({}, { item: 1 }),
			idOf({ to: ['CAPTURE2'] }),
			idOf({ verb: 'void' }),
			idOf({ onlyOnce: true }),
			idOf({}, { key: 'mine' }),
		];
		expect(new Set([idOf(), ...others]).size).toBe(7);
	});

	it('is the same in every run for what can be done only once, and for a key of the merchant', () => {
		expect(idOf({ onlyOnce: true }, { execution: '2', item: 3 })).toBe(idOf({ onlyOnce: true }));
		expect(idOf({}, { key: ' mine ', execution: '2' })).toBe(idOf({}, { key: 'mine' }));
	});

	it('is one PayPal takes everywhere', () => {
		for (const verb of ['refund', 'capture', 'reauthorize', 'confirm', 'tracker']) {
			expect(idOf({ verb })).toMatch(new RegExp(`^${verb}-[0-9a-f]{20,32}$`));
			expect(idOf({ verb }).length).toBeLessThanOrEqual(38);
		}
	});
});
