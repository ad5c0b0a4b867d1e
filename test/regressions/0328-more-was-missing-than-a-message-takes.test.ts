import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{ name: string; type: string; parameters: { maxItems?: number } }>;
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

const { nodes, connections } = JSON.parse(
	readFileSync(path.join(__dirname, '../../workflows/daily-takings.json'), 'utf8'),
) as Workflow;

/** https://core.telegram.org/bots/api#sendmessage */
const mostCharacters = 4096;
const heading = 'Paid at PayPal, but not in your table Sales (at most 50):';
const line = '8XH12345AB123456C: 100000.00 USD, 2026-11-29T23:59:59.000Z\n';

/**
 * A shop that has just made its table Sales, which is empty, and had 90 payments on that day: Telegram refused so long a message,
 * and the shop was told nothing.
 */
it('daily-takings.json lists no more payments than a message in Telegram takes', () => {
	const [{ node: first }] = connections['What is missing?']!.main[0] as [{ node: string }];
	const { type, parameters } = nodes.find(({ name }) => name === first)!;
	expect(type).toBe('n8n-nodes-base.limit');
	expect(heading.length + parameters.maxItems! * line.length).toBeLessThan(mostCharacters);
});
