import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Injector } from '@stryker-mutator/api/plugin';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
	DryRunStatus,
	MutantRunStatus,
	TestStatus,
	type DryRunOptions,
	type DryRunResult,
	type MutantRunOptions,
	type MutantRunResult,
	type TestRunner,
} from '@stryker-mutator/api/test-runner';
import { strykerPlugins as jestPlugins } from '@stryker-mutator/jest-runner';

import { noTimeLeft } from '../outcome.ts';

/** What Stryker's own runner for Jest is made of, as far as it is steered from here. */
interface JestRunner extends TestRunner {
	run(settings: RunSettings): Promise<unknown>;
}

interface RunSettings {
	testFiles?: string[];
	testNamePattern?: string;
}

/**
 * Stryker's runner for Jest loads every test file that could reach a mutant and runs all of their tests, also when the first
 * has failed: with hundreds of files that is minutes for each mutant. This one goes file by file, those nearest to
 * the mutant first, and stops at the first that turns red.
 */
class NearestFirst implements TestRunner {
	private readonly jest: JestRunner;

	constructor(jest: JestRunner) {
		this.jest = jest;
	}

	init = async (): Promise<void> => await this.jest.init?.();
	dispose = async (): Promise<void> => await this.jest.dispose?.();
	capabilities = () => this.jest.capabilities();

	async dryRun(options: DryRunOptions): Promise<DryRunResult> {
		const result = await this.jest.dryRun(options);
		if (result.status !== DryRunStatus.Complete) return result;
		const files = new Map(result.tests.map(({ id, fileName }) => [id, fileName!]));
		for (const id of Object.keys(result.mutantCoverage?.perTest ?? {}))
			if (id.startsWith('loading ')) files.set(id, id.slice('loading '.length));
		for (const [id, fileName] of files)
			if (id.startsWith('loading '))
				result.tests.push({ id, name: id, fileName, status: TestStatus.Success, timeSpentMs: 0 });
		writeFileSync(whereTestsAre(), JSON.stringify([...files]));
		return result;
	}

	async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
		if (Date.now() > Number(process.env.MUTATION_UNTIL ?? Infinity))
			return { status: MutantRunStatus.Error, errorMessage: noTimeLeft };
		const files = new Map(JSON.parse(readFileSync(whereTestsAre(), 'utf8')) as Array<[string, string]>);
		const reaching = [...new Set((options.testFilter ?? [...files.keys()]).map((id) => files.get(id)!))];
		const inOrder = nearestFirst(reaching, options.sandboxFileName).slice(0, mostFiles);
		let result: MutantRunResult = { status: MutantRunStatus.Survived, nrOfTests: 0 };
		for (const batch of growing(inOrder)) {
			result = await this.runFiles(options, batch);
			if (result.status !== MutantRunStatus.Survived) break;
		}
		note(options, result);
		return result;
	}

	private async runFiles(options: MutantRunOptions, testFiles: string[]): Promise<MutantRunResult> {
		const { jest } = this;
		const steered = Object.create(jest) as JestRunner;
		steered.run = async (settings) =>
			await jest.run.call(steered, { ...settings, testFiles, testNamePattern: undefined } as RunSettings);
		return await steered.mutantRun({ ...options, testFilter: undefined });
	}
}

/** What has survived so many files that reach it counts as survived: the score is no better than it is. */
const mostFiles = 40;

/** What has been found so far, for whoever does not want to wait for the end. */
const note = ({ activeMutant }: MutantRunOptions, { status }: MutantRunResult): void => {
	const { MUTATION_LOG: log } = process.env;
	if (log) appendFileSync(log, `${JSON.stringify({ status, ...activeMutant })}\n`);
};

const whereTestsAre = (): string => path.join(process.cwd(), 'whereTestsAre.json');

/** One, then two, then four: whoever dies early costs little, and whoever does not pays for few starts of Jest. */
function* growing(files: string[]): Generator<string[]> {
	for (let from = 0, size = 1; from < files.length; from += size, size *= 2)
		yield files.slice(from, from + size);
}

function nearestFirst(testFiles: string[], mutated: string): string[] {
	const wanted = wordsOf(path.relative(process.cwd(), mutated));
	const nearness = (file: string): number => {
		const words = wordsOf(path.relative(process.cwd(), file));
		const shared = wanted.filter((word) => words.includes(word)).length;
		return shared + (words.includes(wanted.at(-1)!) ? 3 : 0) + (words.includes('unit') ? 0.5 : 0);
	};
	return testFiles.toSorted((one, other) => nearness(other) - nearness(one) || one.localeCompare(other));
}

const wordsOf = (file: string): string[] =>
	file
		.replace(/\.test|\.operation|\.description|\.ts$/g, '')
		.split(/[/.]/)
		.map((word) => word.toLowerCase());

const [own] = jestPlugins as unknown as Array<{ factory: (injector: Injector) => JestRunner }>;
nearestFirstFactory.inject = tokens(commonTokens.injector);
function nearestFirstFactory(injector: Injector): NearestFirst {
	return new NearestFirst(own!.factory(injector));
}

export const strykerPlugins = [
	declareFactoryPlugin(PluginKind.TestRunner, 'nearest-first', nearestFirstFactory as never),
];
