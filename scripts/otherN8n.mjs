import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { npmCommand } from '../playground/n8nSetup/npmCommand.ts';
import { buildEnvironment, canLoad, npmRebuild, rebuildSqlite3 } from './nativeModules.mjs';
import { runQuietly, startProgress, tellingLines } from './progress.mjs';
import { root, workFolder } from './root.mjs';

const pinned = path.join(root, 'playground', 'n8n');

/**
 * The versions of n8n on which this package has to work: the oldest it claims, the pinned one, and the newest on npm. Others
 * by N8N_VERSIONS, with commas.
 */
export function n8nVersions() {
	if (process.env.N8N_VERSIONS) return process.env.N8N_VERSIONS.split(',');
	return [...new Set([oldest(), pinnedVersion(), newest()])];
}

const readPackage = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

const oldest = () => readPackage(root).engines.n8n.replace('>=', '');

const pinnedVersion = () => readPackage(pinned).dependencies.n8n;

function newest() {
	const { file, args, options } = npmCommand(['view', 'n8n', 'version']);
	return execFileSync(file, args, { ...options, cwd: root })
		.toString()
		.trim();
}

/**
 * The `node_modules` with that n8n, installed when it is not there. It starts from what is locked for the pinned one, so that
 * npm changes only what it has to.
 *
 * @returns what npm complained about, where it could not be installed
 */
export async function modulesOf(version) {
	if (version === pinnedVersion()) return { modules: path.join(pinned, 'node_modules') };
	const folder = path.join(workFolder, 'n8n', version);
	const modules = path.join(folder, 'node_modules');
	const stamp = path.join(folder, '.installed');
	if (existsSync(stamp)) return { modules };
	mkdirSync(folder, { recursive: true });
	if (!existsSync(path.join(folder, 'package.json'))) askFor(version, folder);
	const logFile = path.join(workFolder, 'install', `n8n-${version}.log`);
	rmSync(logFile, { force: true });
	const run = { cwd: folder, env: buildEnvironment(), logFile };
	const done = startProgress({ what: `Installing n8n ${version}: 3 GB`, usually: '2 to 10 minutes' });
	const ended =
		(await runQuietly('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], run)) &&
		(await npmRebuild('node', run)) &&
		(await haveSqlite3(run));
	done(ended ? 'done' : 'failed');
	if (!ended) return { complaint: tellingLines(logFile, 3) };
	writeFileSync(stamp, version);
	return { modules };
}

function askFor(version, folder) {
	const wanted = readPackage(pinned);
	wanted.dependencies.n8n = version;
	// Earlier versions take SheetJS from an address of its own, which is not reached from everywhere. n8n has this one since.
	wanted.overrides = { ...wanted.overrides, xlsx: 'npm:@e965/xlsx@0.20.3' };
	const lock = readFileSync(path.join(pinned, 'package-lock.json'), 'utf8');
	const own = `"n8n": "${pinnedVersion()}"`;
	writeFileSync(path.join(folder, 'package-lock.json'), lock.replace(own, `"n8n": "${version}"`));
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(wanted, undefined, 2));
}

/** The one of the pinned n8n was compiled for the same Node.js. */
async function haveSqlite3(run) {
	const [from, to] = [pinned, run.cwd].map((folder) => path.join(folder, 'node_modules', 'sqlite3'));
	if (readPackage(from).version === readPackage(to).version)
		cpSync(path.join(from, 'build'), path.join(to, 'build'), { recursive: true });
	return canLoad('sqlite3', run.cwd) || (await rebuildSqlite3(run));
}
