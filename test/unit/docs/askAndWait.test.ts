import { readFileSync } from 'node:fs';
import path from 'node:path';

import { callsPerAnswer, kinds, situations } from '../../support/situations';

const page = readFileSync(path.resolve(__dirname, '../../../docs/askAndWait.md'), 'utf8');

const cellsOf = (line: string) =>
	line
		.split('|')
		.slice(1, -1)
		.map((cell) => cell.trim());

it('docs/askAndWait.md says of each situation what the tests see', () => {
	const [, , ...rows] = page.split('\n').filter((line) => line.startsWith('|'));
	expect(rows.map(cellsOf)).toEqual([
		...Object.entries(situations).map(([situation, verdicts]) => [
			situation,
			...kinds.map((kind) => verdicts[kind]),
		]),
		[
			'Calls to Facebook for a question with its answer',
			...kinds.map((kind) => String(callsPerAnswer[kind])),
		],
	]);
});
