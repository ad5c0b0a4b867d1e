import fc from 'fast-check';

import {
	minutesToWait,
	PageRate,
	rateOf,
	sendsPerSecond,
	type SendKind,
} from '../../../../../nodes/shared/messenger/rate';

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
