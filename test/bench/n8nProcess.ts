import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { root } from './root.ts';

const loaded = path.join(root, 'test', 'support', 'hostile', 'n8nProcess.cjs');
const patienceMs = 30_000;

interface Told {
	pid: number;
	count: number;
	/** In bytes, after the garbage has been collected. */
	heapUsed: number;
	/** Of its one thread since the start, until it began to collect the garbage and until it had done so. */
	workedBeforeMs: number;
	workedMs: number;
}

/** Measures an n8n that is started with `env`: its memory, and how busy its thread is. */
export class N8nProcess {
	private readonly file: string;

	constructor(file: string) {
		this.file = file;
		rmSync(file, { force: true });
	}

	get env(): Record<string, string> {
		return { NODE_OPTIONS: `--require ${JSON.stringify(loaded)}`, PROCESS_OF_N8N: this.file };
	}

	/** Megabytes that are still in use once the garbage has been collected: the least of a few looks. */
	async megabytes(looks = 3): Promise<number> {
		const seen: number[] = [];
		for (let look = 0; look < looks; look++) seen.push((await this.look()).heapUsed / 1e6);
		return Math.min(...seen);
	}

	/** @returns ends the measuring, and tells for how many milliseconds of it the thread was at work */
	async beginWork(): Promise<() => Promise<number>> {
		const { workedMs } = await this.look();
		return async () => (await this.look()).workedBeforeMs - workedMs;
	}

	private async look(): Promise<Told> {
		const before = this.told();
		if (!before) throw new Error('n8n has not said that it can be asked for its memory');
		process.kill(before.pid, 'SIGUSR2');
		for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(100)) {
			const now = this.told();
			if (now && now.count > before.count) return now;
		}
		throw new Error('n8n does not say what is left in its memory');
	}

	private told(): Told | undefined {
		if (!existsSync(this.file)) return undefined;
		try {
			return JSON.parse(readFileSync(this.file, 'utf8')) as Told;
		} catch {
			// It is being written.
			return undefined;
		}
	}
}
