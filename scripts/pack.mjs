import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

import { npmCommand } from '../playground/n8nSetup/npmCommand.ts';
import { build } from './build.mjs';
import { withLock } from './lock.mjs';
import { root, workFolder } from './root.mjs';

const ingredients = [
	'{nodes,credentials,icons}/**/*',
	'{index.ts,package.json,package-lock.json,tsconfig.json,tsconfig.build.json}',
	'{README.md,LICENSE}',
	'scripts/{build,bundle,fronts,panelTexts,repeated}.mjs',
];

function fingerprint() {
	const hash = createHash('sha256');
	const files = ingredients.flatMap((pattern) => globSync(pattern, { cwd: root })).sort();
	for (const file of files) {
		const full = path.join(root, file);
		if (statSync(full).isFile()) hash.update(`${file}\0`).update(readFileSync(full)).update('\0');
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * The package as `npm publish` would send it, built anew only when something in it changed.
 *
 * @returns path of the tarball; the same content has the same path
 */
export async function pack() {
	const folder = path.join(workFolder, 'package');
	const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
	return await withLock(`${folder}.lock`, () => {
		const tarball = path.join(folder, `${name}-${version}-${fingerprint()}.tgz`);
		if (existsSync(tarball)) return tarball;
		build();
		mkdirSync(folder, { recursive: true });
		const { file, args, options } = npmCommand([
			...['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
		]);
		execFileSync(file, args, { ...options, cwd: root });
		renameSync(path.join(folder, `${name}-${version}.tgz`), tarball);
		return tarball;
	});
}

if (import.meta.main) {
	try {
		process.stdout.write(`${await pack()}\n`);
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
