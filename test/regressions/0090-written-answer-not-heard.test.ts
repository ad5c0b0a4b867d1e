import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { INode } from 'n8n-workflow';

import { asksForWords } from '../../nodes/vendors/messenger/questions/asksForWords';

const folder = path.resolve(__dirname, '../../workflows');

/** "Also in Words" had moved among the options, and the trigger looked for it beside the answers only. */
describe('a question whose buttons may be answered in words', () => {
	const questions = readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.flatMap((file) => {
			const { nodes } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { nodes: INode[] };
			return nodes.map((node) => ({ file, ...node }));
		})
		.filter(({ parameters }) => JSON.stringify(parameters).includes('"alsoWritten":true'));

	it('is in a workflow that is shipped', () => {
		expect(questions.map(({ file }) => file)).toContain('sell-with-sizes.json');
	});

	it.each(
		questions.map(({ file, name, type, parameters }) => ({ where: `${file}: ${name}`, type, parameters })),
	)('is heard by the trigger: $where', ({ type, parameters }) => {
		expect(asksForWords(type, parameters)).toBe(true);
	});
});
