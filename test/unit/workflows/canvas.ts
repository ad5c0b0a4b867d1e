/** A workflow as n8n 2.40 draws it, measured in its editor: in the units of the canvas, before any zoom. */
export interface CanvasWorkflow {
	nodes: CanvasNode[];
	/** By node, then by kind: `main`, or what a tool or a model is connected by. */
	connections: Record<string, Record<string, Array<Array<{ node: string }> | null>>>;
}

export interface CanvasNode {
	name: string;
	type: string;
	position: [number, number];
	onError?: string;
	parameters: Record<string, unknown> & { width?: number; height?: number };
}

interface Point {
	x: number;
	y: number;
}

interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

const side = 96;
const perOutput = 32;
/** From an output that leads nowhere to the far end of its plus. */
const plus = { from: 76, to: 112, half: 12 };
const agentWidth = 224;
const letterWidth = 7;
const label = { top: 4, bottom: 44 };

const isNote = ({ type }: CanvasNode): boolean => type.endsWith('.stickyNote');
const isAgent = ({ type }: CanvasNode): boolean => type.endsWith('.agent');

/** Outputs of the nodes of these workflows, where it is not one. */
const named: Record<string, number> = {
	if: 2,
	compareDatasets: 4,
	telegram: 1,
	sendNotification: 2,
	settlePayment: 3,
	remindAndWait: 3,
	requestPayment: 2,
	requestPaymentAndWait: 2,
	askToSave: 2,
	chargeLinkedAccount: 2,
	sendAndWait: 3,
};

/** How many outputs a node has: those that are connected, and those its kind is known to have. */
export function outputCounts({ nodes, connections }: CanvasWorkflow): Map<string, number> {
	return new Map(
		nodes.map((node) => {
			const connected = connections[node.name]?.main?.length ?? 1;
			const { operation, rules } = node.parameters as {
				operation?: string;
				rules?: { values: unknown[] };
			};
			const kind = node.type.split('.').at(-1)!;
			const known = rules ? rules.values.length + 1 : (named[kind] ?? named[operation ?? ''] ?? 1);
			return [node.name, Math.max(connected, known)];
		}),
	);
}

export function nodeBox(node: CanvasNode, counts: Map<string, number>): Box {
	const [left, top] = node.position;
	const outputs = counts.get(node.name) ?? 1;
	const height = Math.max(side, outputs > 2 ? perOutput * (outputs + 1) : side);
	return { left, top, right: left + (isAgent(node) ? agentWidth : side), bottom: top + height };
}

/** The name below a node. */
export function labelOf(node: CanvasNode, counts: Map<string, number>): Box {
	const { left, right, bottom } = nodeBox(node, counts);
	const middle = (left + right) / 2;
	const half = Math.min(node.name.length * letterWidth, 190) / 2;
	return {
		left: middle - half,
		right: middle + half,
		top: bottom + label.top,
		bottom: bottom + label.bottom,
	};
}

export const notesOf = ({ nodes }: CanvasWorkflow): Array<{ of: string; box: Box }> =>
	nodes.filter(isNote).map(({ name, position: [left, top], parameters }) => ({
		of: name,
		box: { left, top, right: left + (parameters.width ?? 0), bottom: top + (parameters.height ?? 0) },
	}));

const outputAt = (node: CanvasNode, index: number, counts: Map<string, number>): Point => {
	const { top, right, bottom } = nodeBox(node, counts);
	const outputs = counts.get(node.name) ?? 1;
	return { x: right, y: top + ((bottom - top) * (index + 1)) / (outputs + 1) };
};

const mainWires = ({ nodes, connections }: CanvasWorkflow) =>
	nodes.flatMap((node) =>
		(connections[node.name]?.main ?? []).flatMap((targets, index) =>
			(targets ?? []).map(({ node: to }) => ({
				from: node,
				index,
				to: nodes.find((one) => one.name === to)!,
			})),
		),
	);

/** The pluses of outputs that lead nowhere. */
export function openEnds(workflow: CanvasWorkflow): Array<{ of: string; box: Box }> {
	const counts = outputCounts(workflow);
	return workflow.nodes
		.filter((node) => !isNote(node))
		.flatMap((node) =>
			Array.from({ length: counts.get(node.name) ?? 1 }, (_, index) => index)
				.filter((index) => !workflow.connections[node.name]?.main?.[index]?.length)
				.map((index) => {
					const { x, y } = outputAt(node, index, counts);
					return {
						of: node.name,
						box: { left: x + plus.from, right: x + plus.to, top: y - plus.half, bottom: y + plus.half },
					};
				}),
		);
}

/** Curves as Vue Flow draws them: https://github.com/bcakmakoglu/vue-flow, `getBezierPath` */
export function wiresOf(workflow: CanvasWorkflow): Array<{ from: string; to: string; points: Point[] }> {
	const counts = outputCounts(workflow);
	return mainWires(workflow).map(({ from, index, to }) => {
		const start = outputAt(from, index, counts);
		const { left, top, bottom } = nodeBox(to, counts);
		const end = { x: left, y: (top + bottom) / 2 };
		const middle = (start.x + end.x) / 2;
		const points = Array.from({ length: 61 }, (_, step) => {
			const t = step / 60;
			const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
			return {
				x: a * start.x + b * middle + c * middle + d * end.x,
				y: (a + b) * start.y + (c + d) * end.y,
			};
		});
		return { from: from.name, to: to.name, points };
	});
}

export const overlaps = ({ x, y }: Point, { left, top, right, bottom }: Box): boolean =>
	x > left && x < right && y > top && y < bottom;

/** How much n8n shrinks the canvas to show all of it in a window of 1600 by 1000. */
export function zoomToFit(workflow: CanvasWorkflow): number {
	const counts = outputCounts(workflow);
	const boxes = [
		...notesOf(workflow).map(({ box }) => box),
		...workflow.nodes.filter((node) => !isNote(node)).map((node) => nodeBox(node, counts)),
	];
	const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
	const height = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
	const margin = 1.2;
	return Math.min(1600 / (width * margin), 936 / (height * margin), 1);
}
