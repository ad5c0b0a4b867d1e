import type { World } from '../../world/world.ts';

import { GraphError } from '../api/errors.ts';
import type { Webhooks } from '../webhooks/webhooks.ts';

/** What Meta does to a Page that breaks its rules, and how the app hears of it. */
export class PolicyEnforcement {
	private readonly restricted = new Set<string>();
	private readonly world: World;
	private readonly webhooks: Webhooks;

	constructor(world: World, webhooks: Webhooks) {
		this.world = world;
		this.webhooks = webhooks;
	}

	reset(): void {
		this.restricted.clear();
	}

	/** https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messaging_policy_enforcement */
	enforce(pageId: string, action: 'block' | 'unblock', reason: string): void {
		if (action === 'block') this.restricted.add(pageId);
		else this.restricted.delete(pageId);
		const timestamp = this.world.clock.now().getTime();
		this.webhooks.emit(pageId, 'messaging_policy_enforcement', `policy:${pageId}:${timestamp}`, {
			recipient: { id: pageId },
			timestamp,
			'policy-enforcement': { action, reason },
		});
	}

	/** @throws GraphError 10/1893063 while the Page is restricted */
	checkMaySend(pageId: string): void {
		if (!this.restricted.has(pageId)) return;
		throw new GraphError('(#10) You are temporarily restricted from sending messages.', {
			code: 10,
			subcode: 1893063,
		});
	}
}
