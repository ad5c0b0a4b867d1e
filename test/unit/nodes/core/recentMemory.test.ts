import fc from 'fast-check';

import { RecentMemory, setRecent } from '../../../../nodes/core/recentMemory';

const anyKey = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anySet = fc.record({ key: anyKey, value: fc.nat(), pauseMs: fc.nat({ max: 100 }) });

describe('RecentMemory', () => {
	it('keeps the newest entries, whatever is set in whatever order, and each as it was set last', () => {
		fc.assert(
			fc.property(fc.array(anySet), fc.integer({ min: 1, max: 4 }), (sets, limit) => {
				const memory = new RecentMemory<string, number>(limit);
				for (const { key, value } of sets) memory.set(key, value);
				const newestFirst = [...new Set(sets.map(({ key }) => key).reverse())];
				for (const [index, key] of newestFirst.entries()) {
					const last = sets.findLast((set) => set.key === key)!.value;
					expect(memory.get(key)).toBe(index < limit ? last : undefined);
					expect(memory.has(key)).toBe(index < limit);
				}
				expect(memory.countAt()).toBe(Math.min(limit, newestFirst.length));
			}),
		);
	});

	it('forgets what is older than its maximum age, by the time that is given', () => {
		fc.assert(
			fc.property(fc.array(anySet), fc.nat({ max: 200 }), (sets, maximumAgeMs) => {
				const memory = new RecentMemory<string, number>(100, maximumAgeMs);
				const setAt = new Map<string, number>();
				let nowMs = 0;
				for (const { key, value, pauseMs } of sets) {
					nowMs += pauseMs;
					memory.set(key, value, nowMs);
					setAt.set(key, nowMs);
				}
				const current = [...setAt].filter(([, atMs]) => nowMs - atMs < maximumAgeMs).map(([key]) => key);
				for (const key of setAt.keys()) expect(memory.has(key, nowMs)).toBe(current.includes(key));
				expect(memory.countAt(nowMs)).toBe(current.length);
			}),
		);
	});

	it('keeps a value that is undefined', () => {
		const memory = new RecentMemory<string, undefined>(2);
		memory.set('a', undefined);
		expect([memory.has('a'), memory.has('b')]).toEqual([true, false]);
	});

	it('forgets what it is told to forget', () => {
		const memory = new RecentMemory<string, number>(2);
		memory.set('a', 1);
		memory.delete('a');
		expect(memory.has('a')).toBe(false);
	});
});

describe('setRecent', () => {
	it('keeps in a plain object what a memory keeps', () => {
		fc.assert(
			fc.property(fc.array(anySet), fc.integer({ min: 1, max: 4 }), (sets, limit) => {
				const memory = new RecentMemory<string, number>(limit);
				const record: Record<string, number> = {};
				for (const { key, value } of sets) {
					memory.set(key, value);
					setRecent(record, key, value, limit);
				}
				for (const { key } of sets) expect(record[key]).toBe(memory.get(key));
			}),
		);
	});
});
