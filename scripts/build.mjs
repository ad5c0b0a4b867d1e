import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { root } from './root.mjs';

/** What n8n reads beside the compiled code. */
const assets = ['icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

/**
 * Compiles the package into `dist`, from nothing.
 *
 * @throws when TypeScript does not accept it; its messages are on the screen by then
 */
export function build() {
	rmSync(path.join(root, 'dist'), { recursive: true, force: true });
	const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
	const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
		cwd: root,
		stdio: 'inherit',
	});
	if (status !== 0) throw new Error('TypeScript did not accept the package: see its messages above.');
	for (const file of assets.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
		const target = path.join(root, 'dist', file);
		mkdirSync(path.dirname(target), { recursive: true });
		cpSync(path.join(root, file), target);
	}
}

if (import.meta.main) {
	try {
		build();
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
