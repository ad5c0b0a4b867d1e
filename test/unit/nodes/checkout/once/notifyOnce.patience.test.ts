import type { Delivery, Sighting } from '../../../../../nodes/checkout/ports/channel';
import { notifyOnce } from '../../../../../nodes/checkout/once/notifyOnce';
import { turn } from '../../../../support/memory/clock';
import { refused, sent, unknown } from '../../../../support/memory/deliveries';
import { ProcessedItems, workerOf } from '../../../../support/memory/worker';

const first = 'messenger-checkout:paid:CAP';
const again = (taker: number) => `messenger-checkout:again-${taker}:paid:CAP`;
/** What somebody leaves behind who dies while sending. */
const left = ['paid:CAP', 'begun', 'alive:0'];

/** Each time somebody waits is a moment; nothing else makes time pass. */
function shop() {
	const store = new ProcessedItems();
	const context = workerOf(store);
	const seen = { waited: [] as number[], seeks: 0, sends: 0, waitedAtFirstSeek: 0, freed: [] as string[] };
	const clear = store.rows.delete.bind(store.rows);
	store.rows.delete = (row) => {
		seen.freed.push(row);
		return clear(row);
	};
	const wait = async (ms: number) => {
		seen.waited.push(ms);
		await turn();
	};
	const tell = async (answer: Delivery, sighting: Sighting = 'missing', during?: () => Promise<void>) =>
		await notifyOnce(
			context,
			'paid:CAP',
			async () => {
				seen.sends++;
				await during?.();
				return await Promise.resolve(answer);
			},
			async () => {
				if (seen.seeks++ === 0) seen.waitedAtFirstSeek = seen.waited.length;
				return await Promise.resolve(sighting);
			},
			wait,
		);
	return { store, seen, wait, tell };
}

const seconds = async (count: number, wait: (ms: number) => Promise<void>) => {
	for (let second = 0; second < count; second++) await wait(1000);
};

describe('how long somebody is believed to be at it', () => {
	it('is sixty seconds without a sign', async () => {
		const { store, seen, tell } = shop();
		store.rows.set(first, left);
		expect(await tell(sent)).toBe(sent);
		// One more begins when whoever goes on gives signs of its own.
		expect(seen.waitedAtFirstSeek).toBe(60 + 1);
		expect(new Set(seen.waited)).toEqual(new Set([1000]));
	});

	it('is sixty more from each sign', async () => {
		const { store, seen, tell } = shop();
		store.rows.set(first, left);
		const { get } = store.rows;
		store.rows.get = function (row) {
			if (seen.waited.length === 31 && row === first) this.set(first, [...left, 'alive:1']);
			return get.call(this, row);
		};
		await tell(sent);
		expect(seen.waitedAtFirstSeek).toBe(31 + 60 + 1);
	});

	it('ends after twenty have taken over from one another: no one else does', async () => {
		const { store, seen, tell } = shop();
		store.rows.set(first, left);
		for (let taker = 1; taker < 20; taker++) store.rows.set(again(taker), left);
		expect(await tell(sent)).toMatchObject({ delivered: false, mayHaveArrived: true });
		expect([seen.sends, seen.waited.length]).toEqual([0, 20 * 60]);
	});
});

describe('signs of life', () => {
	it('are given every ten seconds, and written in their order', async () => {
		const { store, wait, tell } = shop();
		let during: string[] = [];
		await tell(sent, 'missing', async () => {
			await seconds(29, wait);
			during = store.rows.get(first)!;
		});
		expect(during).toEqual(['paid:CAP', 'begun', 'alive:0', 'alive:1', 'alive:2']);
	});

	it('are given by the one who has taken over last, also while it looks into the chat', async () => {
		const { store, seen, wait } = shop();
		for (const dead of [first, again(1)]) store.rows.set(dead, left);
		const during = new Map<string, string[]>();
		const seek = async (): Promise<Sighting> => {
			await seconds(11, wait);
			for (const [row, entries] of store.rows) during.set(row, entries);
			return { messageId: 'm_found' };
		};
		await notifyOnce(workerOf(store), 'paid:CAP', async () => await Promise.resolve(sent), seek, wait);
		expect([...during]).toEqual([
			[first, left],
			[again(1), left],
			[again(2), [...left, 'alive:1']],
		]);
		expect(seen.sends).toBe(0);
	});

	it('end with what they are about', async () => {
		const { store, wait, tell } = shop();
		await tell(sent);
		await seconds(40, wait);
		expect([...store.rows]).toEqual([[first, ['paid:CAP']]]);
	});
});

describe('the chat', () => {
	it('is looked into two and five seconds after an answer that never came, and once where it shows', async () => {
		const { seen, tell } = shop();
		expect(await tell(unknown, { messageId: 'm_found' })).toEqual({ delivered: true, messageId: 'm_found' });
		expect([seen.sends, seen.seeks, seen.waited.filter((ms) => ms !== 1000)]).toEqual([1, 1, [2000]]);
	});

	it('is looked into twice for each of two tries', async () => {
		const { seen, tell } = shop();
		expect(await tell(unknown)).toBe(unknown);
		const looks = seen.waited.filter((ms) => ms !== 1000);
		expect([seen.sends, seen.seeks, looks]).toEqual([2, 4, [2000, 5000, 2000, 5000]]);
	});

	it('is not looked into where Facebook has refused it', async () => {
		const { seen, tell } = shop();
		expect(await tell(refused)).toBe(refused);
		expect([seen.sends, seen.seeks]).toEqual([1, 0]);
	});

	it('that can not be looked into counts as having it', async () => {
		const store = new ProcessedItems();
		const send = jest.fn().mockResolvedValue(unknown);
		expect(await notifyOnce(workerOf(store), 'paid:CAP', send, undefined, turn)).toBe(unknown);
		expect(send).toHaveBeenCalledTimes(1);
	});
});

describe('where somebody has died while sending', () => {
	it.each<[string, Delivery, Sighting, string[] | undefined]>([
		['told, when the chat has it', sent, { messageId: 'm_found' }, ['paid:CAP']],
		['told, when it was sent now', sent, 'missing', ['paid:CAP']],
		['unsure, when the chat does not say', sent, 'unclear', ['paid:CAP', 'begun']],
		['free, when it was refused now', refused, 'missing', undefined],
		['unsure, when nobody knows of this one either', unknown, 'missing', ['paid:CAP', 'begun']],
	])(
		'it is %s, and those who went on are given back, the last one first',
		async (_, answer, sighting, row) => {
			const { store, seen, tell } = shop();
			for (const dead of [first, again(1), again(2)]) store.rows.set(dead, left);
			await tell(answer, sighting);
			expect([...store.rows]).toEqual(row ? [[first, row]] : []);
			expect(seen.freed).toEqual([...(row ? [] : [first]), again(3), again(2), again(1)]);
		},
	);

	it('after all it had come to an end: that stays, whatever the chat says', async () => {
		const { store, seen, tell } = shop();
		store.rows.set(first, left);
		const { record } = store;
		store.record = async function (row, entries) {
			const recorded = await record.call(this, row, entries);
			if (row === again(1)) this.rows.set(first, ['paid:CAP']);
			return recorded;
		};
		expect(await tell(sent, 'unclear')).toBeUndefined();
		expect([seen.sends, [...store.rows]]).toEqual([0, [[first, ['paid:CAP']]]]);
	});
});

it('whoever was a moment later sends it, when the first was refused', async () => {
	const { store, seen, tell } = shop();
	expect(await Promise.all([tell(refused), tell(sent)])).toEqual([refused, sent]);
	expect([seen.sends, [...store.rows]]).toEqual([2, [[first, ['paid:CAP']]]]);
});

it('and so it is when the first was at it for a while', async () => {
	const { store, seen, wait, tell } = shop();
	const slow = async () => await seconds(5, wait);
	expect(await Promise.all([tell(refused, 'missing', slow), tell(sent)])).toEqual([refused, sent]);
	expect([seen.sends, [...store.rows]]).toEqual([2, [[first, ['paid:CAP']]]]);
});

it('the tool of an AI agent has no row of its own: what it began counts as told', async () => {
	const store = new ProcessedItems();
	const context = workerOf(store);
	context.getExecuteData = () => undefined as never;
	const send = jest.fn().mockResolvedValue(sent);
	expect(await notifyOnce(context, 'paid:CAP', send)).toBe(sent);
	expect(await notifyOnce(context, 'paid:CAP', send)).toBeUndefined();
	expect(send).toHaveBeenCalledTimes(1);
});
