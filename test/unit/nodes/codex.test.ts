import { globSync, readFileSync } from 'node:fs';

import { anchorsOf } from '../../support/anchors';

const base = 'https://github.com/messenger-checkout/n8n-nodes-messenger-checkout';

interface Codex {
	node: string;
	alias: string[];
	resources: Record<string, Array<{ url: string }>>;
}

const codices = globSync('nodes/*/*.node.json').map(
	(file) => JSON.parse(readFileSync(file, 'utf8')) as Codex,
);

const anchors = anchorsOf(readFileSync('README.md', 'utf8'));

it.each(codices.map((codex) => [codex.node, codex] as const))('%s leads to its chapter', (_, codex) => {
	const urls = Object.values(codex.resources).flatMap((links) => links.map(({ url }) => url));
	expect(urls).toHaveLength(2);
	for (const url of urls) {
		expect(url.startsWith(`${base}#`)).toBe(true);
		expect(anchors).toContain(url.slice(base.length + 1));
	}
});

it.each([
	...['fb', 'facebook', 'paypal', 'pay', 'buy', 'cart', 'order', 'shop', 'customer', 'product', 'receipt'],
	...['refund', 'quick reply', 'notification', 'tracking', 'invoice', 'dispute', 'subscription'],
	...['comment', 'template', 'carousel', 'chatbot', 'meta', 'label', 'chat'],
])('who searches for "%s" finds a node', (words) => {
	expect(codices.flatMap(({ alias }) => alias)).toContainEqual(
		expect.stringMatching(new RegExp(`^${words}`)),
	);
});
