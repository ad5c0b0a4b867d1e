import { readFileSync } from 'node:fs';

import { CheckStatus, type Checker, type CheckResult } from '@stryker-mutator/api/check';
import type { Mutant } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

import { nameOf } from '../sample.ts';

/** Lets only mutants of the sample through: those inside another one come along when Stryker is given its place. */
class Sampled implements Checker {
	/** In the order they were drawn. */
	private wanted: string[] = [];

	async init(): Promise<void> {
		this.wanted = JSON.parse(readFileSync(process.env.MUTATION_SAMPLE!, 'utf8')) as string[];
		await Promise.resolve();
	}

	async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
		const verdict = (mutant: Mutant): CheckResult =>
			this.wanted.includes(nameOf(mutant))
				? { status: CheckStatus.Passed }
				: { status: CheckStatus.CompileError, reason: 'Not in the sample.' };
		return await Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, verdict(mutant)])));
	}

	/** One by one, as they were drawn: when the time is over, those that were tried are a sample, too. */
	async group(mutants: Mutant[]): Promise<string[][]> {
		const ids = new Map(mutants.map((mutant) => [nameOf(mutant), mutant.id]));
		const drawn = this.wanted.map((name) => ids.get(name)).filter((id) => id !== undefined);
		const others = mutants.map(({ id }) => id).filter((id) => !drawn.includes(id));
		return await Promise.resolve([...drawn.map((id) => [id]), ...(others.length > 0 ? [others] : [])]);
	}
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sampled', Sampled)];
