import fc from 'fast-check';

import { withSimulators } from '../support/simulators';
import { withTriggerHost } from '../support/triggerHost';
import { withBadConnections } from './connections';
import { Day, type KindOfDay } from './day';
import { happening, type Happening } from './happenings';
import { ShopClock } from './shopClock';
import { WaitingRoom } from './waitingRoom';
import type { Settings } from './ground';

/** How many days are lived through in each file; more on demand: `HISTORIES=1000000 npm run test:histories`. */
const numRunsOf = (kind: KindOfDay): number =>
	Number(process.env.HISTORIES ?? (kind === 'plain' ? 300 : 150));
/** Whether the first day that goes wrong is enough, as it is: `HISTORIES_SHRINK=no`. */
export const endOnFailure = process.env.HISTORIES_SHRINK === 'no';

const settings: fc.Arbitrary<Settings> = fc.record({
	retryOnFail: fc.boolean(),
	continueOnFail: fc.boolean(),
});

interface Lived {
	day: Day;
	/** Each promise that was broken, in words. */
	broken: string[];
}

/** Call it where a file's tests begin. */
export function withDays() {
	beforeAll(() => ShopClock.stand());
	const simulators = withSimulators();
	const host = withTriggerHost();
	const room = new WaitingRoom();
	let today: Day | undefined;
	withBadConnections(
		() => simulators.world,
		(ms) => today?.clock.pass(ms),
	);
	beforeAll(async () => await room.start());
	beforeAll(() => jest.useRealTimers());
	afterAll(async () => await room.stop());

	/** One day, to its evening or to the first broken promise. */
	async function live(chosen: Settings, happenings: Happening[], kind: KindOfDay): Promise<Lived> {
		const day = new Day(simulators, host, room, chosen, kind);
		today = day;
		await day.begin();
		try {
			for (const { name, happen } of happenings) {
				// What fails is tried again by whoever did it, or never.
				await Promise.resolve(happen(day)).catch(() => undefined);
				await day.settleDown();
				const broken = day.broken();
				if (broken.length > 0) return { day, broken: broken.map((what) => `after "${name}": ${what}`) };
			}
			await day.evening();
			return { day, broken: day.broken(true) };
		} finally {
			day.end();
		}
	}

	/**
	 * Lives through many days that begin like this.
	 *
	 * @param besides what else may happen in them
	 * @returns how much there was in them
	 * @throws with the shortest day that breaks a promise, and its seed
	 */
	async function liveThrough(
		beginning: Happening[],
		kind: KindOfDay = 'plain',
		besides?: fc.Arbitrary<Happening>,
	): Promise<Record<string, number>> {
		const count = { days: 0, captures: 0, receipts: 0, refunds: 0, reservations: 0, retries: 0, saved: 0 };
		const anything = besides ? fc.oneof(happening, besides) : happening;
		await fc.assert(
			fc.asyncProperty(settings, fc.array(anything, { maxLength: 14 }), async (chosen, then) => {
				const { day, broken } = await live(chosen, [...beginning, ...then], kind);
				const { captures, receipts, refunds, reservations, savedCharges } = day.books();
				count.days++;
				count.captures += captures.length;
				count.receipts += receipts.length;
				count.refunds += refunds.length;
				count.reservations += reservations.length;
				count.retries += day.workflows.retries;
				count.saved += savedCharges.length;
				const story = [...beginning, ...then].map(({ name }) => `  ${name}`).join('\n');
				if (broken.length > 0)
					throw new Error(
						[...broken, JSON.stringify(chosen), story, ...day.model.said(), ...day.answered()].join('\n'),
					);
			}),
			{ numRuns: numRunsOf(kind), endOnFailure },
		);
		return count;
	}

	return liveThrough;
}

/** A day may have no sale; nine in ten have one, so no seed comes near these bounds. */
export function expectSales({ days = 0, captures = 0, receipts = 0 }: Record<string, number>): void {
	expect(captures).toBeGreaterThan(days / 3);
	expect(receipts).toBeGreaterThan(days / 3);
}

export const longMs = 6 * 3_600_000;
