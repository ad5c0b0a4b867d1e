import type { IExecuteFunctions } from 'n8n-workflow';

import type { Delivery } from '../../../../nodes/MessengerCheckout/delivery';
import { notifyOnce } from '../../../../nodes/MessengerCheckout/notifyOnce';

const sent: Delivery = { delivered: true, messageId: 'm_1' };
const refused: Delivery = {
	delivered: false,
	reason: 'blocked',
	outcome: 'unreachable-person',
	mayHaveArrived: false,
};
const unknown: Delivery = {
	delivered: false,
	reason: 'no answer',
	outcome: 'no-answer',
	mayHaveArrived: true,
};

/** n8n's store as it is: reads, then writes, with nothing in between to stop another. */
function contextWithStore() {
	let recorded: string[] = [];
	const pause = () => new Promise((resolve) => setImmediate(resolve));
	return {
		getWorkflow: () => ({ id: 'workflow-1' }),
		helpers: {
			async checkProcessedAndRecord([key]: [string]) {
				const before = recorded;
				await pause();
				if (before.includes(key)) return { new: [], processed: [key] };
				recorded = [...before, key];
				return { new: [key], processed: [] };
			},
			async removeProcessed([key]: [string]) {
				const before = recorded;
				await pause();
				recorded = before.filter((one) => one !== key);
			},
		},
	} as unknown as IExecuteFunctions;
}

describe('invariant 5: a notification is sent once per payment and kind', () => {
	it('sends the first and none after it', async () => {
		const context = contextWithStore();
		const send = jest.fn().mockResolvedValue(sent);
		expect(await notifyOnce.call(context, 'paid:CAP', send)).toBe(sent);
		expect(await notifyOnce.call(context, 'paid:CAP', send)).toBeUndefined();
		expect(send).toHaveBeenCalledTimes(1);
	});

	it('sends one when many executions of a process want to at the same moment', async () => {
		const context = contextWithStore();
		const send = jest.fn().mockResolvedValue(sent);
		await Promise.all(Array.from({ length: 20 }, () => notifyOnce.call(context, 'paid:CAP', send)));
		expect(send).toHaveBeenCalledTimes(1);
	});

	it('forgets no payment when several are recorded at the same moment', async () => {
		const context = contextWithStore();
		const send = jest.fn().mockResolvedValue(sent);
		const keys = Array.from({ length: 20 }, (_, index) => `paid:${index}`);
		const all = () => Promise.all(keys.map((key) => notifyOnce.call(context, key, send)));
		await all();
		await all();
		expect(send).toHaveBeenCalledTimes(20);
	});

	it('may be tried again when it certainly did not arrive', async () => {
		const context = contextWithStore();
		await notifyOnce.call(context, 'paid:CAP', async () => refused);
		await expect(
			notifyOnce.call(context, 'paid:CAP', () => Promise.reject(new Error('token'))),
		).rejects.toThrow('token');
		expect(await notifyOnce.call(context, 'paid:CAP', async () => sent)).toBe(sent);
	});

	it('is not tried again when it may have arrived: Messenger has no idempotency key', async () => {
		const context = contextWithStore();
		await notifyOnce.call(context, 'paid:CAP', async () => unknown);
		expect(await notifyOnce.call(context, 'paid:CAP', async () => sent)).toBeUndefined();
	});
});
