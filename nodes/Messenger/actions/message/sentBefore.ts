import type { IExecuteFunctions } from 'n8n-workflow';

import { RecentMemory } from '../../../core/recentMemory';
import { requestIdOf } from '../../../core/requestId';
import { pageOf, type OutgoingMessage, type SentMessage } from '../../../vendors/messenger/sending/page';

/** By run, item and message: those of runs that have failed, or are not over. */
const sent = new RecentMemory<string, SentMessage>(5000, 3_600_000);
const ofRun = new WeakMap<IExecuteFunctions, string[]>();

/**
 * Sends a message, unless this run of the node has sent it before one of its items failed: n8n runs all of them again at
 * Retry On Fail and at Retry. Known to this process alone.
 *
 * @param outgoing with something that tells it from other messages of the same item, where there are any
 */
export async function sendUnlessSent(
	context: IExecuteFunctions,
	itemIndex: number,
	outgoing: OutgoingMessage & { part?: number },
): Promise<SentMessage> {
	const key = requestIdOf(context, itemIndex, { verb: 'send', to: [JSON.stringify(outgoing)] });
	const message = sent.get(key) ?? (await pageOf(context).send(outgoing));
	sent.set(key, message);
	const keys = ofRun.get(context) ?? [];
	keys.push(key);
	ofRun.set(context, keys);
	return message;
}

/** All items went well: nothing of it is run again. */
export function forgetSent(context: IExecuteFunctions): void {
	for (const key of ofRun.get(context) ?? []) sent.delete(key);
}
