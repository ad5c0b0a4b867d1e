import {
	RecentEvents,
	type CarryingDelivery,
	type Outcome,
} from '../../../../../nodes/shared/messenger/deduplication';
import { parseDelivery, type MessengerEvent } from '../../../../../nodes/shared/messenger/events';

const events = (...contents: object[]): MessengerEvent[] =>
	parseDelivery(
		Buffer.from(
			JSON.stringify({
				object: 'page',
				entry: [
					{
						id: '108',
						time: 1795332600000,
						messaging: contents.map((content) => ({
							sender: { id: '28777805391819468' },
							timestamp: 1795332600000,
							...content,
						})),
					},
				],
			}),
		),
	);

const message = (mid: string) => ({ message: { mid, text: 'hi' } });

/** A delivery whose answer the test gives. */
class Delivery implements CarryingDelivery {
	private result: Outcome = 'pending';
	private settle: () => void = () => undefined;
	readonly settled = new Promise<void>((resolve) => (this.settle = resolve));

	outcome(): Outcome {
		return this.result;
	}

	answer(result: Outcome): this {
		this.result = result;
		this.settle();
		return this;
	}

	hangUp(): void {
		this.settle();
	}
}

const accepted = () => new Delivery().answer('accepted');
const freshMids = (admission: Awaited<ReturnType<RecentEvents['admit']>>) =>
	admission === 'undecided' ? admission : admission.fresh.map(({ mid }) => mid);

describe('an event', () => {
	it('is fresh the first time, and not again once its delivery was answered with success', async () => {
		const recent = new RecentEvents();
		expect(freshMids(await recent.admit('a', events(message('m_1')), accepted()))).toEqual(['m_1']);
		expect(freshMids(await recent.admit('a', events(message('m_1')), accepted()))).toEqual([]);
	});

	it('is fresh again when n8n failed to take it', async () => {
		const recent = new RecentEvents();
		await recent.admit('a', events(message('m_1')), new Delivery().answer('refused'));
		expect(freshMids(await recent.admit('a', events(message('m_1')), accepted()))).toEqual(['m_1']);
	});

	it('is fresh for another trigger', async () => {
		const recent = new RecentEvents();
		await recent.admit('a', events(message('m_1')), accepted());
		expect(freshMids(await recent.admit('b', events(message('m_1')), accepted()))).toEqual(['m_1']);
	});

	it('comes through once when a delivery holds it twice', async () => {
		const recent = new RecentEvents();
		const twice = events(message('m_1'), message('m_1'));
		expect(freshMids(await recent.admit('a', twice, accepted()))).toEqual(['m_1']);
	});

	it('in a batch does not hold back the others', async () => {
		const recent = new RecentEvents();
		await recent.admit('a', events(message('m_1')), accepted());
		const batch = events(message('m_1'), message('m_2'));
		expect(freshMids(await recent.admit('a', batch, accepted()))).toEqual(['m_2']);
	});
});

describe('an event without mid', () => {
	it.each([
		['a read', { read: { watermark: 5 } }, { read: { watermark: 6 } }],
		['a referral', { referral: { ref: 'a' } }, { referral: { ref: 'b' } }],
		['a postback', { postback: { payload: 'A' } }, { postback: { payload: 'B' } }],
	])('is known by everything it says: %s', async (_, one, other) => {
		const recent = new RecentEvents();
		const sizes = [];
		for (const content of [one, one, other]) {
			const admission = await recent.admit('a', events(content), accepted());
			sizes.push(admission === 'undecided' ? -1 : admission.fresh.length);
		}
		expect(sizes).toEqual([1, 0, 1]);
	});
});

describe('a second delivery that comes while the first is being answered', () => {
	it.each<[Outcome, string[]]>([
		['accepted', []],
		['refused', ['m_1']],
	])('waits: the first is %s', async (outcome, fresh) => {
		const recent = new RecentEvents();
		const first = new Delivery();
		await recent.admit('a', events(message('m_1')), first);
		const second = recent.admit('a', events(message('m_1')), accepted());
		first.answer(outcome);
		expect(freshMids(await second)).toEqual(fresh);
	});

	it('is sent back when the connection of the first is gone and nobody knows', async () => {
		const recent = new RecentEvents();
		const first = new Delivery();
		await recent.admit('a', events(message('m_1')), first);
		first.hangUp();
		expect(await recent.admit('a', events(message('m_1')), accepted())).toBe('undecided');
		first.answer('accepted');
		expect(freshMids(await recent.admit('a', events(message('m_1')), accepted()))).toEqual([]);
	});

	it('is sent back when a third was faster after the first had failed', async () => {
		const recent = new RecentEvents();
		const first = new Delivery();
		await recent.admit('a', events(message('m_1')), first);
		const others = [1, 2].map(async () => await recent.admit('a', events(message('m_1')), new Delivery()));
		first.answer('refused');
		const admissions = (await Promise.all(others)).map(freshMids);
		expect(admissions).toEqual([['m_1'], 'undecided']);
	});
});

it('only so many are remembered, the newest', async () => {
	const recent = new RecentEvents(2);
	for (const mid of ['m_1', 'm_2', 'm_3', 'm_4']) {
		await recent.admit('a', events(message(mid)), accepted());
	}
	expect(freshMids(await recent.admit('a', events(message('m_4')), accepted()))).toEqual([]);
	expect(freshMids(await recent.admit('a', events(message('m_1')), accepted()))).toEqual(['m_1']);
});
