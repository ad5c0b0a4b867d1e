import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Workflow {
	nodes: Array<{
		name: string;
		parameters: {
			conditions?: {
				conditions: Array<{ leftValue: string; rightValue: unknown; operator: { operation: string } }>;
			};
		};
	}>;
	connections: Record<string, { main: Array<Array<{ node: string }> | null> }>;
}

const { nodes, connections } = JSON.parse(
	readFileSync(path.join(__dirname, '../../workflows/cart.json'), 'utf8'),
) as Workflow;

/** Whatever a payment with this status comes to, behind this output. */
function reached(from: string, output: number, status: string): string[] {
	const next = (connections[from]?.main[output] ?? []).map(({ node }) => node);
	return next.flatMap((name) => {
		const [condition] = nodes.find((node) => node.name === name)!.parameters.conditions?.conditions ?? [];
		const isAbout = condition?.leftValue.includes('payment.status');
		const isOther = condition?.rightValue !== status;
		const branch = isAbout && isOther !== (condition?.operator.operation === 'notEquals') ? 1 : 0;
		return [name, ...reached(name, branch, status)];
	});
}

/** A bank transfer takes days. Its pieces went back into the stock and were sold again, and then the money came. */
describe('a cart whose payment PayPal still holds', () => {
	it('keeps its pieces, and is not paid once more', () => {
		const ways = reached('Not paid?', 0, 'PENDING');
		expect(ways).toContain('Clear the cart');
		expect(ways).not.toContain('Put it back');
	});

	it.each(['TIMED_OUT', 'CANCELLED', 'DECLINED', 'MISMATCH'])('gives them back where it is %s', (status) => {
		const ways = reached('Not paid?', 0, status);
		expect(ways).toContain('Put it back');
		expect(ways).not.toContain('Clear the cart');
	});
});
