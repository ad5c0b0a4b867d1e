import { NodeApiError, NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../../../nodes/core/invalidInput';
import { OnOutput, type Operation } from '../../../../nodes/core/operation';
import { routeOperation } from '../../../../nodes/core/router';

const node = {
	id: '1',
	name: 'Node',
	type: 'test',
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters: {},
};

const context = ({ items = 1, continueOnFail = false, operation = 'do', type = node.type } = {}) =>
	({
		getInputData: () => Array.from({ length: items }, (_, index) => ({ json: { index } })),
		getNodeParameter: (name: string) => ({ resource: 'thing', operation })[name],
		getNode: () => ({ ...node, type }),
		continueOnFail: () => continueOnFail,
	}) as unknown as IExecuteFunctions;

const doing = (execute: Operation['execute']) => ({ thing: { do: { description: [], execute } } });

const failOn = (failing: number, error: Error) =>
	doing(async (_context, itemIndex) => {
		if (itemIndex === failing) throw error;
		return { itemIndex };
	});

const tooExpensive = new InvalidInput('Unit Price', 'Unit Price is negative', 'Enter a price of 0 or more.');

describe('routing items through an operation', () => {
	it('pairs every result with its item, also several of one item', async () => {
		const [out] = await routeOperation(
			context({ items: 2 }),
			doing(async (_context, itemIndex) => [
				{ itemIndex, part: 1 },
				{ itemIndex, part: 2 },
			]),
		);
		expect(out!.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 0 },
			{ item: 1 },
			{ item: 1 },
		]);
	});

	it('sends data to the output the operation chose', async () => {
		const outputs = await routeOperation(
			context({ items: 2 }),
			doing(async (_context, itemIndex) => new OnOutput(itemIndex, { itemIndex })),
			{ outputCount: 2 },
		);
		expect(outputs.map((items) => items.map(({ json }) => json))).toEqual([
			[{ itemIndex: 0 }],
			[{ itemIndex: 1 }],
		]);
	});

	it('as a tool of an agent sends everything to the first output, the only one a model hears', async () => {
		const outputs = await routeOperation(
			context({ type: 'testTool' }),
			doing(async () => new OnOutput(1, { status: 'PAID' })),
			{ outputCount: 2 },
		);
		expect(outputs.map((items) => items.map(({ json }) => json))).toEqual([[{ status: 'PAID' }], []]);
	});

	it('as a tool of an agent says in the message alone what is wrong and what to do', async () => {
		const fails = routeOperation(context({ type: 'testTool' }), failOn(0, tooExpensive));
		await expect(fails).rejects.toMatchObject({
			message: 'Unit Price is negative. Enter a price of 0 or more.',
		});
		const refused = new NodeApiError(node, {}, { message: 'PayPal said no', description: 'Ask again!' });
		await expect(routeOperation(context({ type: 'testTool' }), failOn(0, refused))).rejects.toMatchObject({
			message: 'PayPal said no. Ask again!',
		});
	});

	it('stops with an error that names the item, the field and the remedy', async () => {
		const run = routeOperation(context({ items: 3 }), failOn(2, tooExpensive));
		await expect(run).rejects.toBeInstanceOf(NodeOperationError);
		await expect(run).rejects.toMatchObject({
			message: 'Unit Price is negative [item 2]',
			description: 'Enter a price of 0 or more.',
			context: { itemIndex: 2 },
		});
	});

	it('loses nothing under Continue On Fail: the failed item is reported, the others go on', async () => {
		const [out] = await routeOperation(context({ items: 3, continueOnFail: true }), failOn(1, tooExpensive));
		expect(out!.map(({ json }) => json)).toEqual([
			{ itemIndex: 0 },
			{
				error: 'Unit Price is negative [item 1]',
				details: { description: 'Enter a price of 0 or more.', field: 'Unit Price', itemIndex: 1 },
			},
			{ itemIndex: 2 },
		]);
		expect(out![1]!.pairedItem).toEqual({ item: 1 });
	});

	it('under Continue On Fail does not say that something was done where the first output says so', async () => {
		const { thing } = failOn(1, tooExpensive);
		const operations = { thing: { do: { ...thing.do, failsThrough: 1 } } };
		const outputs = await routeOperation(context({ items: 2, continueOnFail: true }), operations, {
			outputCount: 2,
		});
		expect(outputs.map((items) => items.map(({ json }) => json))).toMatchObject([
			[{ itemIndex: 0 }],
			[{ error: 'Unit Price is negative [item 1]' }],
		]);
	});

	it("keeps a vendor's error and adds the item once", async () => {
		const vendorError = new NodeApiError(node, {}, { message: 'PayPal declined the payment' });
		const run = routeOperation(context({ items: 2 }), failOn(1, vendorError));
		await expect(run).rejects.toBe(vendorError);
		expect(vendorError.message).toBe('PayPal declined the payment [item 1]');
		expect(vendorError.context.itemIndex).toBe(1);
	});

	it('does not say which item it was where only one came in', async () => {
		const vendorError = new NodeApiError(node, {}, { message: 'PayPal declined the payment' });
		for (const failure of [vendorError, tooExpensive])
			await expect(routeOperation(context({ items: 1 }), failOn(0, failure))).rejects.toMatchObject({
				message: failure.message,
				context: { itemIndex: 0 },
			});
	});

	it('works on several items at a time where it may, and keeps the order of the input', async () => {
		let running = 0;
		let most = 0;
		const operation: Operation = {
			description: [],
			concurrency: 4,
			execute: async (_context, itemIndex) => {
				most = Math.max(most, ++running);
				for (let turn = 10; turn > itemIndex; turn--) await Promise.resolve();
				running--;
				return { itemIndex };
			},
		};
		const [out] = await routeOperation(context({ items: 9 }), { thing: { do: operation } });
		expect(out!.map(({ json }) => json.itemIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
		expect(most).toBe(4);
	});

	it('works on items of one lane one after the other', async () => {
		const started: number[] = [];
		const operation: Operation = {
			description: [],
			concurrency: 4,
			laneOf: (_context, itemIndex) => (itemIndex === 3 ? undefined : String(itemIndex % 2)),
			execute: async (_context, itemIndex) => {
				started.push(itemIndex);
				await Promise.resolve();
				return {};
			},
		};
		await routeOperation(context({ items: 4 }), { thing: { do: operation } });
		expect(started).toEqual([0, 1, 3, 2]);
	});

	it('makes one call of the items of a group, paired with all of them', async () => {
		const groups: number[][] = [];
		const operation: Operation = {
			description: [],
			groupOf: (_context, itemIndex) => (itemIndex === 1 ? 'other' : 'rows'),
			execute: async (_context, _itemIndex, group) => {
				groups.push(group);
				return { rows: group.length };
			},
		};
		const [out] = await routeOperation(context({ items: 4 }), { thing: { do: operation } });
		expect(groups).toEqual([[0, 2, 3], [1]]);
		expect(out).toEqual([
			{ json: { rows: 3 }, pairedItem: [{ item: 0 }, { item: 2 }, { item: 3 }] },
			{ json: { rows: 1 }, pairedItem: { item: 1 } },
		]);
	});

	it('leaves a lane that can not be told to the operation to complain about', async () => {
		const operation: Operation = {
			description: [],
			laneOf: () => {
				throw new Error('no lane');
			},
			execute: async () => ({ done: true }),
		};
		const [out] = await routeOperation(context(), { thing: { do: operation } });
		expect(out!.map(({ json }) => json)).toEqual([{ done: true }]);
	});

	it('says that an operation does not exist', async () => {
		const run = routeOperation(context({ operation: 'fly' }), failOn(-1, tooExpensive));
		await expect(run).rejects.toThrow('"thing: fly" is not an operation of this node');
	});
});
