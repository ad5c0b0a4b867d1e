import fc from 'fast-check';

import type { Fault } from '../../playground/world/faults.ts';
import type { ShopInChat } from './shopInChat';

/** What may go wrong with a call, before or after the vendor did its work. */
const ways: Array<Partial<Fault> & Pick<Fault, 'action'>> = [
	{ action: 'drop' },
	{ action: 'fail', status: 500 },
	{ action: 'fail', status: 503 },
	{ action: 'fail', status: 429 },
	{ action: 'fail', status: 200, body: {} },
	{ action: 'fail', status: 200, body: '' },
	{ action: 'fail', status: 200, body: '<!DOCTYPE html><title>Welcome</title>' },
];

/** @param calls parts of the paths to which something is sent */
export const troublesWith = (
	calls: string[],
): fc.Arbitrary<[name: string, happen: (shop: ShopInChat) => void]> =>
	fc
		.record({
			match: fc.constantFrom(...calls),
			when: fc.constantFrom<Fault['when']>('before', 'after'),
			times: fc.constantFrom(1, 2, 4),
			how: fc.constantFrom(...ways),
		})
		.map(({ match, when, times, how }) => [
			`${match}: ${JSON.stringify(how)} ${when} it is done, ${times} times`,
			(shop) => shop.trouble({ method: 'POST', match, when, times, ...how }),
		]);
