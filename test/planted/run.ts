/** `npm run test:planted`: each bug of bugs.ts in a copy of the project, one at a time; the table goes to RESULTS.md. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { bugs } from './bugs.ts';
import type { PlantedBug } from './plantedBug.ts';

const here = import.meta.dirname;
const root = path.resolve(here, '..', '..');
const copy = path.join(root, '.playground', 'planted');

/** As many days as find every bug that is planted here, on any seed tried so far. */
const histories = process.env.HISTORIES ?? '300';

interface Seen {
	bug: PlantedBug;
	/** The first test that failed; undefined when all were green. */
	test: string | undefined;
}

/** A row of the table: it stays as it is where its bug was not planted this time. */
type Rows = Map<string, string>;

interface JestReport {
	testResults: Array<{ assertionResults: Array<{ status: string; fullName: string }> }>;
}

/** A copy of what git knows: nothing of it can end up in the project. */
function copyProject(): void {
	rmSync(copy, { recursive: true, force: true });
	const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
		cwd: root,
		encoding: 'utf8',
	});
	for (const file of stdout.split('\0').filter((name) => name !== '')) {
		mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
		cpSync(path.join(root, file), path.join(copy, file));
	}
	symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
}

function plant({ file, right, wrong, name }: PlantedBug): () => void {
	const at = path.join(copy, file);
	const code = readFileSync(at, 'utf8');
	const [before, after, ...more] = code.split(right);
	if (before === undefined || after === undefined || more.length > 0)
		throw new Error(`"${name}" can't be planted: ${file} does not have its line exactly once.`);
	writeFileSync(at, `${before}${wrong}${after}`);
	return () => writeFileSync(at, code);
}

function firstFailure({ seenBy: [project, ...files] }: PlantedBug): string | undefined {
	const report = path.join(copy, 'report.json');
	rmSync(report, { force: true });
	const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
	const args = [jest, '--selectProjects', project, '--maxWorkers=100%', '--json', '--outputFile', report];
	spawnSync(process.execPath, [...args, ...files], {
		cwd: copy,
		stdio: 'ignore',
		env: { ...process.env, HISTORIES: histories, HISTORIES_SHRINK: 'no' },
	});
	const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
	const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
	if (tests.length === 0) throw new Error(`No test runs for ${[project, ...files].join(' ')}.`);
	return tests.find(({ status }) => status === 'failed')?.fullName;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const notSeen = '**not seen**';

const toRow = ({ bug, test }: Seen): string =>
	`| ${cell(bug.name)} | \`${bug.file}\` | ${test ? `${bug.seenBy[0]}: ${cell(test)}` : notSeen} |`;

const toReport = (rows: string[]): string => `# Planted bugs

Mistakes somebody could make, planted one at a time in a copy of the project, and the test that turned red first.
Written by \`npm run test:planted\`; the bugs are in [bugs.ts](bugs.ts). With a part of their names behind it, only those
are planted, and only their rows are written again: \`npm run test:planted -- invoice\`.

${rows.filter((row) => !row.includes(notSeen)).length} of ${rows.length} seen.

| What is wrong | Where | Seen by |
| --- | --- | --- |
${rows.join('\n')}
`;

/** The rows of the time before, by the name of their bug; none where there was no time before. */
function readRows(file: string): Rows {
	const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
	const named = lines.map((line): [string, string] => [line.split(' | ')[0]!.slice(2).trim(), line]);
	return new Map(named.filter(([, line]) => line.startsWith('| ')));
}

function main(wanted: string[]): number {
	const chosen = bugs.filter(({ name }) => wanted.length === 0 || wanted.some((text) => name.includes(text)));
	copyProject();
	const seen = chosen.map((bug) => {
		const takeOut = plant(bug);
		try {
			const test = firstFailure(bug);
			process.stdout.write(`${test ? 'seen' : 'NOT SEEN'}: ${bug.name}\n`);
			return { bug, test };
		} finally {
			takeOut();
		}
	});
	const results = path.join(here, 'RESULTS.md');
	const rows = readRows(results);
	for (const one of seen) rows.set(cell(one.bug.name), toRow(one));
	writeFileSync(results, toReport(bugs.flatMap(({ name }) => rows.get(cell(name)) ?? [])));
	// Columns as wide as what is in them.
	spawnSync(process.execPath, [
		path.join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs'),
		'--write',
		results,
	]);
	rmSync(copy, { recursive: true, force: true });
	return seen.every(({ test }) => test) ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
