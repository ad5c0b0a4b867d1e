import type { World } from '../../world/world.ts';

import { GraphError } from '../api/errors.ts';

import { DailyAllowance } from './dailyAllowance.ts';

/** https://developers.facebook.com/docs/messenger-platform/overview/rate-limiting */
const limits = {
	text: { calls: 300, ms: 1000 },
	'audio and video': { calls: 10, ms: 1000 },
	conversations: { calls: 2, ms: 1000 },
	profile: { calls: 10, ms: 10 * 60_000 },
	'private replies': { calls: 750, ms: 60 * 60_000 },
} as const;
type Limit = keyof typeof limits;

/** A code that Meta answers while a Page or an app has called too often. */
export type ThrottleCode = 4 | 613 | 80006;

const messages: Record<ThrottleCode, string> = {
	4: '(#4) Application request limit reached',
	613: '(#613) Calls to this api have exceeded the rate limit.',
	80006: '(#80006) There have been too many calls to this Messenger account. Wait a bit and try again.',
};

const minuteMs = 60_000;

/** How often a Page may be called, on the clock of the playground. */
export class RateLimits {
	/** Off: calls are counted, and none is refused. */
	enforced = true;
	readonly daily: DailyAllowance;
	private readonly calls = new Map<string, number[]>();
	/** Throttled on purpose, by Page id. */
	private readonly throttled = new Map<string, { code: ThrottleCode; until: number }>();
	private readonly world: World;

	constructor(world: World) {
		this.world = world;
		this.daily = new DailyAllowance(world);
	}

	reset(): void {
		this.enforced = true;
		this.daily.reset();
		this.calls.clear();
		this.throttled.clear();
	}

	/** From now on and for so long every call of the Page is refused with this code. */
	throttle(pageId: string, code: ThrottleCode, forMs: number): void {
		this.throttled.set(pageId, { code, until: this.now() + forMs });
	}

	/**
	 * Counts a call of the Page.
	 *
	 * @throws GraphError 4, 613 or 80006 while the Page is throttled on purpose, 80006 when it has used up its day
	 */
	check(pageId: string): void {
		const throttled = this.throttled.get(pageId);
		if (throttled && throttled.until > this.now()) throw tooMany(throttled.code);
		const isUsedUp = this.daily.percent(pageId) >= 100;
		this.daily.count(pageId);
		if (this.enforced && isUsedUp) throw tooMany(80006);
	}

	countSend(pageId: string, attachmentType: string | undefined): void {
		this.count(pageId, attachmentType === 'audio' || attachmentType === 'video' ? 'audio and video' : 'text');
	}

	countConversations(pageId: string): void {
		this.count(pageId, 'conversations');
	}

	countProfile(pageId: string): void {
		this.count(pageId, 'profile');
	}

	countPrivateReply(pageId: string): void {
		this.count(pageId, 'private replies');
	}

	/** What the rate headers tell: percent of the calls of a day, and how long to wait. */
	usage(pageId: string): { callCount: number; regainMinutes: number; appCallCount?: number } {
		const throttled = this.throttled.get(pageId);
		if (throttled && throttled.until > this.now()) {
			const regainMinutes = Math.ceil((throttled.until - this.now()) / minuteMs);
			return { callCount: 100, regainMinutes, ...(throttled.code === 4 && { appCallCount: 100 }) };
		}
		const percent = this.daily.percent(pageId);
		return {
			callCount: Math.max(1, Math.floor(percent)),
			regainMinutes: percent >= 100 ? this.daily.regainMinutes(pageId) : 0,
		};
	}

	private count(pageId: string, limit: Limit): void {
		const recent = this.recent(pageId, limit);
		if (this.enforced && recent.length >= limits[limit].calls) throw tooMany(613);
		recent.push(this.now());
		this.calls.set(`${pageId} ${limit}`, recent);
	}

	private recent(pageId: string, limit: Limit): number[] {
		const since = this.now() - limits[limit].ms;
		return (this.calls.get(`${pageId} ${limit}`) ?? []).filter((at) => at > since);
	}

	private now(): number {
		return this.world.clock.now().getTime();
	}
}

const tooMany = (code: ThrottleCode): GraphError =>
	new GraphError(messages[code], { code, ...(code === 613 && { subcode: 2534040 }), isTransient: true });
