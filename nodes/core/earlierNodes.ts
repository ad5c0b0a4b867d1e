import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * A node before this one that has run, and what it gave. n8n shows a node no more of its execution than expressions can
 * read: see docs/decisions/0041-who-wrote.md.
 */
export interface EarlierNode {
	/** As the merchant calls it. */
	name: string;
	/** With the package in front: `n8n-nodes-messenger-checkout.messengerTrigger`. */
	type: string;
	/** What left it last, through whatever outputs. */
	items: INodeExecutionData[];
	/** The item of it that n8n takes the current one to come from; undefined where it can't say. */
	paired: INodeExecutionData | undefined;
}

/** Those before this node, the nearest first. As a tool of an AI agent it has none. */
export const earlierNodes = (context: IExecuteFunctions, itemIndex: number): EarlierNode[] =>
	context.getParentNodes(context.getNode().name).flatMap(({ name, type }) => {
		const { $ } = context.getWorkflowDataProxy(itemIndex) as unknown as { $: (name: string) => Shown };
		const shown = $(name);
		if (!shown.isExecuted) return [];
		const paired = unlessRefused(() => shown.item);
		return [{ name, type, items: everyOutput(shown), paired }];
	});

/** What n8n's `$('name')` gives. */
interface Shown {
	isExecuted: boolean;
	item: INodeExecutionData;
	all(output: number): INodeExecutionData[] | null;
}

/** More than any node has: of pinned items, which n8n gives for every output it is asked for, there is no end. */
const mostOutputs = 200;

function everyOutput(node: Shown): INodeExecutionData[] {
	const items = new Set<INodeExecutionData>();
	for (let output = 0; output < mostOutputs; output++) {
		const left = unlessRefused(() => node.all(output));
		if (left === undefined) break;
		for (const item of left ?? []) items.add(item);
	}
	return [...items];
}

/** n8n refuses an output that a node has not, and an item it can't trace back, by throwing. */
function unlessRefused<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}
