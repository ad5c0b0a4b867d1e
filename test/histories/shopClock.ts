import type { World } from '../../playground/world/world.ts';

/** Everything but the date, which stands still until it is moved: a history has no other time than its own. */
const real = [
	'hrtime',
	'nextTick',
	'performance',
	'queueMicrotask',
	'setImmediate',
	'clearImmediate',
	'setInterval',
	'clearInterval',
	'setTimeout',
	'clearTimeout',
] as const;

const begin = Date.parse('2027-03-01T10:00:00Z');
const dayMs = 24 * 3_600_000;
/** The certificate of the simulated PayPal is valid for a year, and a history may last for months. */
const seasonMs = 90 * dayMs;

/** One clock for n8n, PayPal and Messenger. It stands until somebody moves it. */
export class ShopClock {
	private static nowMs = begin;

	constructor(private readonly world: World) {}

	/** Sets the date on which all histories begin, for what is made before the first of them. */
	static stand(): void {
		jest.useFakeTimers({ doNotFake: [...real], now: begin });
	}

	/**
	 * Each history begins a day after the one before, so that nothing it left in a memory is of today.
	 *
	 * @returns whether time has begun anew, as it does after each season: then nobody may remember anything
	 */
	begin(): boolean {
		const isNew = ShopClock.nowMs === begin || ShopClock.nowMs > begin + seasonMs;
		const now = isNew ? begin + 1 : ShopClock.nowMs + dayMs;
		jest.useFakeTimers({ doNotFake: [...real], now });
		return isNew;
	}

	/** Moves the time on, and lets the vendors do what has become due. */
	pass(ms: number): void {
		jest.setSystemTime(Date.now() + ms);
		this.world.clock.advance(0);
	}

	end(): void {
		ShopClock.nowMs = Date.now();
		jest.useRealTimers();
	}
}
