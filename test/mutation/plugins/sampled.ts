import { readFileSync } from 'node:fs';

import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

import { nameOf } from '../sample.ts';

/** Lets only mutants of the sample through: those inside another one come along when Stryker is given its place. */
class Sampled implements Checker {
	private wanted = new Set<string>();

	async init(): Promise<void> {
		this.wanted = new Set(JSON.parse(readFileSync(process.env.MUTATION_SAMPLE!, 'utf8')) as string[]);
		await Promise.resolve();
	}

	async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
		const verdict = (mutant: Mutant): CheckResult =>
			this.wanted.has(nameOf(mutant))
				? { status: CheckStatus.Passed }
				: { status: CheckStatus.CompileError, reason: 'Not in the sample.' };
		return await Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)])));
	}

	/** All at once. */
	async group(mutants: Mutant[]): Promise<string[][]> {
		return await Promise.resolve([mutants.map(({ id }) => id)]);
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sampled', Sampled)];
