import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const heartbeatMs = 20_000;

const elapsed = (sinceMs) => {
	const seconds = Math.round((Date.now() - sinceMs) / 1000);
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
};

/** Shows that something long is still going on: a ticking line in a terminal, a line now and then in a log. */
export function startProgress(what, usually) {
	const sinceMs = Date.now();
	const live = process.stdout.isTTY === true;
	process.stdout.write(`${what} (usually ${usually}) ...\n`);
	const tick = () =>
		process.stdout.write(live ? `\r  ${elapsed(sinceMs)}  ` : `  still at it, ${elapsed(sinceMs)}\n`);
	const timer = setInterval(tick, live ? 1_000 : heartbeatMs);
	return (word) => {
		clearInterval(timer);
		process.stdout.write(`${live ? '\r' : ''}  ${word} after ${elapsed(sinceMs)}\n`);
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
			shell: process.platform === 'win32',
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
