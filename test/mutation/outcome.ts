import path from 'node:path';

import { root } from './root.ts';
import { nameOf } from './sample.ts';

/** What became of one mutant. */
export interface Outcome {
	file: string;
	line: number;
	was: string;
	is: string;
	status: string;
}

/** https://github.com/stryker-mutator/mutation-testing-elements/tree/master/packages/report-schema */
interface StrykerReport {
	files: Record<string, { source: string; mutants: ReportedMutant[] }>;
}

interface Position {
	line: number;
	column: number;
}

interface ReportedMutant {
	mutatorName: string;
	replacement: string;
	status: string;
	statusReason?: string;
	location: { start: Position; end: Position };
}

/** Why a mutant was not tried. */
export const noTimeLeft = 'No time left.';

/**
 * By the name of the mutant.
 *
 * @param drawn names of those that count, up to the first that there was no time for; all when left out
 */
export function readOutcomes({ files }: StrykerReport, drawn?: string[]): Map<string, Outcome> {
	const all = Object.entries(files).flatMap(([file, { source, mutants }]) =>
		mutants.map((mutant) => ({ file, source, mutant, name: nameInRun(file, mutant) })),
	);
	const byName = new Map(all.map((one) => [one.name, one]));
	const counted = drawn?.flatMap((name) => byName.get(name) ?? []) ?? all;
	const end = counted.findIndex(({ mutant }) => mutant.statusReason === noTimeLeft);
	return new Map(
		counted.slice(0, end < 0 ? undefined : end).map(({ file, source, mutant, name }) => [
			name,
			{
				file: path.relative(root, path.resolve(root, file)),
				line: mutant.location.start.line,
				was: textAt(source, mutant.location),
				is: mutant.replacement,
				status: mutant.status,
			},
		]),
	);
}

/** A report counts lines and columns from 1, Stryker itself from 0. */
function nameInRun(fileName: string, { location, mutatorName, replacement }: ReportedMutant): string {
	const back = ({ line, column }: Position) => ({ line: line - 1, column: column - 1 });
	const { start, end } = location;
	return nameOf({ fileName, mutatorName, replacement, location: { start: back(start), end: back(end) } });
}

function textAt(source: string, { start, end }: ReportedMutant['location']): string {
	const lines = source.split('\n').slice(start.line - 1, end.line);
	const last = lines.length - 1;
	lines[last] = lines[last]!.slice(0, end.column - 1);
	lines[0] = lines[0]!.slice(start.column - 1);
	return lines.map((line) => line.trim()).join(' ');
}

const isSeen = ({ status }: Outcome): boolean => status === 'Killed' || status === 'Timeout';
export const isMissed = ({ status }: Outcome): boolean => status === 'Survived' || status === 'NoCoverage';

/** How many mutants count, and how many of them were seen. */
export interface Tally {
	counted: number;
	seen: number;
}

/** What does not compile, or is left out, does not count. */
export function tallyOf(outcomes: Outcome[]): Tally {
	const seen = outcomes.filter(isSeen).length;
	return { counted: seen + outcomes.filter(isMissed).length, seen };
}

/** Of a hundred mutants that count, so many were seen. */
export const toScore = ({ seen, counted }: Tally): number => (counted === 0 ? 100 : (100 * seen) / counted);
