import { onceRecord } from '../../nodes/checkout/once/onceRecord';
import { sendingRecord } from '../../nodes/checkout/once/sendingRecord';
import { ProcessedItems, workerOf } from '../support/memory/worker';

/**
 * Hundreds paid while n8n came up: writing took seconds, and of several executions that wanted to tell the same buyer, one
 * met others that came and went each time it looked. n8n showed it as failed, by a word of the database.
 */
class BusyItems extends ProcessedItems {
	constructor(private meets: number) {
		super();
	}

	override async record(row: string, entries: string[]): Promise<{ new: string[]; processed: string[] }> {
		if (this.meets-- > 0) throw new Error('UNIQUE constraint failed: processed_data');
		return await super.record(row, entries);
	}
}

describe('0175: of those who want to tell the same, who meets others that come and go', () => {
	it.each([1, 2, 4])('begins when they have gone, %d times in a row', async (meets) => {
		const record = sendingRecord(workerOf(new BusyItems(meets)), 'paid:CAP')!;
		expect(await record.begin()).toBe(true);
	});

	it.each([1, 2, 4])('claims when they have gone, %d times in a row', async (meets) => {
		expect(await onceRecord(workerOf(new BusyItems(meets)), 'paid:CAP').claim()).toBe(true);
	});

	it('says so when the database refuses for good', async () => {
		const busy = workerOf(new BusyItems(Infinity));
		await expect(sendingRecord(busy, 'paid:CAP')!.begin()).rejects.toThrow('UNIQUE constraint failed');
		await expect(onceRecord(busy, 'paid:CAP').claim()).rejects.toThrow('UNIQUE constraint failed');
	});
});
