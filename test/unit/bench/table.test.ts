import { toFigure, toTable } from '../../bench/table.ts';

describe('toTable', () => {
	it('shows medians, the ratio and how far it was spread', () => {
		const table = toTable([
			{
				what: 'Proving a delivery',
				unit: 'µs',
				against: 'bare crypto',
				better: 'lower',
				reading: '',
				runs: [
					{ ours: 3.14159, theirs: 2 },
					{ ours: 4, theirs: 2 },
					{ ours: 5, theirs: 2 },
				],
			},
		]);
		expect(table.split('\n')).toEqual([
			'| What | Ours | Compared with | Theirs | Ratio | Spread | Better | Runs |',
			'| --- | --- | --- | --- | --- | --- | --- | --- |',
			'| Proving a delivery | 4 µs | bare crypto | 2 µs | **2.00** | 1.57 to 2.50 | lower | 3 |',
		]);
	});
});

describe('toFigure', () => {
	it.each([
		[101, '101'],
		[12345, '12345'],
		[2.8712, '2.87'],
		[65.149, '65.1'],
		[0.0123456, '0.0123'],
		[1234.5, '1230'],
	])('writes %d as %s', (value, expected) => {
		expect(toFigure(value)).toBe(expected);
	});
});
