import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { format } from 'prettier';

import { describeMachine } from './machine.ts';
import type { Row } from './row.ts';
import { toTable } from './table.ts';

/** The whole report, as Markdown. */
export async function toReport(rows: Row[], machine: ReturnType<typeof describeMachine>): Promise<string> {
	const text = [
		'# Benchmark',
		'Written by `npm run bench`. Everything is measured in one run on one machine, so read the ratios: they are ours divided ' +
			'by what it is compared with. Figures are medians of the runs; the ratio is the median of the ratios of each run, ' +
			'and the spread goes from the lowest to the highest of them.',
		toTable(rows),
		'## How to read each row',
		...rows.map((row, index) => `${index + 1}. **${row.what}**, to ${row.against}: ${row.reading}`),
		'## Where',
		machine.map(([label, value]) => `- ${label}: ${value}`).join('\n'),
	].join('\n\n');
	return await format(text, { parser: 'markdown', printWidth: 110, proseWrap: 'always' });
}

export const writeReport = (report: string): void =>
	writeFileSync(path.join(import.meta.dirname, 'RESULTS.md'), report);
