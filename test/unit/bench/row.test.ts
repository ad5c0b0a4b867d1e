import { median, summarize, type Row } from '../../bench/row.ts';

const row = (runs: Row['runs']): Row => ({
	what: 'Proving a delivery',
	unit: 'µs',
	against: 'bare crypto',
	better: 'lower',
	reading: '',
	runs,
});

describe('median', () => {
	it.each([
		[[7], 7],
		[[9, 1, 5], 5],
		[[4, 1, 3, 2], 2.5],
		[[10, 9, 100, 8], 9.5],
	])('of %j is %d', (values, expected) => {
		expect(median(values)).toBe(expected);
	});

	it('leaves the values as they were', () => {
		const values = [3, 1, 2];
		median(values);
		expect(values).toEqual([3, 1, 2]);
	});

	it('is none of nothing', () => {
		expect(() => median([])).toThrow('Nothing was measured');
	});
});

describe('summarize', () => {
	it('compares the two sides of each run, not their medians', () => {
		const runs = [
			{ ours: 10, theirs: 10 },
			{ ours: 30, theirs: 20 },
			{ ours: 20, theirs: 5 },
		];
		expect(summarize(row(runs))).toEqual({
			ours: 20,
			theirs: 10,
			ratio: 1.5,
			lowestRatio: 1,
			highestRatio: 4,
		});
	});

	it.each([
		{ ours: 0, theirs: 1 },
		{ ours: 1, theirs: 0 },
		{ ours: NaN, theirs: 1 },
	])('refuses a run that measured nothing: %j', (run) => {
		expect(() => summarize(row([run]))).toThrow('"Proving a delivery" was measured as');
	});
});
