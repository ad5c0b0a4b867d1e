import type { WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';

/** The groups of options that have the time a node waits: where an operation is not here, it is a field of its own. */
const homes: Record<string, string> = { requestPaymentAndWait: 'waitOptions', sendAndWait: 'options' };

/** A node of the example workflows, waiting so many seconds. */
export function waitingFor<Node extends Pick<WorkflowNode, 'parameters'>>(node: Node, seconds: number): Node {
	const { parameters } = node;
	const wait = { waitAmount: seconds, waitUnit: 'seconds' };
	const home = homes[String(parameters.operation)];
	if (!home) return { ...node, parameters: { ...parameters, ...wait } };
	return {
		...node,
		parameters: { ...parameters, [home]: { ...(parameters[home] as object | undefined), ...wait } },
	};
}
