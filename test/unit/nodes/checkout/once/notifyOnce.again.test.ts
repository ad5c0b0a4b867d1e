import type { IExecuteFunctions } from 'n8n-workflow';

import type { Delivery, Sighting } from '../../../../../nodes/checkout/ports/channel';
import { notifyOnce } from '../../../../../nodes/checkout/once/notifyOnce';
import { onceRecord } from '../../../../../nodes/checkout/once/onceRecord';
import { sendingRecord } from '../../../../../nodes/checkout/once/sendingRecord';
import { refused, sent, unknown } from '../../../../support/memory/deliveries';

const tick = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/** n8n's store: a row per workflow and node ID, whose key is unique; read, changed and written back whole. */
class Store {
	readonly rows = new Map<string, string[]>();
	writes = 0;

	async record(row: string, entries: string[]) {
		const before = this.rows.get(row);
		await tick();
		const unseen = entries.filter((entry) => !before?.includes(entry));
		if (!before && this.rows.has(row)) throw new Error('UNIQUE constraint failed: processed_data');
		this.writes++;
		this.rows.set(row, [...(before ?? []), ...unseen]);
		return { new: unseen, processed: entries.filter((entry) => !unseen.includes(entry)) };
	}

	async remove(row: string, entries: string[]) {
		const before = this.rows.get(row);
		await tick();
		if (before)
			this.rows.set(
				row,
				before.filter((entry) => !entries.includes(entry)),
			);
	}
}

/** A worker on some machine. One that is dead never comes back from the store. */
function worker(store: Store) {
	const node = { id: 'node-1' };
	let isDead = false;
	const alive = async <T>(run: () => T): Promise<Awaited<T>> => {
		if (isDead) await new Promise(() => {});
		return await run();
	};
	const context = {
		getWorkflow: () => ({ id: 'workflow-1' }),
		getExecuteData: () => ({ node }),
		getNode: () => ({ ...node }),
		helpers: {
			checkProcessedAndRecord: async (entries: string[]) => {
				const { id } = node;
				return await alive(() => store.record(id, entries));
			},
			removeProcessed: async (entries: string[]) => {
				const { id } = node;
				await alive(() => store.remove(id, entries));
			},
			clearAllProcessedItems: async () => {
				const { id } = node;
				await alive(() => store.rows.delete(id));
			},
			getProcessedDataCount: async () => {
				const { id } = node;
				return await alive(() => store.rows.get(id)?.length ?? 0);
			},
		},
	} as unknown as IExecuteFunctions;
	return { context, dies: () => (isDead = true) };
}

/** A chat, and what is sent into it. */
class Chat {
	messages = 0;
	isReadable = true;
	sends = 0;

	/** Sends, and answers like this; `arrives` says whether it is in the chat then. */
	readonly sending =
		(answer: Delivery, arrives = answer.delivered) =>
		async () => {
			this.sends++;
			await tick();
			if (arrives) this.messages++;
			return answer;
		};

	readonly seek = async (): Promise<Sighting> => {
		await tick();
		if (!this.isReadable) return 'unclear';
		return this.messages > 0 ? { messageId: 'm_found' } : 'missing';
	};
}

let store: Store;
let chat: Chat;
/** Seconds fly: each is a turn of the event loop. */
const tell = async (send: () => Promise<Delivery>, by = worker(store)) =>
	await notifyOnce(by.context, 'paid:CAP', send, chat.seek, tick);

/** A worker that dies while it sends, before or after the message arrives. */
function dying(arrives: boolean): void {
	const by = worker(store);
	void tell(async () => {
		await chat.sending(sent, arrives)();
		by.dies();
		return await new Promise<never>(() => {});
	}, by);
}

beforeEach(() => {
	store = new Store();
	chat = new Chat();
});

describe('nobody knows whether it was sent', () => {
	it('it was: the chat says so, and it is not sent again', async () => {
		expect(await tell(chat.sending(unknown, true))).toEqual({ delivered: true, messageId: 'm_found' });
		expect(await tell(chat.sending(sent))).toBeUndefined();
		expect(chat.messages).toBe(1);
	});

	it('it was not: the chat says so, and it is sent again in the same run', async () => {
		const answers = [unknown, sent];
		expect(await tell(async () => await chat.sending(answers.shift()!)())).toBe(sent);
		expect(chat.messages).toBe(1);
	});

	it('it was not, twice: the next event sends it, without waiting for anybody', async () => {
		expect(await tell(chat.sending(unknown))).toBe(unknown);
		expect(chat.sends).toBe(2);
		expect(await tell(chat.sending(sent))).toBe(sent);
		expect(await tell(chat.sending(sent))).toBeUndefined();
		expect(chat.messages).toBe(1);
	});

	it('the chat can not be read: not sent again, until it can', async () => {
		chat.isReadable = false;
		expect(await tell(chat.sending(unknown))).toBe(unknown);
		expect(await tell(chat.sending(sent))).toEqual({
			...{ delivered: false, mayHaveArrived: true, outcome: 'no-answer' },
			reason: 'An earlier try may have told the buyer, and the chat does not show it.',
		});
		expect(chat.sends).toBe(1);
		chat.isReadable = true;
		expect(await tell(chat.sending(sent))).toBe(sent);
		expect(chat.messages).toBe(1);
	});
});

describe('whoever sends it dies', () => {
	it.each([
		['before it arrives: the next event sends it, once', false],
		['after it has arrived: it is not sent again', true],
	])('%s', async (_, arrives) => {
		dying(arrives);
		for (let turn = 0; turn < 20; turn++) await tick();
		const answers = await Promise.all(Array.from({ length: 5 }, async () => await tell(chat.sending(sent))));
		expect(answers.filter(Boolean)).toEqual(arrives ? [] : [sent]);
		expect(chat.messages).toBe(1);
		expect(await tell(chat.sending(sent))).toBeUndefined();
	});

	it('and so does the next, and the one after: the fourth sends it', async () => {
		for (let death = 0; death < 3; death++) {
			dying(false);
			for (let turn = 0; turn < 400; turn++) await tick();
		}
		expect(await tell(chat.sending(sent))).toBe(sent);
		expect(await tell(chat.sending(sent))).toBeUndefined();
		expect(chat.messages).toBe(1);
	});

	it('the one who goes on is refused: the next may try again', async () => {
		dying(false);
		for (let turn = 0; turn < 20; turn++) await tick();
		expect(await tell(chat.sending(refused))).toBe(refused);
		expect([...store.rows]).toEqual([]);
		expect(await tell(chat.sending(sent))).toBe(sent);
	});
});

it('whoever is slow, but alive, is never overtaken', async () => {
	const slow = tell(async () => {
		for (let second = 0; second < 500; second++) await tick();
		return await chat.sending(sent)();
	});
	for (let turn = 0; turn < 20; turn++) await tick();
	const others = await Promise.all(Array.from({ length: 5 }, async () => await tell(chat.sending(sent))));
	expect(others.filter(Boolean)).toEqual([]);
	expect(await slow).toBe(sent);
	expect(chat.messages).toBe(1);
});

it('what the version before has recorded counts as told', async () => {
	await onceRecord(worker(store).context, 'paid:CAP').claim();
	expect(await tell(chat.sending(sent))).toBeUndefined();
	expect(chat.sends).toBe(0);
});

it('what is told leaves one row, as the version before reads it', async () => {
	await tell(chat.sending(sent));
	expect([...store.rows]).toEqual([['messenger-checkout:paid:CAP', ['paid:CAP']]]);
	expect(await onceRecord(worker(store).context, 'paid:CAP').claim()).toBe(false);
});

it('whoever only looks writes nothing', async () => {
	await tell(chat.sending(sent));
	const { writes } = store;
	await tell(chat.sending(sent));
	expect(store.writes).toBe(writes);
});

it('leaves no sign of life behind when another has come to an end since it looked', async () => {
	const store = new Store();
	const [one, other] = [worker(store), worker(store)].map(({ context }) => sendingRecord(context, 'paid:1')!);
	expect(await other!.look()).toBe('free');
	expect(await one!.begin()).toBe(true);
	await one!.told();
	expect(await other!.begin()).toBe(false);
	expect(await other!.look()).toBe('told');
});
