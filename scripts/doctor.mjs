/**
 * `npm run doctor`: whether this machine can run the shop and the tests, and what to do where it can't. Needs nothing that
 * has to be installed first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { freemem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { installedNames } from './install.mjs';
import { root, workFolder } from './root.mjs';

const gigabyte = 2 ** 30;
const oldestNode = 20;

/** `good`, `look` (it may still work) or `bad` (it will not), with what to do. */
const good = (what) => ({ verdict: 'good', what });
const look = (what, remedy) => ({ verdict: 'look', what, remedy });
const bad = (what, remedy) => ({ verdict: 'bad', what, remedy });

const onWindows = process.platform === 'win32';
const answerOf = (command, ...args) => {
	const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', shell: onWindows });
	return status === 0 ? stdout.trim() : undefined;
};

function nodeAndNpm() {
	const major = Number(process.versions.node.split('.')[0]);
	const npm = answerOf('npm', '--version');
	return [
		major >= oldestNode
			? good(`Node.js ${process.versions.node}`)
			: bad(`Node.js ${process.versions.node}`, `Install Node.js ${oldestNode} or newer: https://nodejs.org`),
		npm ? good(`npm ${npm}`) : bad('npm is missing', 'It comes with Node.js: https://nodejs.org'),
	];
}

function diskAndMemory(isInstalled) {
	const { bavail, bsize } = statfsSync(root);
	const disk = (bavail * bsize) / gigabyte;
	const wanted = isInstalled ? 1 : 5;
	const memory = availableMemory() / gigabyte;
	return [
		disk >= wanted
			? good(`${disk.toFixed(0)} GB of disk are free`)
			: bad(`${disk.toFixed(1)} GB of disk are free`, `Make room: ${wanted} GB are needed.`),
		memory >= 2
			? good(`${memory.toFixed(1)} GB of memory are free`)
			: look(`${memory.toFixed(1)} GB of memory are free`, 'n8n wants 2: close what you do not need.'),
	];
}

/** What programs can still have. On Linux, "free" leaves out what only caches files. */
function availableMemory() {
	if (!existsSync('/proc/meminfo')) return freemem();
	const [, kilobytes] = /^MemAvailable:\s+(\d+)/m.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
	return kilobytes ? Number(kilobytes) * 1024 : freemem();
}

const parts = {
	root: 'The tools of this project',
	n8n: "The playground's n8n",
	clients: "PayPal's own clients, for tests",
	scanner: "n8n's package scanner and a registry, for tests",
};

function installed(names) {
	const n8n = JSON.parse(readFileSync(path.join(root, 'playground', 'n8n', 'package.json'), 'utf8'));
	return Object.entries(parts).map(([name, what]) => {
		const version = name === 'n8n' ? ` ${n8n.dependencies.n8n}` : '';
		return names.includes(name)
			? good(`${what}${version}: installed`)
			: look(`${what}${version}: not installed yet`, 'The first command that needs it installs it.');
	});
}

/** n8n needs SQLite, and compiles it where there is no ready-made one. */
function compilers(names) {
	if (names.includes('n8n')) return [];
	const missing = [onWindows ? 'python' : 'python3', ...(onWindows ? [] : ['make', 'c++'])].filter(
		(command) => answerOf(command, '--version') === undefined,
	);
	if (missing.length === 0) return [good('A compiler, in case SQLite has to be compiled')];
	const how = {
		linux: 'Debian, Ubuntu: apt-get install python3 make g++',
		darwin: 'xcode-select --install',
		win32: 'Python and the "Desktop development with C++" of Visual Studio Build Tools',
	};
	return [
		look(
			`No ${missing.join(', no ')}`,
			`Only needed where there is no ready-made SQLite to download. ${how[process.platform] ?? ''}`,
		),
	];
}

async function ports({ port, 'n8n-port': n8nPort }) {
	const found = [];
	for (const [name, flag, number] of [
		['the chat and the simulators', '--port', Number(port)],
		['n8n', '--n8n-port', Number(n8nPort)],
	]) {
		const isFree = await canListen(number);
		found.push(
			isFree
				? good(`Port ${number} is free, for ${name}`)
				: look(
						`Port ${number}, for ${name}, is taken`,
						`Is the playground running already? Else: npm start -- ${flag} ${number + 1}, or npm start -- --free-ports`,
					),
		);
	}
	return found;
}

/** On all addresses: somebody who listens on one of them only is found as well. */
async function canListen(port) {
	const tried = async (host) =>
		await new Promise((resolve) => {
			const server = createServer();
			server.once('error', ({ code }) => resolve(code !== 'EADDRINUSE' && code !== 'EACCES'));
			server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
		});
	return (await tried('::')) && (await tried('127.0.0.1'));
}

function registry(names) {
	if (names.length === Object.keys(parts).length) return [];
	return answerOf('npm', 'ping', '--fetch-timeout=10000', '--fetch-retries=0') === undefined
		? [
				bad(
					'The npm registry cannot be reached',
					'Look at your network, or at "npm config get registry" and proxies.',
				),
			]
		: [good('The npm registry answers')];
}

function leftovers() {
	const log = path.join(workFolder, 'install', 'n8n.log');
	return existsSync(log) &&
		!existsSync(path.join(root, 'playground', 'n8n', 'node_modules', '.installed-by-scripts'))
		? [look('An install did not come to its end', `Start it again: npm start. What npm said: ${log}`)]
		: [];
}

const signs = { good: '  ok  ', look: ' look ', bad: ' STOP ' };

async function examine(given) {
	const names = installedNames();
	return [
		...nodeAndNpm(),
		...diskAndMemory(names.includes('n8n')),
		...installed(names),
		...compilers(names),
		...registry(names),
		...leftovers(),
		...(await ports(given)),
	];
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.join(root, 'scripts', 'doctor.mjs')) {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4010' },
			'n8n-port': { type: 'string', default: '5678' },
		},
	});
	const findings = await examine(values);
	for (const { verdict, what, remedy } of findings) {
		process.stdout.write(`${signs[verdict]} ${what}\n`);
		if (remedy) process.stdout.write(`         ${remedy}\n`);
	}
	const isBad = findings.some(({ verdict }) => verdict === 'bad');
	process.stdout.write(isBad ? '\nNot yet: see STOP above.\n' : '\nReady: npm start\n');
	process.exitCode = isBad ? 1 : 0;
}
