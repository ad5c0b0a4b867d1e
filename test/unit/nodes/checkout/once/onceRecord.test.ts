import { onceRecord } from '../../../../../nodes/checkout/once/onceRecord';
import { sendingRecord } from '../../../../../nodes/checkout/once/sendingRecord';
import { ProcessedItems, workerOf } from '../../../../support/memory/worker';

describe.each([
	['in a row of its own', true],
	['in the row of the workflow, as for the tool of an AI agent', false],
])('a record %s', (_, hasOwnNode) => {
	const worker = (store: ProcessedItems) => {
		const context = workerOf(store);
		if (!hasOwnNode) context.getExecuteData = () => undefined as never;
		return context;
	};

	it('is claimed once, until it is released', async () => {
		const store = new ProcessedItems();
		const [one, other] = [onceRecord(worker(store), 'paid:CAP'), onceRecord(worker(store), 'paid:CAP')];
		expect([await one.claim(), await other.claim(), await one.claim()]).toEqual([true, false, false]);
		await other.release();
		expect([await one.claim(), await other.claim()]).toEqual([true, false]);
		expect([...store.rows]).toEqual([[hasOwnNode ? 'messenger-checkout:paid:CAP' : '', ['paid:CAP']]]);
	});

	it('says nothing of any other', async () => {
		const store = new ProcessedItems();
		expect(await onceRecord(worker(store), 'paid:CAP').claim()).toBe(true);
		expect(await onceRecord(worker(store), 'refunded:CAP').claim()).toBe(true);
	});
});

it('whoever begins to send what was told in between leaves nothing behind', async () => {
	const store = new ProcessedItems();
	const [one, other] = [
		sendingRecord(workerOf(store), 'paid:CAP')!,
		sendingRecord(workerOf(store), 'paid:CAP')!,
	];
	await one.begin();
	await one.told();
	expect(await other.begin()).toBe(false);
	expect([...store.rows]).toEqual([['messenger-checkout:paid:CAP', ['paid:CAP']]]);
});
