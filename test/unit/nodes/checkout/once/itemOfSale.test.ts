import type { IExecuteFunctions } from 'n8n-workflow';

import { itemOfSale } from '../../../../../nodes/checkout/once/itemOfSale';

let executions = 0;

const execution = (nodeId = 'settle', executionId = String(++executions)) => ({
	at: (runIndex: number, itemIndex: number, sale = 'paid:5O19') =>
		itemOfSale(
			{
				getExecutionId: () => executionId,
				getNode: () => ({ id: nodeId }),
				getWorkflowDataProxy: () => ({ $runIndex: runIndex }),
			} as unknown as IExecuteFunctions,
			itemIndex,
			sale,
		),
	executionId,
});

describe('the item by which an execution goes on with a sale', () => {
	it('is another for every other item, and in every other run', () => {
		const { at } = execution();
		expect(at(0, 0).isAnother()).toBe(false);
		at(0, 0).goesOn();
		expect([at(0, 0), at(0, 1), at(1, 0)].map((item) => item.isAnother())).toEqual([false, true, true]);
	});

	it('is none while nothing has gone on', () => {
		const { at } = execution();
		expect([at(0, 0), at(0, 1)].map((item) => item.isAnother())).toEqual([false, false]);
	});

	it('says nothing of another sale, node or execution', () => {
		const { at, executionId } = execution();
		at(0, 0).goesOn();
		const others = [
			at(0, 1, 'paid:5O20'),
			execution('settle again', executionId).at(0, 1),
			execution().at(0, 1),
		];
		expect(others.map((item) => item.isAnother())).toEqual([false, false, false]);
	});
});
