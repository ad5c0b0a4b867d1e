import type { IExecuteFunctions } from 'n8n-workflow';

import type { Delivery } from './delivery';

const scope = 'workflow';
/** Payments remembered per workflow; the oldest are forgotten first. */
const store = { mode: 'entries', maxEntries: 10_000 } as const;

/** Executions of one process take turns: n8n's store reads, changes and writes without a lock. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Sends one notification per key. It is recorded before it is sent, and taken off the record only when it
 * certainly did not reach the chat: better one message too few than two.
 *
 * @param key names the payment and the kind of notification, e.g. `paid:3C679366HH908993F`
 * @returns undefined when it had been sent before
 */
export async function notifyOnce(
	this: IExecuteFunctions,
	key: string,
	send: () => Promise<Delivery>,
): Promise<Delivery | undefined> {
	const isNew = await takeTurn(this.getWorkflow().id ?? '', async () => {
		const { new: unseen } = await this.helpers.checkProcessedAndRecord([key], scope, store);
		return unseen.length > 0;
	});
	if (!isNew) return undefined;
	let delivery: Delivery | undefined;
	try {
		delivery = await send();
		return delivery;
	} finally {
		const certainlyNotSent = !delivery || (!delivery.delivered && !delivery.mayHaveArrived);
		if (certainlyNotSent)
			await takeTurn(this.getWorkflow().id ?? '', () => this.helpers.removeProcessed([key], scope, store));
	}
}

async function takeTurn<T>(workflowId: string, run: () => Promise<T>): Promise<T> {
	const turn = (turns.get(workflowId) ?? Promise.resolve()).then(run, run);
	turns.set(workflowId, turn);
	try {
		return await turn;
	} finally {
		if (turns.get(workflowId) === turn) turns.delete(workflowId);
	}
}
