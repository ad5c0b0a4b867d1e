import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const heartbeatMs = 20_000;
const lineWidth = 100;

const elapsed = (sinceMs) => {
	const seconds = Math.round((Date.now() - sinceMs) / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/**
 * How far it is, and how long it will take if it goes on like this. Says nothing where that would be a guess.
 *
 * @public its test asks for it in a process of its own
 * @param {number} share what is done, from 0 to 1
 * @param {number} elapsedMs since it began to show: npm plans and downloads before anything arrives
 * @returns {string} e.g. `, 64 %, about 2 min left`; empty at the very beginning
 */
export function outlook(share, elapsedMs) {
	if (!(share > 0)) return '';
	const percent = `, ${Math.floor(share * 100)} %`;
	if (share < 0.05 || elapsedMs < 5_000) return percent;
	const leftMs = (elapsedMs * (1 - share)) / share;
	// The last packages are the largest, and some are compiled.
	if (share >= 0.8 && leftMs < 60_000) return `${percent}, nearly there`;
	const left = leftMs < 60_000 ? 'less than a minute' : `about ${Math.ceil(leftMs / 60_000)} min`;
	return `${percent}, ${left} left`;
}

/** Several things may take long at the same time: one line tells of all of them. */
const underWay = new Set();
let ticking;

/**
 * Shows that something long is still going on: a ticking line in a terminal, a line now and then in a log.
 *
 * @param {{what: string, usually: string, name?: string}} about `name` tells it from others at the same time
 * @param {() => number} shareDone what is done, from 0 to 1; looked at with each line
 * @returns {(word: string) => void} ends it
 */
export function startProgress({ what, usually, name }, shareDone = () => 0) {
	const sinceMs = Date.now();
	const live = process.stdout.isTTY === true;
	let shownSinceMs;
	const one = {
		named: () => (name && one.hadCompany ? `${name}: ` : ''),
		hadCompany: false,
		line: () => {
			const share = shareDone();
			if (share > 0) shownSinceMs ??= Date.now();
			return `${one.named()}${elapsed(sinceMs)}${outlook(share, Date.now() - (shownSinceMs ?? sinceMs))}`;
		},
	};
	const clear = live ? `\r${' '.repeat(lineWidth)}\r` : '';
	process.stdout.write(`${clear}${what} (usually ${usually}) ...\n`);
	underWay.add(one);
	if (underWay.size > 1) for (const each of underWay) each.hadCompany = true;
	const tick = () => {
		const now = [...underWay].map(({ line }) => line()).join('; ');
		process.stdout.write(live ? `\r  ${now}`.padEnd(lineWidth) : `  still at it, ${now}\n`);
	};
	ticking ??= setInterval(tick, live ? 1_000 : heartbeatMs);
	return (word) => {
		underWay.delete(one);
		if (underWay.size === 0) ticking = clearInterval(ticking);
		process.stdout.write(`${clear}  ${one.named()}${word} after ${elapsed(sinceMs)}\n`);
	};
}

/**
 * Runs a command whose output goes to a log file, and nowhere else.
 *
 * @returns {Promise<boolean>} whether it ended well
 */
export function runQuietly(command, args, { cwd, env, logFile }) {
	mkdirSync(path.dirname(logFile), { recursive: true });
	const log = createWriteStream(logFile, { flags: 'a' });
	log.write(`\n$ ${command} ${args.join(' ')}   (in ${cwd})\n`);
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			cwd,
			env,
			stdio: ['ignore', 'pipe', 'pipe'],
			// There npm is a batch file.
			shell: process.platform === 'win32' && command === 'npm',
		});
		child.stdout.pipe(log, { end: false });
		child.stderr.pipe(log, { end: false });
		child.once('error', (error) => log.write(`${error.message}\n`));
		child.once('close', (code) => log.end(() => resolve(code === 0)));
	});
}

/** The lines of a log that say what went wrong: from npm's first complaint on, or simply the last ones. */
export function tellingLines(file, count) {
	const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
	const lastCommand = lines.findLastIndex((line) => line.startsWith('$ '));
	const complaint = lines.findIndex(
		(line, at) => at > lastCommand && /^(npm (error|ERR!)|gyp ERR!)/.test(line),
	);
	const told = complaint < 0 ? lines.slice(-count) : lines.slice(complaint, complaint + count);
	return told.join('\n');
}
