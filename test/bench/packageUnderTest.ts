import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { buildSync } from 'esbuild';

import { packedPackage } from '../../playground/n8nSetup/packedPackage.ts';
import { root, workFolder } from './root.ts';

/** What is measured: the files that `npm publish` would send, and nothing newer. */
export interface PackageUnderTest {
	tarball: string;
	/** Where it is unpacked. */
	folder: string;
	/** Loads a node or a credential, by its path below `dist`. */
	load<T>(module: string): T;
	/** Loads a part of it that is no file of its own there: its source, by its path in the repository. */
	loadPart<T>(module: string): T;
	/** The real n8n-core with a node on a canvas, as the integration tests have it. */
	loadEngine(): Promise<typeof import('../support/n8nCore')>;
}

export async function openPackage(): Promise<PackageUnderTest> {
	const tarball = await packedPackage();
	rmSync(workFolder, { recursive: true, force: true });
	mkdirSync(workFolder, { recursive: true });
	execFileSync('tar', ['-xzf', tarball, '-C', workFolder]);
	const folder = path.join(workFolder, 'package');
	const require = createRequire(path.join(folder, 'package.json'));
	return {
		tarball,
		folder,
		load: <T>(module: string) => require(`./dist/${module}`) as T,
		loadPart: <T>(module: string) => require(bundleFile(module)) as T,
		loadEngine: async () =>
			await Promise.resolve(
				require(bundleFile('test/support/n8nCore.ts')) as typeof import('../support/n8nCore'),
			),
	};
}

/** @returns one file of it and of all it imports from this repository */
function bundleFile(module: string): string {
	const outfile = path.join(workFolder, `${module.replaceAll('/', '.')}.cjs`);
	buildSync({
		entryPoints: [path.join(root, module)],
		outfile,
		bundle: true,
		packages: 'external',
		platform: 'node',
		format: 'cjs',
	});
	return outfile;
}
