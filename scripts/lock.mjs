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

/** A holder that was killed neither answers to its process id nor touches its file any more. */
function dropWhenStale(file) {
	try {
		const untouchedMs = Date.now() - statSync(file).mtimeMs;
		if (untouchedMs < staleAfterMs && isAlive(Number(readFileSync(file, 'utf8')))) return;
		if (untouchedMs < touchEveryMs) return;
		rmSync(file, { force: true });
	} catch (error) {
		if (error.code !== 'ENOENT') throw error;
	}
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
	for (let told = false; !take(file); told = true) {
		if (!told) onWait(holderOf(file));
		await sleep(250);
		dropWhenStale(file);
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
