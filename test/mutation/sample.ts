import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Mutant } from '@stryker-mutator/api/core';
import type { Ignorer } from '@stryker-mutator/api/ignore';
import type { Logger } from '@stryker-mutator/api/logging';
import { Instrumenter } from '@stryker-mutator/instrumenter';

import { root } from './root.ts';
import { words } from './plugins/words.ts';

type Place = Pick<Mutant, 'fileName' | 'location' | 'mutatorName' | 'replacement'>;

/** The same for one mutant in whatever run it is made. */
export const nameOf = ({ fileName, location: { start, end }, mutatorName, replacement }: Place): string =>
	[
		path.relative(root, path.resolve(root, fileName)),
		...[start.line, start.column, end.line, end.column],
		...[mutatorName, replacement],
	].join(':');

/** As Stryker wants to be told where to mutate; its lines begin with 1. */
export const placeOf = ({ fileName, location: { start, end } }: Place): string =>
	`${path.relative(root, fileName)}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;

/** Every mutant there is in these files, but for those that are left out with a reason. */
export async function mutantsOf(files: string[]): Promise<Mutant[]> {
	const silent = new Proxy({} as Logger, {
		get: (_, name) => () => (/^is/.test(String(name)) ? false : undefined),
	});
	const sources = files.map((file) => {
		const name = path.join(root, file);
		return { name, mutate: true, content: readFileSync(name, 'utf8') };
	});
	const ignorers: Ignorer[] = [words];
	const options = { ignorers, excludedMutations: [], plugins: null, noHeader: false };
	const { mutants } = await new Instrumenter(silent).instrument(sources, options);
	return mutants.filter(({ status }) => status === undefined) as Mutant[];
}

/** As many as wanted, the same for one seed as long as the mutants are the same. */
export function sampleOf(mutants: Mutant[], size: number, seed: string): Mutant[] {
	const lot = (mutant: Mutant) =>
		createHash('sha256')
			.update(`${seed}\n${nameOf(mutant)}`)
			.digest('hex');
	return mutants
		.map((mutant) => ({ mutant, drawn: lot(mutant) }))
		.sort((one, other) => (one.drawn < other.drawn ? -1 : 1))
		.slice(0, size)
		.map(({ mutant }) => mutant);
}
