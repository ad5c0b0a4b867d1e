import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { npmRebuild, sqlite3Environment } from './nativeModules.mjs';
import { runQuietly } from './progress.mjs';
import { workFolder } from './root.mjs';

const binaryIn = (folder) =>
	path.join(folder, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Makes SQLite in a folder of its own, from what is locked for n8n. Where there is no ready-made binary it takes a minute
 * of compiling, and npm is busy with the rest of n8n for longer than that.
 *
 * @returns {Promise<string | undefined>} the binary; undefined where it did not work
 */
export async function makeSqlite3Early(n8nFolder, run) {
	const folder = path.join(workFolder, 'install', 'sqlite3');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	if (!ask(n8nFolder, folder)) return undefined;
	const inFolder = {
		...run,
		cwd: folder,
		env: sqlite3Environment(run.env),
		logFile: run.logFile.replace(/\.log$/, '-sqlite3.log'),
	};
	rmSync(inFolder.logFile, { force: true });
	// npm's own node-gyp is newer than the one that sqlite3 would bring.
	const quick = ['--no-save', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
	const isMade =
		(await runQuietly('npm', ['install', ...quick], inFolder)) && (await npmRebuild('sqlite3', inFolder));
	const made = binaryIn(folder);
	return isMade && existsSync(made) ? made : undefined;
}

/** npm leaves out what nobody asks for, and takes the rest as it is locked. */
function ask(n8nFolder, folder) {
	const lock = readJson(path.join(n8nFolder, 'package-lock.json'));
	const locked = lock.packages['node_modules/sqlite3'];
	if (!locked) return false;
	const wanted = { private: true, dependencies: { sqlite3: locked.version } };
	writeFileSync(path.join(folder, 'package.json'), JSON.stringify(wanted));
	lock.packages[''] = wanted;
	writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock));
	return true;
}

/** @param {string} binary what `makeSqlite3Early` has made */
export function placeSqlite3(binary, n8nFolder) {
	const place = binaryIn(n8nFolder);
	mkdirSync(path.dirname(place), { recursive: true });
	copyFileSync(binary, place);
}
