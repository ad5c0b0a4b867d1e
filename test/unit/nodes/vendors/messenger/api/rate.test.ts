import fc from 'fast-check';

import {
	minutesToWait,
	PageRate,
	rateOf,
	sendsPerSecond,
	type SendKind,
} from '../../../../../../nodes/vendors/messenger/api/rate';

/** Time passes only by waiting. */
const clockAt = (start = 0) => {
	const clock = {
		now: start,
		waited: [] as number[],
		nowMs: () => clock.now,
		wait: async (ms: number) => {
			clock.waited.push(ms);
			clock.now += ms;
		},
	};
	return clock;
};

describe('the rate of a Page', () => {
	it.each<[SendKind, number]>([
		['text', 300],
		['audioOrVideo', 10],
	])('lets %s go at once up to %i in a second, and the next one wait', async (kind, most) => {
		const clock = clockAt(5000);
		const rate = new PageRate(clock);
		for (let sent = 0; sent < most; sent++) await rate.turn(kind);
		expect(clock.waited).toEqual([]);
		await rate.turn(kind);
		expect(clock.waited).toEqual([1100]);
	});

	it('says at once that a turn would come too late, and takes none', async () => {
		const clock = clockAt(5000);
		const rate = new PageRate(clock);
		const turns = [await rate.turn('conversations', 500), await rate.turn('conversations', 500)];
		expect([...turns, await rate.turn('conversations', 500)]).toEqual([true, true, false]);
		expect(clock.waited).toEqual([]);
		expect(await rate.turn('conversations', 1100)).toBe(true);
		expect(clock.waited).toEqual([1100]);
	});

	it('counts sounds and videos apart from the rest', async () => {
		const clock = clockAt();
		const rate = new PageRate(clock);
		for (let sent = 0; sent < 10; sent++) await rate.turn('audioOrVideo');
		await rate.turn('text');
		expect(clock.waited).toEqual([]);
	});

	it('lets nobody go while it pauses', async () => {
		const clock = clockAt();
		const rate = new PageRate(clock);
		rate.pause(2000);
		await rate.turn('text');
		expect(clock.now).toBe(2000);
	});

	it('is closed for as long as Facebook says, and no shorter than it has said before', () => {
		const clock = clockAt();
		const rate = new PageRate(clock);
		rate.close(5);
		rate.close(2);
		expect(rate.minutesClosed()).toBe(5);
		clock.now += 4 * 60_000 + 1;
		expect(rate.minutesClosed()).toBe(1);
		clock.now += 60_000;
		expect(rate.minutesClosed()).toBe(0);
	});

	const usage = (percent: number, minutes = 0, name = 'call_count') => ({
		'x-business-use-case-usage': JSON.stringify({
			108: [{ type: 'messenger', [name]: percent, estimated_time_to_regain_access: minutes }],
		}),
	});

	it.each([
		['call_count', 80, 0],
		['call_count', 85, 1250],
		['total_cputime', 90, 2500],
		['total_time', 95, 3750],
		['call_count', 100, 5000],
		['call_count', 140, 5000],
	])('slows down when %s is at %i percent, by %i ms between two calls', async (name, percent, ms) => {
		const clock = clockAt(10_000);
		const rate = new PageRate(clock);
		rate.learn(usage(percent, 0, name));
		const turns: number[] = [];
		for (const kind of ['text', 'conversations', 'audioOrVideo'] as const) {
			await rate.turn(kind);
			turns.push(clock.now);
		}
		expect(turns).toEqual([10_000, 10_000 + ms, 10_000 + 2 * ms]);
	});

	it('spreads calls that are under way at the same time as well', async () => {
		const untils: number[] = [];
		const standing = { nowMs: () => 10_000, wait: async (ms: number) => void untils.push(10_000 + ms) };
		const rate = new PageRate(standing);
		rate.learn(usage(100));
		await Promise.all([1, 2, 3].map(async () => await rate.turn('text')));
		expect(untils).toEqual([15_000, 20_000]);
	});

	it('is as fast as before once less is used, and keeps to the last that was told', async () => {
		const clock = clockAt(10_000);
		const rate = new PageRate(clock);
		rate.learn(usage(100));
		rate.learn({});
		await rate.turn('text');
		await rate.turn('text');
		expect(clock.waited).toEqual([5000]);
		rate.learn(usage(12));
		await rate.turn('text');
		expect(clock.waited).toEqual([5000]);
	});

	it('is closed by an answer that names the minutes', () => {
		const rate = new PageRate(clockAt());
		rate.learn(usage(100, 12));
		expect(rate.minutesClosed()).toBe(12);
	});

	it('never hands out more turns in any second than Facebook takes, whatever the pauses', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom<SendKind>('text', 'audioOrVideo'),
				fc.array(fc.nat(700), { minLength: 30, maxLength: 400 }),
				async (kind, gapsMs) => {
					const clock = clockAt();
					const rate = new PageRate(clock);
					const turns: number[] = [];
					for (const gap of gapsMs) {
						clock.now += gap < 600 ? 0 : gap;
						await rate.turn(kind);
						turns.push(clock.now);
					}
					const most = sendsPerSecond[kind];
					turns.forEach((at, index) => {
						const before = turns[index - most];
						if (before !== undefined) expect(at - before).toBeGreaterThan(1000);
					});
				},
			),
			{ numRuns: 100 },
		);
	});

	it('is one for all executions, and another for each Page', () => {
		expect(rateOf('https://graph.facebook.com/v26.0', '108')).toBe(
			rateOf('https://graph.facebook.com/v26.0', '108'),
		);
		expect(rateOf('https://graph.facebook.com/v26.0', '108')).not.toBe(
			rateOf('https://graph.facebook.com/v26.0', '109'),
		);
	});
});

describe('the header that counts calls', () => {
	const header = (...minutes: number[]) => ({
		'x-business-use-case-usage': JSON.stringify({
			108: minutes.map((estimated_time_to_regain_access) => ({
				type: 'messenger',
				call_count: 100,
				estimated_time_to_regain_access,
			})),
		}),
	});

	it.each<[string, Record<string, unknown> | undefined, number | undefined]>([
		['that names a time', header(12), 12],
		['that names several', header(0, 12, 3), 12],
		['that names none', header(0), undefined],
		['that is not there', {}, undefined],
		['of no answer', undefined, undefined],
		['that is no JSON', { 'x-business-use-case-usage': '{{' }, undefined],
	])('%s', (_, headers, minutes) => {
		expect(minutesToWait(headers)).toBe(minutes);
	});
});
