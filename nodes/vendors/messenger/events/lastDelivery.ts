import { RecentMemory } from '../../../core/recentMemory';

/** What came last for a Facebook app, as far as this process of n8n has seen it. */
export interface LastDelivery {
	/** The last one that was proven genuine. */
	receivedAt?: Date;
	/** The last one that was not, and why. */
	refusedAt?: Date;
	refusedBecause?: string;
}

const byApp = new RecentMemory<string, LastDelivery>(100);

/** Keeps in mind that a delivery came for this app. */
export function noteDelivery(appId: string, now: Date, refusedBecause?: string): void {
	const earlier = byApp.get(appId) ?? {};
	byApp.set(
		appId,
		refusedBecause === undefined
			? { ...earlier, receivedAt: now }
			: { ...earlier, refusedAt: now, refusedBecause },
	);
}

/** Empty when nothing came since this process was started. */
export const lastDeliveryOf = (appId: string): LastDelivery => byApp.get(appId) ?? {};
