import { readFileSync } from 'node:fs';
import path from 'node:path';

import { eventually } from '../eventually';

/** In bytes, after its garbage has been collected. */
export interface Memory {
	heapUsed: number;
	external: number;
	rss: number;
}

/** Measures the memory of an n8n that is started with `env`. */
export class N8nProcess {
	constructor(private readonly file: string) {}

	get env(): Record<string, string> {
		const loaded = path.join(__dirname, 'n8nProcess.cjs');
		return { NODE_OPTIONS: `--require ${JSON.stringify(loaded)}`, PROCESS_OF_N8N: this.file };
	}

	get pid(): number {
		return this.read().pid;
	}

	async now(): Promise<Memory> {
		const { pid, count } = this.read();
		process.kill(pid, 'SIGUSR2');
		return await eventually('what is left in memory', () => {
			const told = this.read();
			return told.count > count && told;
		});
	}

	private read(): Memory & { pid: number; count: number } {
		return JSON.parse(readFileSync(this.file, 'utf8')) as Memory & { pid: number; count: number };
	}
}
