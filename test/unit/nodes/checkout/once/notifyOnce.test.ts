import type { IExecuteFunctions } from 'n8n-workflow';

import { notifyOnce } from '../../../../../nodes/checkout/once/notifyOnce';
import { refused, sent, unknown } from '../../../../support/memory/deliveries';

/**
 * n8n's store as it is: a row per workflow and node ID, whose key is unique. It asks for the ID at once,
 * then reads, then writes the whole row, with nothing in between to stop another.
 */
class Store {
	readonly rows = new Map<string, string[]>();

	async checkProcessedAndRecord(row: string, key: string) {
		const before = this.rows.get(row);
		await pause();
		if (before?.includes(key)) return { new: [], processed: [key] };
		if (!before && this.rows.has(row)) throw new Error('UNIQUE constraint failed: processed_data');
		this.rows.set(row, [...(before ?? []), key]);
		return { new: [key], processed: [] };
	}

	async removeProcessed(row: string, key: string) {
		const before = this.rows.get(row);
		await pause();
		if (before)
			this.rows.set(
				row,
				before.filter((one) => one !== key),
			);
	}

	async clear(row: string) {
		await pause();
		this.rows.delete(row);
	}
}

const pause = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/** An execution of the node on some machine; all of them use one database. */
function execution(store: Store, { seesOwnNode = true } = {}) {
	const node = { id: 'node-1' };
	const rowFor = (scope: string) =>
		scope === 'node' ? `n:${(seesOwnNode ? node : { id: 'node-1' }).id}` : '';
	return {
		node,
		getWorkflow: () => ({ id: 'workflow-1' }),
		getExecuteData: () => ({ node }),
		getNode: () => (seesOwnNode ? { ...node } : { id: 'node-1' }),
		helpers: {
			checkProcessedAndRecord: async ([key]: [string], scope: string) =>
				await store.checkProcessedAndRecord(rowFor(scope), key),
			removeProcessed: async ([key]: [string], scope: string) =>
				await store.removeProcessed(rowFor(scope), key),
			clearAllProcessedItems: async (scope: string) => await store.clear(rowFor(scope)),
		},
	} as unknown as IExecuteFunctions & { node: { id: string } };
}

describe.each([
	['with a row for each notification', true],
	['with one row for all, in one process', false],
])('invariant 5: a notification is sent once per payment and kind, %s', (_, seesOwnNode) => {
	let store: Store;
	const worker = () => execution(store, { seesOwnNode });

	beforeEach(() => {
		store = new Store();
	});

	it('sends the first and none after it', async () => {
		const context = worker();
		const send = jest.fn().mockResolvedValue(sent);
		expect(await notifyOnce(context, 'paid:CAP', send)).toBe(sent);
		expect(await notifyOnce(context, 'paid:CAP', send)).toBeUndefined();
		expect(send).toHaveBeenCalledTimes(1);
	});

	it('sends one when many executions of a process want to at the same moment', async () => {
		const context = worker();
		const send = jest.fn().mockResolvedValue(sent);
		await Promise.all(Array.from({ length: 20 }, () => notifyOnce(context, 'paid:CAP', send)));
		expect(send).toHaveBeenCalledTimes(1);
	});

	it('forgets no payment when several are recorded at the same moment', async () => {
		const context = worker();
		const send = jest.fn().mockResolvedValue(sent);
		const keys = Array.from({ length: 20 }, (_, index) => `paid:${index}`);
		const all = () => Promise.all(keys.map((key) => notifyOnce(context, key, send)));
		await all();
		await all();
		expect(send).toHaveBeenCalledTimes(20);
	});

	it('may be tried again when it certainly did not arrive', async () => {
		const context = worker();
		await notifyOnce(context, 'paid:CAP', async () => refused);
		await expect(notifyOnce(context, 'paid:CAP', () => Promise.reject(new Error('token')))).rejects.toThrow(
			'token',
		);
		expect(await notifyOnce(context, 'paid:CAP', async () => sent)).toBe(sent);
	});

	it('is not tried again when it may have arrived: Messenger has no idempotency key', async () => {
		const context = worker();
		await notifyOnce(context, 'paid:CAP', async () => unknown, undefined, pause);
		expect(await notifyOnce(context, 'paid:CAP', async () => sent)).toBeUndefined();
	});

	it('leaves the node as it was', async () => {
		const context = worker();
		const during = jest.fn(async () => {
			expect(context.node.id).toBe('node-1');
			return refused;
		});
		const sending = notifyOnce(context, 'paid:CAP', during);
		expect(context.node.id).toBe('node-1');
		await sending;
		expect(context.node.id).toBe('node-1');
		expect(during).toHaveBeenCalled();
	});
});

describe('invariant 5 in queue mode', () => {
	it('sends one when workers on many machines want to at the same moment', async () => {
		const store = new Store();
		const send = jest.fn().mockResolvedValue(sent);
		const workers = Array.from({ length: 20 }, () => execution(store));
		await Promise.all(workers.map(async (one) => await notifyOnce(one, 'paid:CAP', send)));
		expect(send).toHaveBeenCalledTimes(1);
	});

	it('sends one more after a failure, whoever comes', async () => {
		const store = new Store();
		await notifyOnce(execution(store), 'paid:CAP', async () => refused);
		const send = jest.fn().mockResolvedValue(sent);
		const workers = Array.from({ length: 20 }, () => execution(store));
		await Promise.all(workers.map(async (one) => await notifyOnce(one, 'paid:CAP', send)));
		expect(send).toHaveBeenCalledTimes(1);
	});

	it('does not send when the store can not be reached', async () => {
		const context = execution(new Store());
		context.helpers.checkProcessedAndRecord = async () => await Promise.reject(new Error('no database'));
		const send = jest.fn().mockResolvedValue(sent);
		await expect(notifyOnce(context, 'paid:CAP', send)).rejects.toThrow('no database');
		expect(send).not.toHaveBeenCalled();
	});
});
