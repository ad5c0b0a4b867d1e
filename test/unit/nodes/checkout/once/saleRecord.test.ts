import { createHash } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import { claimSale } from '../../../../../nodes/checkout/once/saleRecord';

/** n8n's store: a row for each node ID. */
class Store {
	readonly rows = new Map<string, string[]>();
	/** Fails at the write with this number, as when somebody stops n8n there. */
	stopsAt = Infinity;
	private writes = 0;

	/** An execution, which may be stopped. */
	execution(): IExecuteFunctions {
		const node = { id: 'node-1' };
		const write = (run: () => void) => {
			if (++this.writes >= this.stopsAt) throw new Error('stopped');
			run();
		};
		return {
			getWorkflow: () => ({ id: 'workflow-1' }),
			getExecuteData: () => ({ node }),
			getNode: () => ({ ...node }),
			helpers: {
				checkProcessedAndRecord: async ([key]: [string]) => {
					const { id } = node;
					const isNew = !this.rows.get(id)?.includes(key);
					if (isNew) write(() => this.rows.set(id, [...(this.rows.get(id) ?? []), key]));
					return await Promise.resolve({ new: isNew ? [key] : [], processed: isNew ? [] : [key] });
				},
				clearAllProcessedItems: async () => {
					const { id } = node;
					write(() => this.rows.delete(id));
					await Promise.resolve();
				},
			},
		} as unknown as IExecuteFunctions;
	}
}

describe('a sale that leaves once', () => {
	const sale = 'paid:5O19';
	let store: Store;
	const claim = async (claimant: string, of = sale) => await claimSale(store.execution(), of, claimant);

	beforeEach(() => {
		store = new Store();
	});

	it('is whose who came first, as often as they ask, and nobody else’s', async () => {
		expect(await claim('event:WH-1')).toBe(true);
		for (let tries = 0; tries < 3; tries++) {
			expect(await claim('event:WH-2')).toBe(false);
			expect(await claim('execution:231')).toBe(false);
			expect(await claim('event:WH-1')).toBe(true);
		}
	});

	it('is another for each payment, and for what is reserved', async () => {
		expect(await claim('event:WH-1')).toBe(true);
		expect(await claim('event:WH-2', 'paid:5O20')).toBe(true);
		expect(await claim('event:WH-2', 'reserved:5O19')).toBe(true);
	});

	it('leaves no record of whoever came too late', async () => {
		await claim('event:WH-1');
		const before = [...store.rows.keys()];
		await claim('event:WH-2');
		expect([...store.rows.keys()]).toEqual(before);
		const digest = createHash('sha256').update('event:WH-1').digest('hex').slice(0, 32);
		expect(before.sort()).toEqual([
			'messenger-checkout:settled:paid:5O19',
			`messenger-checkout:settled:paid:5O19:by:${digest}`,
		]);
	});

	it('stays theirs who are stopped between coming and claiming it', async () => {
		store.stopsAt = 2;
		await expect(claim('event:WH-1')).rejects.toThrow('stopped');
		store.stopsAt = Infinity;
		expect(await claim('event:WH-1')).toBe(true);
		expect(await claim('event:WH-2')).toBe(false);
	});
});
