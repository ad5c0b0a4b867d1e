/**
 * `npm run test:mutation`: what depends on money is mutated wholly, everything else by a sample, and the table goes to
 * RESULTS.md. With names of parts, only those; with paths, those files; with `--changed`, what differs from main.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import type { Mutant } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';

import { parts, sample } from './parts.ts';
import { root, workFolder } from './root.ts';
import { mutantsOf, nameOf, placeOf, sampleOf } from './sample.ts';
import { isMissed, readOutcomes, tallyOf, toScore, type Outcome } from './outcome.ts';
import { keepFinding, survivorsOf, writeResults } from './results.ts';

const { values: given, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		changed: { type: 'boolean', default: false },
		size: { type: 'string', default: String(sample.size) },
		seed: { type: 'string', default: sample.seed },
		concurrency: { type: 'string', default: String(availableParallelism()) },
		/** Of a sample: what is not tried by then is not in it. */
		minutes: { type: 'string' },
		/** Test files, as globs below test/: fewer of them are faster. */
		tests: { type: 'string', multiple: true },
	},
});

const plugin = (name: string): string => path.join(import.meta.dirname, 'plugins', `${name}.ts`);

/** Whatever the tests of a mutant do without: what is not copied is not looked through for each of them. */
const notNeeded = [
	...['/dist', '/docs', '/.playground', '/.ci', '/icons/*.png'],
	...['bench', 'conformance', 'e2e', 'histories', 'planted', 'scale', 'upgrades', 'versions', 'faults'].map(
		(level) => `/test/${level}`,
	),
];

const isMutated = (file: string): boolean =>
	/^nodes\/.*\.ts$/.test(file) && !file.includes('__schema__') && !file.endsWith('.d.ts');

const filesBelow = (places: string[]): string[] =>
	places
		.flatMap((place) =>
			statSync(path.join(root, place)).isDirectory()
				? globSync(`${place}/**/*.ts`, { cwd: root }).sort()
				: [place],
		)
		.filter((file, index, all) => isMutated(file) && all.indexOf(file) === index);

function changedFiles(): string[] {
	const git = (...args: string[]) =>
		execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);
	const base = git('merge-base', 'HEAD', 'main')[0]!;
	return git('diff', '--name-only', '--diff-filter=d', base).filter(isMutated);
}

/** Runs Stryker over these places; `wanted` names the mutants that count, when not all in them do. */
async function mutate(
	part: string,
	places: string[],
	testFiles?: string[],
	wanted?: string[],
): Promise<Map<string, Outcome>> {
	const report = path.join(workFolder, `${part}.report.json`);
	mkdirSync(workFolder, { recursive: true });
	rmSync(report, { force: true });
	const sampleFile = path.join(workFolder, `${part}.sample.json`);
	if (wanted) writeFileSync(sampleFile, JSON.stringify(wanted));
	process.env.MUTATION_SAMPLE = sampleFile;
	process.env.MUTATION_TESTS = JSON.stringify(testFiles?.map((glob) => `<rootDir>/test/${glob}`) ?? null);
	process.env.MUTATION_LOG = path.join(workFolder, `${part}.log`);
	rmSync(process.env.MUTATION_LOG, { force: true });
	await new Stryker({
		mutate: places,
		testRunner: 'nearest-first',
		plugins: ['@stryker-mutator/jest-runner', plugin('nearestFirst'), plugin('words'), plugin('sampled')],
		ignorers: ['words'],
		checkers: wanted ? ['sampled'] : [],
		coverageAnalysis: 'perTest',
		jest: { configFile: 'test/mutation/jest.config.cjs', enableFindRelatedTests: false },
		ignorePatterns: notNeeded,
		tempDirName: path.relative(root, path.join(workFolder, 'sandboxes')),
		cleanTempDir: 'always',
		disableTypeChecks: false,
		allowConsoleColors: false,
		// Stryker counts a checker, which has next to nothing to do, as half of what may run.
		concurrency: Number(given.concurrency) * (wanted ? 2 : 1),
		maxTestRunnerReuse: 60,
		// All unit and integration tests in one process hold more than Node allows by itself.
		testRunnerNodeArgs: ['--max-old-space-size=8192'],
		// On top of what its tests take by themselves. A busy machine is no mutant that hangs: those are found by how often
		// they come by.
		timeoutMS: testFiles ? 120_000 : 600_000,
		dryRunTimeoutMinutes: 90,
		reporters: ['json', 'progress-append-only'],
		jsonReporter: { fileName: path.relative(root, report) },
		thresholds: { high: 95, low: 85, break: null },
	} as never).runMutationTest();
	return readOutcomes(JSON.parse(readFileSync(report, 'utf8')), wanted);
}

function tell(what: string, outcomes: Outcome[]): void {
	const tally = tallyOf(outcomes);
	const lines = [
		`${what}: ${tally.seen} of ${tally.counted} seen, ${toScore(tally).toFixed(1)} %`,
		...survivorsOf(outcomes),
	];
	process.stdout.write(`${lines.join('\n  ')}\n`);
}

async function mutateParts(names: string[]): Promise<void> {
	const chosen = names.map((name) => ({ name, files: filesBelow(parts[name]!.files) }));
	const testFiles = tests ?? names.flatMap((name) => parts[name]!.tests.map((glob) => `${glob}.test.ts`));
	const outcomes = await mutate(
		'parts',
		chosen.flatMap(({ files }) => files),
		testFiles,
	);
	const all = [...outcomes.values()];
	for (const { name, files } of chosen) {
		const outcomes = all.filter(({ file }) => files.includes(file));
		keepFinding(name, outcomes);
		tell(name, outcomes);
	}
}

/**
 * With the tests that are near, and what those have not seen with those that take longer.
 *
 * @returns in the order they were drawn, up to the first that there was no time for
 */
async function tryInTurn(drawn: Mutant[], [first = [], ...others]: string[][]): Promise<Outcome[]> {
	const share = Number(given.minutes) / (others.length + 1);
	if (given.minutes) process.env.MUTATION_UNTIL = String(Date.now() + share * 60_000);
	const found = await mutate('sample', drawn.map(placeOf), first, drawn.map(nameOf));
	const missed = drawn.filter((mutant) => {
		const outcome = found.get(nameOf(mutant));
		return outcome && isMissed(outcome);
	});
	if (others.length === 0 || missed.length === 0) return [...found.values()];
	given.minutes = String(Number(given.minutes) - share);
	const later = await tryInTurn(missed, others);
	const tried = [...found].map(([, outcome]) => (isMissed(outcome) ? later.shift() : outcome));
	const end = tried.indexOf(undefined);
	return tried.slice(0, end < 0 ? undefined : end) as Outcome[];
}

async function mutateSample(): Promise<void> {
	const all = await mutantsOf(filesBelow(['nodes']));
	const drawn = sampleOf(all, Number(given.size), given.seed);
	const outcomes = await tryInTurn(drawn, tests ? [tests] : [sample.near, sample.far]);
	const what = `${outcomes.length} of ${all.length} mutants, seed ${given.seed}`;
	keepFinding('sample', outcomes, what);
	tell('sample', outcomes);
}

process.chdir(root);
const { changed, tests } = given;
const names = positionals.filter((name) => name in parts);
const paths = positionals.filter((name) => !(name in parts) && name !== 'sample');
if (changed) paths.push(...changedFiles());
const isWhole = positionals.length === 0 && !changed;
if (paths.length > 0) tell('paths', [...(await mutate('paths', filesBelow(paths), tests)).values()]);
const wholly = isWhole ? Object.keys(parts) : names;
if (wholly.length > 0) await mutateParts(wholly);
if (isWhole || positionals.includes('sample')) await mutateSample();
await writeResults();
