import { PayPalAccount } from '../e2e/payPalAccount.ts';
import { actInTurn } from './inTurn.ts';
import type { Lane } from './lane.ts';
import { executionsOf, openFailures } from './laneBooks.ts';
import { executionsSince, readWhole, type WholeExecution } from './n8nAtRest.ts';
import type { Act } from './story.ts';

/** Those who are in the same trouble at the same time. */
interface Waiting {
	lanes: Lane[];
	act: Act;
	/** Executions after this one are theirs. */
	firstId: number;
}

/** What helps when something has not come. */
export interface Help {
	name: string;
	give: (waiting: Waiting) => Promise<void> | void;
}

const minuteMs = 60_000;

/** Vendors come again with what was not taken. An outage is over by then. */
export const later: Help = {
	name: 'redelivery',
	give: ({ lanes }) => {
		const { world } = lanes[0]!.shop.simulators;
		for (const fault of world.faults.all())
			if (fault.times > 1_000 && lanes.some(({ psid }) => psid === fault.about)) fault.times = 0;
		world.clock.advance(11 * minuteMs);
	},
};

const again: Help = {
	name: 'the buyer once more',
	give: async ({ lanes, act }) => await actInTurn(act, lanes),
};

/**
 * n8n's button beside each failed execution of theirs, once.
 *
 * @returns how many there were
 */
export async function pressRetry(lanes: Lane[], firstId: number): Promise<number> {
	const { shop } = lanes[0]!;
	const executions = await wholeSince(lanes[0]!, firstId);
	const failed = lanes.flatMap((lane) => openFailures(executionsOf(lane, executions)));
	const fresh = new Set(failed.map(({ id }) => id).filter((id) => !retried.has(id)));
	for (const id of fresh) {
		retried.add(id);
		// n8n answers when the execution is over, which may be in hours.
		void shop.api.call('POST', `/rest/executions/${id}/retry`, { loadWorkflow: false }).catch(() => {});
	}
	return fresh.size;
}

const retryButton: Help = {
	name: 'Retry',
	give: async ({ lanes, firstId }) => void (await pressRetry(lanes, firstId)),
};

const retried = new Set<string>();

/** The button beside an event, among PayPal's webhooks. */
const resend: Help = {
	name: 'Resend',
	give: async ({ lanes }) => {
		const { shop } = lanes[0]!;
		const account = new PayPalAccount(shop);
		const events = shop.simulators.world.deliveries.filter(
			({ vendor, about }) => vendor === 'paypal' && lanes.some(({ psid }) => psid === about),
		);
		for (const id of new Set(events.map(({ eventId }) => eventId))) await account.resend(id);
	},
};

/** In the order in which they come: the vendors by themselves, then the buyer, then the merchant. */
export const helps: Help[] = [later, again, retryButton, later, again, retryButton, resend];

export const wholeSince = async (lane: Lane, firstId: number): Promise<WholeExecution[]> =>
	await readWhole(lane.shop, await executionsSince(lane.shop, firstId));
