import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';

interface Condition {
	leftValue: string;
	rightValue: string;
}

interface Conditions {
	conditions: Condition[];
	combinator: 'and' | 'or';
}

interface WorkflowNode {
	name: string;
	type: string;
	parameters: { operation?: string; text?: string; conditions?: Conditions };
}

interface Workflow {
	nodes: WorkflowNode[];
	connections: Record<string, { main: Array<Array<{ node: string }>> }>;
}

const folder = path.resolve(__dirname, '../../workflows');
const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Workflow;

const waitingOrLooking = ['requestPaymentAndWait', 'remindAndWait', 'settlePayment'];

/** What the buyer reads when a payment leaves through Not Paid with this status. */
function textsAfterNotPaid({ nodes, connections }: Workflow, status: string): string[] {
	const follow = (from: string, output: number): string[] =>
		(connections[from]?.main[output] ?? []).flatMap(({ node: name }) => {
			const { parameters, type } = nodes.find((node) => node.name === name)!;
			if (type.endsWith('.if')) return follow(name, holds(parameters, status) ? 0 : 1);
			return parameters.text ?? [];
		});
	const texts = nodes
		.filter(({ parameters: { operation = '' } }) => waitingOrLooking.includes(operation))
		.flatMap(({ name }) => follow(name, 0));
	return [...new Set(texts)];
}

function holds({ conditions }: WorkflowNode['parameters'], status: string): boolean {
	const is = ({ leftValue, rightValue }: Condition): boolean => {
		const code = /^=\{\{(.*)\}\}$/s.exec(leftValue)![1]!;
		return runInNewContext(code, { $json: { payment: { status } } }) === rightValue;
	};
	const all = conditions!.conditions.map(is);
	return conditions!.combinator === 'or' ? all.includes(true) : !all.includes(false);
}

describe.each(['pay-and-wait.json', 'abandoned-checkout.json'])('%s', (file) => {
	const workflow = read(file);

	it.each(['PENDING', 'AUTHORIZED', 'PARTIALLY_CAPTURED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'MISMATCH'])(
		'tells nobody whose payment is %s that nothing was charged',
		(status) => {
			expect(textsAfterNotPaid(workflow, status)).toEqual([]);
		},
	);

	it.each(['AWAITING_APPROVAL', 'DECLINED', 'EXPIRED'])('tells who has not paid (%s)', (status) => {
		expect(textsAfterNotPaid(workflow, status)).toEqual([expect.stringContaining('nothing was charged')]);
	});
});
