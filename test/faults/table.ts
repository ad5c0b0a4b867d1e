import type { Outcome } from './batch.ts';
import { faultKinds } from './faultKinds.ts';
import { titleOf, type Step } from './steps.ts';

/** What was run of one workflow. */
export interface Chapter {
	/** Of the story. */
	title: string;
	steps: Step[];
	outcomes: Outcome[];
	/** So many cells there are, of which the outcomes may be a choice. */
	cells: number;
	/** Day of the run, as `2026-11-28`. */
	day: string;
	minutes: number;
}

const wellEnded = 'paid, told once';

const letters: Record<string, string> = {
	redelivery: 'V',
	'the buyer once more': 'B',
	Retry: 'R',
	Resend: 'S',
};

/** What the table says in a word; the rest is below it. */
function wordOf({ verdict, helpedBy, hasStruck, stuckAt }: Outcome): string {
	if (!verdict.isGood) return '**BAD**';
	if (!hasStruck) return 'unmet';
	if (verdict.words !== wellEnded || stuckAt) return 'says so';
	return ['ok', ...helpedBy.map((name) => letters[name] ?? name)].join(' ');
}

const isWorthWords = (outcome: Outcome): boolean => ['**BAD**', 'says so'].includes(wordOf(outcome));

const inWords = ({ step, kind, verdict, helpedBy, stuckAt }: Outcome): string =>
	[
		`- ${kind.name}, \`${titleOf(step)}\`: ${verdict.isGood ? '' : '**BAD** '}${verdict.words}`,
		...(stuckAt ? [`the buyer ${stuckAt}, and no more comes`] : []),
		...(helpedBy.length > 0 ? [`helped by ${helpedBy.join(', ')}`] : []),
	].join('; ');

function chapterOf({ title, steps, outcomes, cells, day, minutes }: Chapter): string {
	const good = outcomes.filter(({ verdict }) => verdict.isGood).length;
	const met = steps.map(titleOf).filter((name) => outcomes.some(({ step }) => titleOf(step) === name));
	const kinds = faultKinds.filter(({ name }) => outcomes.some(({ kind }) => kind.name === name));
	const rows = met.map((name) => [
		name,
		...kinds.map((wanted) => {
			const outcome = outcomes.find(({ step, kind }) => titleOf(step) === name && kind === wanted);
			return outcome ? wordOf(outcome) : '';
		}),
	]);
	const words = outcomes.filter(isWorthWords).map(inWords);
	return [
		`## ${title}`,
		`${day}: ${good} of ${outcomes.length} cells are good, of ${cells} there are; ${minutes} minutes.`,
		tableOf([['Step', ...kinds.map(({ name }) => name)], ...rows]),
		...(words.length > 0 ? [words.join('\n')] : []),
	].join('\n\n');
}

/** As Prettier writes it. */
function tableOf([head = [], ...rows]: string[][]): string {
	const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)));
	const line = (row: string[]) =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The whole of RESULTS.md: what was run now, and what it had of other workflows. */
export function toReport(before: string, chapters: Chapter[], preface: string): string {
	const [, ...kept] = before.split(/^(?=## )/m);
	const byFile = new Map(kept.map((text) => [/^## (.*)/.exec(text)![1]!, text.trim()]));
	for (const chapter of chapters) byFile.set(chapter.title, chapterOf(chapter));
	return `${[preface.trim(), ...byFile.values()].join('\n\n')}\n`;
}
