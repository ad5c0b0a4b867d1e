import { merge } from '../../../../../playground/pages/stage/stageApi.ts';
import { inSight } from '../../../../../playground/pages/stage/inSight.ts';
import { faultOf, tricks } from '../../../../../playground/pages/stage/tricks.ts';
import type { Exchange } from '../../../../../playground/pages/stage/world.ts';

describe('merge', () => {
	const exchange = (id: number, status?: number): Exchange => ({
		id,
		kind: 'call',
		vendor: 'paypal',
		name: '/',
		at: '',
		...(status && { status }),
	});

	it('puts news in the place of what was known, and drops the oldest', () => {
		expect(merge([exchange(1), exchange(2)], [exchange(3), exchange(2, 200)], 2)).toEqual([
			exchange(2, 200),
			exchange(3),
		]);
	});
});

describe('inSight', () => {
	it.each([
		['a', 3, 'abc'],
		['a', 2, 'ab'],
		['c', 2, 'bc'],
		['c', 1, 'c'],
		['nobody', 1, 'a'],
	])('with %s chosen, of three where %d fit, is %s', (chosen, fits, expected) => {
		expect(inSight(['a', 'b', 'c'], chosen, fits).join('')).toBe(expected);
	});
});

describe('faultOf', () => {
	it.each(['slow', 'twice'] as const)('finds the fault of %s, and not what strikes once', (name) => {
		const once = { id: 1, ...tricks[name], times: 1 };
		expect(faultOf([once], name)).toBeUndefined();
		expect(faultOf([once, { id: 2, ...tricks[name] }], name)).toMatchObject({ id: 2 });
	});
});
