import { isSameOrigin, toUrl } from '../../../core/webAddress';
import { prefixOf, testPrefixFor } from '../../../core/webhook/testAddress';

/** The path of both webhooks of a Messenger Trigger. */
export const webhookPath = 'messenger';

/**
 * What an address has in common with the test address of the same trigger: the last two parts of its path,
 * the trigger's own ID and its path. Undefined when it is no address.
 */
export const triggerPath = (callbackUrl: string): string | undefined =>
	toUrl(callbackUrl)?.pathname.split('/').slice(-2).join('/');

/** Whether both addresses belong to the same trigger of the same n8n, one for tests and one published. */
export function isSameTrigger(callbackUrl: string, other: string): boolean {
	if (!isSameOrigin(callbackUrl, other) || triggerPath(callbackUrl) !== triggerPath(other)) return false;
	const [one, two] = [prefixOf(callbackUrl), prefixOf(other)];
	return one === two || testPrefixFor(one) === two || testPrefixFor(two) === one;
}

/**
 * Whether the other address is a test address, seen from a published one of the same n8n. Tests last two
 * minutes: one that still has the address then has crashed, or is about to end.
 */
export function isTestAddress(other: string, publishedUrl: string): boolean {
	if (!isSameOrigin(publishedUrl, other) || lastOf(publishedUrl) !== lastOf(other)) return false;
	return prefixOf(other) === testPrefixFor(prefixOf(publishedUrl));
}

/** Whether both addresses are triggers of this package on one n8n. */
export const isNeighbour = (callbackUrl: string, other: string): boolean =>
	isSameOrigin(callbackUrl, other) && lastOf(callbackUrl) === lastOf(other);

/** Whether an address is that of a Messenger Trigger at this origin, as far as one can see, and none for tests. */
export const isPublishedTrigger = (callbackUrl: string, origin: string): boolean =>
	isSameOrigin(callbackUrl, origin) &&
	lastOf(callbackUrl) === webhookPath &&
	!prefixOf(callbackUrl).endsWith('-test');

/** The published address of the trigger with this test address, as long as n8n's endpoints have their usual names. */
export const publishedFor = (testUrl: string): string => testUrl.replace('/webhook-test/', '/webhook/');

const partsOf = (callbackUrl: string): string[] => new URL(callbackUrl).pathname.split('/');
const lastOf = (callbackUrl: string): string | undefined => partsOf(callbackUrl).at(-1);
