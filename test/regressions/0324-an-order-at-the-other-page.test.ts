import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Condition {
	leftValue: string;
	rightValue: string;
}

interface Workflow {
	nodes: Array<{
		name: string;
		parameters: { rules?: { values: Array<{ conditions: { conditions: [Condition] } }> } };
	}>;
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

const { nodes, connections } = JSON.parse(
	readFileSync(path.join(__dirname, '../../workflows/messenger-hub.json'), 'utf8'),
) as Workflow;
const name = 'Who is it for?';
const rules = nodes
	.find((node) => node.name === name)!
	.parameters.rules!.values.map(({ conditions: { conditions } }) => conditions[0]);
const otherPage = rules.find(({ leftValue }) => leftValue.includes('pageId'))!.rightValue;

/** Who gets an event: n8n's Switch follows the first rule that fits, and else the output behind them. */
function goesTo(event: Record<string, string>): string | undefined {
	const fits = ({ leftValue, rightValue }: Condition) =>
		event[/\w+(?= \}\}$)/.exec(leftValue)![0]] === rightValue;
	const found = rules.findIndex(fits);
	return connections[name]!.main[found < 0 ? rules.length : found]![0]!.node;
}

/** A tap on Buy at the other Page went to the workflow of the first, which can write to nobody there: no answer came. */
it.each([
	[{ action: 'BUY', pageId: otherPage }, 'Other Page'],
	[{ text: 'hi', pageId: otherPage }, 'Other Page'],
	[{ action: 'BUY', pageId: '1' }, 'Orders'],
	[{ text: 'hi', pageId: '1' }, 'Answers'],
])('messenger-hub.json gives %j to %s', (event, workflow) => {
	expect(goesTo(event as Record<string, string>)).toBe(workflow);
});
