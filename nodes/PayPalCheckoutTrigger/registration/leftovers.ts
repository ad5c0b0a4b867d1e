import type { IHookFunctions } from 'n8n-workflow';

import { isSameOrigin } from '../../core/webAddress';
import { RecentMemory } from '../../core/recentMemory';
import { answeringWebhooks } from '../answer.description';
import { prefixOf, testPrefixFor } from '../../core/webhook/testAddress';
import type { RegisteredWebhook } from '../../vendors/payPal/api/webhooks';
import { removeWebhook } from './webhooks';

/** Addresses at which this n8n process waits for test events. */
const testing = new RecentMemory<string, true>(1000);

export const testStarted = (url: string): void => void testing.set(url, true);
export const testEnded = (url: string): void => void testing.delete(url);

/**
 * Deletes the test webhook that a crashed n8n has left at PayPal for this node. A test that is running keeps its
 * own: n8n forgets tests when it ends, and so does the list of them here.
 *
 * @param productionUrl where the published workflow listens
 */
export async function removeLeftovers(
	context: IHookFunctions,
	webhooks: RegisteredWebhook[],
	productionUrl: string,
): Promise<void> {
	for (const { id, url } of webhooks) {
		if (testing.has(url) || !isTestOf(productionUrl, url)) continue;
		await removeWebhook(context, id);
		context.logger.info('Deleted a test webhook that was left at PayPal', { url });
	}
}

/** Another n8n at the same host may have the same workflow, and with it the same ID: only our own test is ours. */
const isTestOf = (productionUrl: string, url: string): boolean =>
	isSameNode(url, productionUrl) &&
	isSameOrigin(url, productionUrl) &&
	prefixOf(url) === testPrefixFor(prefixOf(productionUrl));

/** n8n ends the addresses of a node's webhooks with an ID of the node and the path of the webhook. */
export function isSameNode(url: string, other: string): boolean {
	if (!URL.canParse(url)) return false;
	const [[node, path], [otherNode]] = [endOf(url), endOf(other)];
	return node === otherNode && answeringWebhooks.some((webhook) => webhook.path === path);
}

const endOf = (url: string): string[] => new URL(url).pathname.split('/').slice(-2);
