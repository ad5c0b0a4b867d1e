import { whenAsleep } from '../../../../support/shortSleeps';

import { lookUntilShown } from '../../../../../nodes/checkout/settling/paymentShown';
import type { Settlement } from '../../../../../nodes/checkout/settling/settlement';
import { memoryWorld } from '../../../../support/memory/world';

const settlement = (judgement: Settlement['judgement']): Settlement => ({ orderId: 'ORDER', judgement });
const nothing = settlement({ status: 'PENDING' });
const paid = settlement({ status: 'PAID', captureId: 'TAKE' });

let slept: number[];

beforeEach(() => {
	slept = [];
	whenAsleep((ms) => slept.push(ms));
});

afterEach(() => whenAsleep(() => {}));

/** Shows these, one after the other. */
const looks = (...shown: Settlement[]) =>
	jest.fn(async () => await Promise.resolve(shown.shift() ?? nothing));
const until = async (first: Settlement, look: () => Promise<Settlement>, busy?: unknown) =>
	await lookUntilShown(memoryWorld().provider, first, look, busy);

it.each<[string, Settlement]>([
	['paid', paid],
	['on hold', settlement({ status: 'PENDING', captureId: 'TAKE' })],
	['under review', settlement({ status: 'PENDING', authorizationId: 'KEPT' })],
	['not approved', settlement({ status: 'AWAITING_APPROVAL' })],
])('what is %s needs no second look', async (_, first) => {
	const look = looks();
	expect(await until(first, look)).toBe(first);
	expect(look).not.toHaveBeenCalled();
});

it('what is shown a little later is waited for, and no longer', async () => {
	const look = looks(nothing, paid);
	expect(await until(nothing, look)).toBe(paid);
	expect(slept).toEqual([500, 1000]);
});

it('what is shown at the last look is believed', async () => {
	expect(await until(nothing, looks(nothing, nothing, paid))).toBe(paid);
});

it('what is not shown after three looks is asked for again later', async () => {
	await expect(until(nothing, looks())).rejects.toThrow('not shown');
	expect(slept).toEqual([500, 1000, 1500]);
});

it('what somebody else is at is waited for longer, and then it is their answer', async () => {
	const busy = new Error('busy');
	await expect(until(nothing, looks(), busy)).rejects.toBe(busy);
	expect(slept).toEqual([500, 1000, 1500, 2000, 2500, 3000]);
});
