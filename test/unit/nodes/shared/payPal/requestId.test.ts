import {
	captureRequestId,
	orderRequestId,
	orderRequestIdFor,
} from '../../../../../nodes/shared/payPal/requestId';

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
