import type { IWebhookFunctions } from 'n8n-workflow';

import { isObject, parseJson } from '../../core/guards';
import { runInLanes } from '../../core/lanes';
import { RecentMemory } from '../../core/recentMemory';
import type { MessengerEvent } from '../../vendors/messenger/events/events';
import { toSingleDelivery } from '../../vendors/messenger/events/singleDelivery';
import { received } from './refusals';

/** Facebook gives a delivery up after about five seconds, and comes again. */
const budgetMs = 4_000;
/** What has not been begun by then goes all at once: coming again with all of it would not get further. */
const lastBeginMs = 3_000;
const mostAtOnce = 4;
const restMs = 10 * 60_000;
/** What n8n answers for a trigger that names no `responseData`: ours named none before 0.2.0. */
const unnamed = 'firstEntryJson';

/** What became of the events of a delivery that were sent on one by one. */
export interface SentOn {
	/** n8n could not be called at its own address, or there were too many for the time there is: nobody has these. */
	left: MessengerEvent[];
	/** Some are not in n8n, or nobody knows: the whole delivery has to come again. */
	isIncomplete: boolean;
}

/** Addresses of this n8n that it could not call itself lately: not worth another try yet. */
const unreachable = new RecentMemory<string, true>(100, restMs);

/**
 * Delivers each event to this very trigger, alone and signed as Facebook does it: n8n starts one execution for each
 * request, and an execution can wait for one payment. Those of one chat keep their order.
 * See docs/decisions/0027-one-execution-for-each-event.md.
 */
export async function sendOneByOne(
	context: IWebhookFunctions,
	events: MessengerEvent[],
	appSecret: string,
): Promise<SentOn> {
	const startedAt = Date.now();
	const url = context.getNodeWebhookUrl('default');
	if (!url || unreachable.has(url, startedAt)) return { left: events, isIncomplete: false };
	const left = new Set<MessengerEvent>();
	let isIncomplete = false;
	let isUnreachable = false;
	let isSilent = false;
	let taken = 0;
	await runInLanes({
		tasks: events,
		concurrency: mostAtOnce,
		laneOf: ({ pageId, psid }) => psid && `${pageId} ${psid}`,
		run: async (event) => {
			const tookMs = Date.now() - startedAt;
			if (isIncomplete) return;
			if (isUnreachable || tookMs >= lastBeginMs) return void left.add(event);
			const outcome = await deliver(context, url, event, appSecret, budgetMs - tookMs);
			if (outcome === 'taken') return void taken++;
			isSilent ||= outcome === 'silent';
			if (outcome !== 'unreachable') return void (isIncomplete = true);
			isUnreachable = true;
			left.add(event);
		},
	});
	// A router that swallows calls of its own address gives no answer at all: the next try goes another way.
	if (isUnreachable || (isSilent && taken === 0)) unreachable.set(url, true);
	return { left: events.filter((event) => left.has(event)), isIncomplete };
}

async function deliver(
	context: IWebhookFunctions,
	url: string,
	event: MessengerEvent,
	appSecret: string,
	timeout: number,
): Promise<'taken' | 'later' | 'silent' | 'unreachable'> {
	const startedAt = Date.now();
	const answer = (await context.helpers
		.httpRequest({
			method: 'POST',
			url,
			...toSingleDelivery(event, appSecret),
			encoding: 'text',
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: true,
			returnFullResponse: true,
			timeout,
		})
		.catch(() => undefined)) as { statusCode: number; body: unknown } | undefined;
	// Without an answer in all that time it may be in n8n all the same.
	if (!answer) return Date.now() - startedAt < timeout ? 'unreachable' : 'silent';
	const body = String(answer.body);
	if (answer.statusCode < 300 && (body.includes(received) || body === unnamed)) return 'taken';
	// What stands in front of n8n has other words: it would say the same the next time.
	return answer.statusCode >= 500 && isObject(parseJson(body)) ? 'later' : 'unreachable';
}
