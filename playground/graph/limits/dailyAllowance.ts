import type { World } from '../../world/world.ts';

const hourMs = 60 * 60_000;
const callsPerEngagedPerson = 200;

/**
 * How many calls a Page may make in 24 hours: two hundred for each person who is engaged with it.
 * https://developers.facebook.com/docs/messenger-platform/overview/rate-limiting
 */
export class DailyAllowance {
	/** A busy shop: the few people of the playground are not all who write to it. */
	engagedPeople = 1000;
	/** By Page and hour. */
	private readonly hours = new Map<string, Map<number, number>>();
	private readonly world: World;

	constructor(world: World) {
		this.world = world;
	}

	reset(): void {
		this.engagedPeople = 1000;
		this.hours.clear();
	}

	count(pageId: string, calls = 1): void {
		const hours = this.recent(pageId);
		hours.set(this.hour(), (hours.get(this.hour()) ?? 0) + calls);
		this.hours.set(pageId, hours);
	}

	/** Percent of what the Page may do. */
	percent(pageId: string): number {
		const calls = [...this.recent(pageId).values()].reduce((sum, count) => sum + count, 0);
		return (100 * calls) / (callsPerEngagedPerson * this.engagedPeople);
	}

	/** How long until the calls of the earliest hour no longer count. */
	regainMinutes(pageId: string): number {
		const earliest = Math.min(...this.recent(pageId).keys());
		return Math.max(1, Math.ceil(((earliest + 25) * hourMs - this.world.clock.now().getTime()) / 60_000));
	}

	private recent(pageId: string): Map<number, number> {
		const hours = this.hours.get(pageId) ?? new Map<number, number>();
		return new Map([...hours].filter(([hour]) => hour > this.hour() - 25));
	}

	private hour(): number {
		return Math.floor(this.world.clock.now().getTime() / hourMs);
	}
}
