import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const touchEveryMs = 2_000;
const staleAfterMs = 15_000;

function take(file) {
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code !== 'EEXIST') throw error;
		return false;
	}
}

/**
 * Watches the file of a holder, by its own clock alone: the one that dates files may be another machine's.
 *
 * @returns a function that removes the file of a holder that was killed: one that neither answers to its process id nor
 * touches its file any more
 */
function watcherOf(file) {
	let seen;
	let seenAtMs = 0;
	return () => {
		try {
			const { ino, mtimeMs } = statSync(file);
			const now = performance.now();
			if (seen !== `${ino} ${mtimeMs}`) {
				seen = `${ino} ${mtimeMs}`;
				seenAtMs = now;
			}
			const untouchedMs = now - seenAtMs;
			if (untouchedMs < staleAfterMs && isAlive(Number(readFileSync(file, 'utf8')))) return;
			if (untouchedMs < touchEveryMs) return;
			rmSync(file, { force: true });
		} catch (error) {
			if (error.code !== 'ENOENT') throw error;
		}
	};
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/**
 * Runs `work` while no other process on this checkout holds the lock of that name.
 *
 * @param file lock file; its folder is made when absent
 * @param onWait called once with the holder's process id when there is one
 */
export async function withLock(file, work, onWait = () => {}) {
	mkdirSync(path.dirname(file), { recursive: true });
	const dropWhenStale = watcherOf(file);
	for (let told = false; !take(file); told = true) {
		if (!told) onWait(holderOf(file));
		dropWhenStale();
		await sleep(250);
	}
	const release = () => rmSync(file, { force: true });
	const touch = setInterval(() => writeFileSync(file, String(process.pid)), touchEveryMs);
	process.once('exit', release);
	try {
		return await work();
	} finally {
		clearInterval(touch);
		process.off('exit', release);
		release();
	}
}

function holderOf(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return 'unknown';
	}
}
