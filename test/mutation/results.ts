import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { format } from 'prettier';

import { whyHarmless } from './harmless.ts';
import { isMissed, tallyOf, toScore, type Outcome, type Tally } from './outcome.ts';
import { lowest, parts } from './parts.ts';

/** What was found out about one part. */
interface Finding extends Tally {
	/** ISO day. */
	at: string;
	/** E.g. `700 of 21034 mutants, seed 1`. */
	drawn?: string;
	missed: Outcome[];
}

/** In git, so that measuring one part leaves what is known of the others. */
const folder = path.join(import.meta.dirname, 'findings');
const fileOf = (part: string): string => path.join(folder, `${part}.json`);

export function keepFinding(part: string, outcomes: Outcome[], drawn?: string): void {
	const at = new Date().toISOString().slice(0, 10);
	const missed = outcomes.filter(isMissed);
	const finding: Finding = { at, ...(drawn && { drawn }), ...tallyOf(outcomes), missed };
	mkdirSync(folder, { recursive: true });
	writeFileSync(fileOf(part), `${JSON.stringify(finding, null, '\t')}\n`);
}

const readFinding = (part: string): Finding | undefined =>
	existsSync(fileOf(part)) ? (JSON.parse(readFileSync(fileOf(part), 'utf8')) as Finding) : undefined;

/** Half the width of the interval in which the score of all mutants is, with 95 % confidence, in points. */
const margin = (score: number, counted: number): number =>
	1.96 * Math.sqrt((score * (100 - score)) / Math.max(counted, 1));

const cell = (text: string): string =>
	text.replaceAll('|', '\\|').replaceAll('`', "'").replaceAll(/\s+/g, ' ').slice(0, 120);

export const survivorsOf = (outcomes: Outcome[]): string[] =>
	outcomes
		.filter(isMissed)
		.map(({ file, line, was, is, status }) => `${status} ${file}:${line}: ${cell(was)} -> ${cell(is)}`);

/** The table, from what the last run of each part has found. */
export async function writeResults(): Promise<void> {
	const names = [...Object.keys(parts), 'sample'];
	const findings = names.map((name) => ({ name, finding: readFinding(name) }));
	const rows = findings.map(({ name, finding }) => {
		const goal = name === 'sample' ? lowest.nodes : lowest.part;
		const what = name === 'sample' ? `all of \`nodes/\`, by a sample` : name;
		if (!finding) return `| ${what} | not measured yet | | | ${goal} % | |`;
		const { seen, counted } = finding;
		const score = toScore(finding);
		const spread = name === 'sample' ? ` ± ${margin(score, counted).toFixed(1)}` : '';
		return `| ${what} | ${counted} | ${seen} | ${score.toFixed(1)}${spread} % | ${goal} % | ${finding.at} |`;
	});
	const survivors = findings.flatMap(({ finding }) =>
		(finding?.missed ?? []).map(
			(one) =>
				`| \`${one.file}\`:${one.line} | \`${cell(one.was)}\` | \`${cell(one.is)}\` | ${whyHarmless(one) ?? 'open'} |`,
		),
	);
	const drawn = findings.at(-1)?.finding?.drawn;
	const text = [
		'# Mutation testing',
		'Written by `npm run test:mutation`. Stryker changes the code in one place at a time; a change is seen when a test turns red. How, and why so: [decision 0066](../../docs/decisions/0066-mutants.md).',
		[
			'| What | Mutants | Seen | Score | At least | Day |',
			'| --- | --- | --- | --- | --- | --- |',
			...rows,
		].join('\n'),
		...(drawn ? [`The sample: ${drawn}. The interval is that of 95 % confidence.`] : []),
		'Left out: the words of the panel (`displayName`, `description`, `placeholder`, `hint`, `action`, `subtitle`), which a test could only repeat. What does not load with the change counts neither way.',
		'## Not seen',
		survivors.length === 0
			? 'Nothing that was measured.'
			: [
					'| Where | Was | Is | Why it is harmless, or seen by now |',
					'| --- | --- | --- | --- |',
					...new Set(survivors),
				].join('\n'),
	].join('\n\n');
	writeFileSync(
		path.join(import.meta.dirname, 'RESULTS.md'),
		await format(text, { parser: 'markdown', printWidth: 110, proseWrap: 'always' }),
	);
}
