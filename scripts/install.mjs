import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { makeSqlite3Early, placeSqlite3 } from './earlySqlite3.mjs';
import { canLoad, buildEnvironment, npmRebuild, rebuildSqlite3 } from './nativeModules.mjs';
import { runQuietly, startProgress, tellingLines } from './progress.mjs';
import { withLock } from './lock.mjs';
import { ownNode, root, workFolder } from './root.mjs';

/**
 * What there is to install. Install scripts are off; `finish` runs the few that are needed. What takes long and
 * needs little of the rest is made `early`, while npm is at work.
 */
const places = {
	root: {
		folder: root,
		what: 'Installing the tools of this project: 1,100 packages, 1 GB',
		name: 'tools',
		usually: '1 to 2 minutes',
		finish: async (run) => await npmRebuild('node', run),
		works: (folder) => existsSync(ownNode(folder)),
	},
	n8n: {
		folder: path.join(root, 'playground', 'n8n'),
		what: 'Installing n8n for the playground: 2,200 packages, 3 GB',
		name: 'n8n',
		usually: '2 to 4 minutes',
		early: async (run, tools) => {
			// They bring the headers to compile with.
			await tools;
			return await makeSqlite3Early(run.cwd, run);
		},
		finish: async (run, sqlite3) => {
			if (!(await npmRebuild('node', run))) return false;
			if (sqlite3) placeSqlite3(sqlite3, run.cwd);
			return canLoad('sqlite3', run.cwd) || (await rebuildSqlite3(run));
		},
		works: (folder) => existsSync(ownNode(folder)) && canLoad('sqlite3', folder),
	},
	clients: {
		folder: path.join(root, 'test', 'conformance', 'clients'),
		what: "Installing PayPal's own clients for the tests: 250 packages, 130 MB",
		name: 'clients',
		usually: 'half a minute',
		finish: async () => await Promise.resolve(true),
		works: (folder) => hasClients(folder),
		isThere: (folder) => hasClients(folder),
	},
	scanner: {
		folder: path.join(root, 'test', 'scanner'),
		what: "Installing n8n's package scanner and a registry for the tests: 600 packages, 280 MB",
		name: 'scanner',
		usually: 'a minute',
		finish: async () => await Promise.resolve(true),
		works: (folder) => hasScanner(folder),
		isThere: (folder) => hasScanner(folder),
	},
};

const hasClients = (folder) => existsSync(path.join(folder, 'node_modules', 'paypal-rest-sdk'));
const hasScanner = (folder) => existsSync(path.join(folder, 'node_modules', 'verdaccio'));
const hasOwnNode = (folder) => existsSync(ownNode(folder));

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Changes when other packages, another machine or another Node.js binary is asked for. Scripts do not matter. */
function fingerprint(folder) {
	const { dependencies, devDependencies, peerDependencies, overrides } = readJson(
		path.join(folder, 'package.json'),
	);
	return createHash('sha256')
		.update(JSON.stringify({ dependencies, devDependencies, peerDependencies, overrides }))
		.update(readFileSync(path.join(folder, 'package-lock.json')))
		.update(`${process.platform}-${process.arch}`)
		.digest('hex');
}

const stampOf = (folder) => path.join(folder, 'node_modules', '.installed-by-scripts');

function isInstalled({ folder, works, isThere = hasOwnNode }) {
	const stamp = stampOf(folder);
	const wanted = fingerprint(folder);
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return isThere(folder);
	if (!holdsWhatIsLocked(folder) || !works(folder)) return false;
	writeFileSync(stamp, wanted);
	return true;
}

/** True when somebody ran npm in that folder and it ended well: npm writes its own record last. */
function holdsWhatIsLocked(folder) {
	const record = path.join(folder, 'node_modules', '.package-lock.json');
	if (!existsSync(record)) return false;
	const present = readJson(record).packages;
	const locked = Object.entries(readJson(path.join(folder, 'package-lock.json')).packages);
	const mayBeAbsent = ({ optional, devOptional, peer, extraneous, os, cpu }) =>
		optional || devOptional || peer || extraneous || os || cpu;
	return locked.every(
		([where, wanted]) => where === '' || mayBeAbsent(wanted) || present[where]?.version === wanted.version,
	);
}

const asLocked = ['--ignore-scripts', '--no-save', '--include=dev', '--no-audit', '--no-fund'];

/** What is built once the last package has arrived takes its time, too. */
const shareOfNpm = 0.9;

/**
 * Not `npm ci`: it refuses a lockfile that has no entry for the optional packages of other platforms, and where a
 * registry does not carry those, there is no such entry. `npm install --no-save` takes the locked versions as well,
 * and leaves the lockfile as it is.
 */
async function install(name, tools) {
	const { folder, early, finish, works } = places[name];
	const logFile = path.join(workFolder, 'install', `${name}.log`);
	const run = { cwd: folder, env: buildEnvironment(), logFile };
	const stamp = stampOf(folder);
	rmSync(logFile, { force: true });
	const arrived = shareOfPackages(folder);
	const done = startProgress(places[name], () => arrived() * shareOfNpm);
	// What an interrupted install left behind may look whole and not be.
	if (!existsSync(stamp)) rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
	rmSync(stamp, { force: true });
	// Where it does not work, `finish` tries again, and says why.
	const made = Promise.resolve(early?.(run, tools)).catch(() => undefined);
	const isThere = await runQuietly('npm', ['install', ...asLocked], run);
	const madeEarly = await made;
	const ended = isThere && (await finish(run, madeEarly)) && works(folder);
	done(ended ? 'done' : 'failed');
	if (!ended) throw new InstallError(name, logFile);
	writeFileSync(stamp, fingerprint(folder));
}

/** How many of the packages have arrived. npm unpacks each of them where it stays. */
function shareOfPackages(folder) {
	const { packages } = readJson(path.join(folder, 'package-lock.json'));
	const wanted = Object.entries(packages)
		.filter(
			([where, { optional, devOptional, extraneous }]) => where && !(optional || devOptional || extraneous),
		)
		.map(([where]) => path.join(folder, where, 'package.json'));
	return () => wanted.filter((file) => existsSync(file)).length / Math.max(1, wanted.length);
}

export class InstallError extends Error {
	constructor(name, logFile) {
		super(
			`The install of "${name}" did not work:\n\n${tellingLines(logFile, 25)}\n\n` +
				`All of its output: ${logFile}\nRun the same command again to try again.`,
		);
	}
}

/** @returns {string[]} what is there and works, of what `ensureInstalled` knows */
export const installedNames = () => Object.keys(places).filter((name) => isInstalled(places[name]));

/**
 * Installs what is missing, all of it at the same time, and returns at once when nothing is.
 *
 * @param {Array<'root' | 'n8n' | 'clients' | 'scanner'>} names what is needed
 * @throws {InstallError} with what npm complained about
 */
export async function ensureInstalled(names) {
	const tools = names.includes('root') ? ensureOneInstalled('root') : Promise.resolve();
	const others = names.filter((name) => name !== 'root').map((name) => ensureOneInstalled(name, tools));
	const ends = await Promise.allSettled([tools, ...others]);
	const failed = ends.find(({ status }) => status === 'rejected');
	if (failed) throw failed.reason;
}

async function ensureOneInstalled(name, tools) {
	if (isInstalled(places[name])) return;
	await withLock(
		path.join(workFolder, 'install', `${name}.lock`),
		async () => {
			if (!isInstalled(places[name])) await install(name, tools);
		},
		(pid) => process.stdout.write(`Another process (${pid}) is installing already: waiting for it.\n`),
	);
}
