import { sleep } from 'n8n-workflow';

import { RecentMemory } from '../../../core/recentMemory';
import { readUsage } from './usage';

/**
 * Sends of one Page per second, and reads of its conversations.
 * https://developers.facebook.com/docs/messenger-platform/overview/rate-limiting
 */
export const sendsPerSecond = {
	/** Text, links, templates, pictures, reactions. */
	text: 300,
	audioOrVideo: 10,
	conversations: 2,
} as const;

export type SendKind = keyof typeof sendsPerSecond;

/**
 * From this share of its calls on a Page leaves pauses between them, which grow to the longest when all are
 * used: whoever goes on at full speed is blocked, often for an hour.
 */
const slowFromPercent = 80;
const longestPauseMs = 5000;

/** A little over a second, because calls reach Facebook closer together than they left. */
const windowMs = 1100;

export interface Clock {
	nowMs(): number;
	wait(ms: number): Promise<void>;
}

const realClock: Clock = { nowMs: () => Date.now(), wait: async (ms) => await sleep(ms) };

/** How fast one Page may send: hands out turns, and remembers when Facebook wants no calls at all. */
export class PageRate {
	private readonly turns: Record<SendKind, number[]> = {
		text: [],
		audioOrVideo: [],
		conversations: [],
	};
	private pausedUntilMs = 0;
	private spacingMs = 0;
	private lastTurnMs = 0;
	private closedUntilMs = 0;

	constructor(private readonly clock: Clock = realClock) {}

	/**
	 * Resolves when one more may be sent.
	 *
	 * @param withinMs how long to wait for it at most
	 * @returns whether it may: at once `false` when it would take longer
	 */
	async turn(kind: SendKind, withinMs = Infinity): Promise<boolean> {
		const now = this.clock.nowMs();
		const turns = this.turns[kind];
		const isFull = turns.length >= sendsPerSecond[kind];
		const oldest = isFull ? turns[0] : undefined;
		const at = Math.max(
			now,
			this.pausedUntilMs,
			this.spacingMs && this.lastTurnMs + this.spacingMs,
			oldest === undefined ? 0 : oldest + windowMs,
		);
		if (at - now > withinMs) return false;
		if (isFull) turns.shift();
		turns.push(at);
		this.lastTurnMs = Math.max(this.lastTurnMs, at);
		if (at > now) await this.clock.wait(at - now);
		return true;
	}

	/** Nobody gets a turn for so long. */
	pause(ms: number): void {
		this.pausedUntilMs = Math.max(this.pausedUntilMs, this.clock.nowMs() + ms);
	}

	/**
	 * Takes in what an answer tells about the calls of the Page; nothing, when it tells nothing.
	 *
	 * @param pageId the Page, because an answer counts other businesses, too
	 * @param isRefusal the Page was called too often
	 */
	learn(headers: Record<string, unknown>, pageId?: string, isRefusal = false): void {
		const usage = readUsage(headers, pageId, isRefusal);
		if (!usage) return;
		const excess = (usage.percent - slowFromPercent) / (100 - slowFromPercent);
		this.spacingMs = longestPauseMs * Math.min(1, Math.max(0, excess));
		this.close(usage.minutesToWait);
	}

	/** Facebook takes no calls for so long, and takes it amiss when it gets any. */
	close(minutes: number): void {
		this.closedUntilMs = Math.max(this.closedUntilMs, this.clock.nowMs() + minutes * 60_000);
	}

	/** Minutes until Facebook takes calls again; 0 when it does. */
	minutesClosed(): number {
		return Math.max(0, Math.ceil((this.closedUntilMs - this.clock.nowMs()) / 60_000));
	}
}

const rates = new RecentMemory<string, PageRate>(1000);

/** The rate of a Page, for all executions of this n8n process. */
export function rateOf(graphRoot: string, pageId: string): PageRate {
	const key = `${graphRoot} ${pageId}`;
	const rate = rates.get(key) ?? new PageRate();
	rates.set(key, rate);
	return rate;
}

/** Minutes until Facebook takes calls of the Page again; undefined when it takes them now. See `readUsage`. */
export const minutesToWait = (...about: Parameters<typeof readUsage>): number | undefined =>
	readUsage(...about)?.minutesToWait || undefined;
