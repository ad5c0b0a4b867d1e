import type { IExecuteFunctions } from 'n8n-workflow';

import {
	authorizeRequestId,
	captureRequestId,
	orderRequestId,
	orderRequestIdFor,
	orderRequestIdOf,
	requestIdOf,
	waitingRequestIdOf,
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

/** A run of the node: n8n has drawn a mark for its execution where it is told so. */
const run = ({ execution = '4711', instance = 'instance', runIndex = 0, mark = '' } = {}) =>
	({
		getInstanceId: () => instance,
		getWorkflow: () => ({ id: 'workflow' }),
		getExecutionId: () => execution,
		getNode: () => ({ id: 'node' }),
		getWorkflowDataProxy: () => ({
			$runIndex: runIndex,
			...(mark && {
				$execution: { resumeUrl: `https://n8n.example/webhook-waiting/${execution}?signature=${mark}` },
			}),
		}),
	}) as unknown as IExecuteFunctions;

describe('the request ID of an order', () => {
	it('is that of the merchant where there is one, however it is spaced', () => {
		const own = orderRequestIdFor('INV-7');
		expect(orderRequestIdOf(run(), 0, ' INV-7 ')).toBe(own);
		expect(orderRequestIdOf(run({ execution: '9' }), 5, 'INV-7')).toBe(own);
		expect(orderRequestIdOf(run(), 0, 'INV-8')).not.toBe(own);
	});

	it.each([undefined, '', ' \t'])('is made of run and item without one: %j', (key) => {
		expect(orderRequestIdOf(run(), 2, key)).toBe(orderRequestId({ ...origin, itemIndex: 2 }));
		expect(orderRequestIdOf(run({ runIndex: 1 }), 2, key)).not.toBe(orderRequestIdOf(run(), 2, key));
	});

	it('is made without a workflow ID where the workflow was never saved', () => {
		const unsaved = { ...run(), getWorkflow: () => ({}) } as unknown as IExecuteFunctions;
		expect(orderRequestIdOf(unsaved, 0)).toBe(orderRequestId({ ...origin, workflowId: '' }));
	});

	it('is the same when n8n runs the execution again under another number, on another machine', () => {
		const again = run({ execution: '4712', instance: 'another', mark: 'drawn once' });
		expect(orderRequestIdOf(again, 0)).toBe(orderRequestIdOf(run({ mark: 'drawn once' }), 0));
		expect(orderRequestIdOf(run({ mark: 'drawn anew' }), 0)).not.toBe(orderRequestIdOf(again, 0));
	});
});

describe('the request ID of an order that is waited for', () => {
	it("has a key of the merchant's once in each execution, whatever item it is for", () => {
		const own = waitingRequestIdOf(run(), 0, 'INV-7');
		expect(waitingRequestIdOf(run({ runIndex: 3 }), 4, ' INV-7')).toBe(own);
		const others = [
			waitingRequestIdOf(run({ execution: '9' }), 0, 'INV-7'),
			waitingRequestIdOf(run(), 0, 'INV-8'),
			orderRequestIdFor('INV-7'),
		];
		expect(new Set([own, ...others]).size).toBe(4);
	});

	it('outlives a Retry', () => {
		const again = run({ execution: '4712', mark: 'drawn once' });
		expect(waitingRequestIdOf(again, 0, 'INV-7')).toBe(
			waitingRequestIdOf(run({ mark: 'drawn once' }), 0, 'INV-7'),
		);
	});

	it.each([undefined, '', '  '])('is that of any order without a key: %j', (key) => {
		expect(waitingRequestIdOf(run(), 1, key)).toBe(orderRequestIdOf(run(), 1));
	});
});

describe('the request ID of one attempt', () => {
	it.each([
		['capture', captureRequestId],
		['authorize', authorizeRequestId],
	])('to %s is another for each attempt and each order, and never longer than PayPal takes', (verb, idOf) => {
		const id = '5O190127TN364715T';
		expect(idOf(id)).toBe(`${verb}-${id}`);
		expect(idOf(id, '2')).toMatch(new RegExp(`^${verb}-${id}[0-9a-f]{10}$`));
		expect(new Set([idOf(id), idOf(id, '2'), idOf(id, '3'), idOf('5O190127TN364715U', '2')]).size).toBe(4);
		expect(idOf(id, '2').length).toBeLessThanOrEqual(38);
	});
});

/** What waits today is asked for again by the next version: a key that looks otherwise would make a second order. */
it('stays what it was in the versions before', () => {
	const marked = run({ runIndex: 2, mark: 'mark' });
	expect({
		own: orderRequestIdOf(run(), 3),
		marked: orderRequestIdOf(marked, 3),
		merchant: orderRequestIdFor('INV-7'),
		waiting: waitingRequestIdOf(run(), 0, 'INV-7'),
		waitingMarked: waitingRequestIdOf(marked, 0, 'INV-7'),
		refund: requestIdOf(run(), 0, { verb: 'refund', to: ['CAP'] }),
		onlyOnce: requestIdOf(run(), 0, { verb: 'void', to: ['AUTH'], onlyOnce: true }),
		refundOfMerchant: requestIdOf(run(), 0, { verb: 'refund', to: ['CAP'] }, 'RMA-1'),
		capture: captureRequestId('5O19', '2'),
		authorize: authorizeRequestId('5O19', '2'),
	}).toEqual({
		own: 'order-c4781414f938bdb03a683c5a324bf6b1',
		marked: 'order-bccd311cc2c442441cf434771ae3de9d',
		merchant: 'order-7d1d0c290c82b1c7e975bbe3693d355e',
		waiting: 'order-c5d832a6ad8b4bfdd7876e2186867a70',
		waitingMarked: 'order-95c786c0fcdda1295621ec476429e6bc',
		refund: 'refund-19815154e9cbfb04de7fccdd5ada63f',
		onlyOnce: 'void-ba41e8a9c1c2b5f2f92796277ed1dbe86',
		refundOfMerchant: 'refund-65e551251aa3db3fc8a064cf002007a',
		capture: 'capture-5O19315ca895c6',
		authorize: 'authorize-5O19315ca895c6',
	});
});
