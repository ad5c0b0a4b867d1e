/** n8n's usual names of where its webhooks answer, published and in a test. */
const published = 'webhook';
const test = 'webhook-test';

/**
 * What stands before a trigger's own part of its address, when it is tested: n8n's endpoint for tests in place of the
 * one for published workflows. Whatever else there is at the same host belongs to somebody else.
 *
 * @param prefix of the published address, e.g. `/n8n/webhook`
 * @returns undefined when n8n's endpoints have other names: nobody can tell then which address is one for tests
 */
export const testPrefixFor = (prefix: string): string | undefined =>
	prefix.endsWith(`/${published}`) ? prefix.slice(0, -published.length) + test : undefined;

/** The path of an address but for its last two parts, which are the trigger's own: its ID, and its path. */
export const prefixOf = (url: string): string => new URL(url).pathname.split('/').slice(0, -2).join('/');

/** The address of the same trigger while it is tested, as long as n8n's endpoints have their usual names. */
export const testUrlFor = (publishedUrl: string): string =>
	publishedUrl.replace(`/${published}/`, `/${test}/`);
