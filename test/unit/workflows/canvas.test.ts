import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { labelOf, nodeBox, notesOf, openEnds, outputCounts, overlaps, wiresOf, zoomToFit } from './canvas';
import type { CanvasWorkflow } from './canvas';

const folder = path.resolve(__dirname, '../../../workflows');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const read = (file: string): CanvasWorkflow =>
	JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CanvasWorkflow;

describe.each(files)('the canvas of %s', (file) => {
	const workflow = read(file);
	const wires = wiresOf(workflow);

	it('has no wire that runs over a node, its name, a note, or the plus of another output', () => {
		const counts = outputCounts(workflow);
		const things = [
			...workflow.nodes
				.filter(({ type }) => !type.endsWith('.stickyNote'))
				.flatMap((node) => [
					{ of: node.name, box: nodeBox(node, counts) },
					{ of: node.name, box: labelOf(node, counts) },
				]),
			...notesOf(workflow),
			...openEnds(workflow).map(({ of, box }) => ({ of: `a plus of ${of}`, box })),
		];
		const crossed = wires.flatMap(({ from, to, points }) =>
			things
				.filter(({ of, box }) => of !== from && of !== to && points.some((point) => overlaps(point, box)))
				.map(({ of }) => `${from} -> ${to} over ${of}`),
		);
		expect([...new Set(crossed)]).toEqual([]);
	});

	it('has no wire that runs back to the left', () => {
		expect(wires.filter(({ points }) => points.at(-1)!.x <= points[0]!.x).map(({ from }) => from)).toEqual(
			[],
		);
	});

	it('can be read as a whole', () => {
		expect(zoomToFit(workflow)).toBeGreaterThan(0.42);
	});
});
