import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { buildSync } from 'esbuild';

import { writeFronts } from './fronts.mjs';
import { root, workFolder } from './root.mjs';

const dist = path.join(root, 'dist');

/** Where `tsconfig.build.json` puts what it compiles. */
const compiled = path.join(workFolder, 'compiled');

/** What n8n reads beside the compiled code. */
const assets = ['icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

/**
 * Makes of the package what is published, in `dist`, from nothing.
 *
 * @throws when TypeScript does not accept it; its messages are on the screen by then
 */
export function build() {
	for (const folder of [compiled, dist]) rmSync(folder, { recursive: true, force: true });
	const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
	const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
		cwd: root,
		stdio: 'inherit',
	});
	if (status !== 0) throw new Error('TypeScript did not accept the package: see its messages above.');
	bundle('index.ts', path.join(dist, 'index.js'));
	for (const file of assets.flatMap((pattern) => globSync(pattern, { cwd: root }))) {
		const target = path.join(dist, file);
		mkdirSync(path.dirname(target), { recursive: true });
		const text = readFileSync(path.join(root, file), 'utf8');
		writeFileSync(target, file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text);
	}
	const { nodes, credentials } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).n8n;
	const files = [...nodes, ...credentials].map((file) => path.posix.relative('dist', file));
	writeFronts({ compiled, dist }, files);
}

/**
 * One file of all that a file imports. Names stay, and lines end somewhere: both are read in stack traces.
 *
 * @param entry relative to the root
 */
function bundle(entry, outfile) {
	buildSync({
		absWorkingDir: root,
		entryPoints: [entry],
		outfile,
		tsconfig: 'tsconfig.build.json',
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['n8n-workflow'],
		minifyWhitespace: true,
		minifySyntax: true,
		lineLimit: 400,
		logLevel: 'warning',
	});
}

if (import.meta.main) {
	try {
		build();
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
