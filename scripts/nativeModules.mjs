import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { runQuietly } from './progress.mjs';
import { ownNode, root } from './root.mjs';

/** npm must run on the machine's Node.js: the project's own one is about to be replaced under its feet. */
export function buildEnvironment() {
	const ours = (folder) => folder.startsWith(root) && folder.endsWith(path.join('node_modules', '.bin'));
	const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !ours(folder));
	return { ...process.env, PATH: folders.join(path.delimiter), npm_config_update_notifier: 'false' };
}

/** Runs the install scripts of one package that is already there. */
export const npmRebuild = (name, run) =>
	runQuietly('npm', ['rebuild', name, '--ignore-scripts=false', '--foreground-scripts'], run);

/** To compile with: the headers come with the `node` package, so nodejs.org is not needed. All cores may help. */
export function sqlite3Environment(env, ...folders) {
	const [headers] = [...folders, root].flatMap((folder) => nodeHeaders(folder) ?? []);
	return { ...env, JOBS: 'max', ...(headers && { npm_config_nodedir: headers }) };
}

/** SQLite for n8n: a ready-made binary from GitHub where it can be reached, compiled otherwise. */
export async function rebuildSqlite3(run) {
	const env = sqlite3Environment(run.env, run.cwd);
	if ((await npmRebuild('sqlite3', { ...run, env })) && canLoad('sqlite3', run.cwd)) return true;
	// Its node-gyp is too old for Python 3.12 and later; npm brings a newer one.
	const newer = npmsNodeGyp();
	const sqlite3 = path.join(run.cwd, 'node_modules', 'sqlite3');
	if (newer && (await runQuietly(process.execPath, [newer, 'rebuild'], { ...run, env, cwd: sqlite3 })))
		return true;
	process.stdout.write(
		'  n8n needs SQLite, and there was no ready-made one to download: compiling it takes python3, make and a C++ compiler\n' +
			'  (Debian, Ubuntu: apt-get install python3 make g++; macOS: xcode-select --install).\n',
	);
	return false;
}

/** Folder above `include/node` of the Node.js that is installed in `folder`. */
function nodeHeaders(folder) {
	const inside = path.join(folder, 'node_modules', 'node', 'node_modules');
	if (!existsSync(inside)) return undefined;
	const found = readdirSync(inside).find((name) =>
		existsSync(path.join(inside, name, 'include', 'node', 'node.h')),
	);
	return found && path.join(inside, found);
}

function npmsNodeGyp() {
	const npm = process.env.npm_execpath ?? '';
	const nodeGyp = path.resolve(path.dirname(npm), '..', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
	return npm && existsSync(nodeGyp) ? nodeGyp : undefined;
}

/** Whether that module loads on the Node.js that is installed beside it. */
export function canLoad(name, folder) {
	return spawnSync(ownNode(folder), ['-e', `require('${name}')`], { cwd: folder }).status === 0;
}
