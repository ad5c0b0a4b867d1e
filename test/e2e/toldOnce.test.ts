import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

jest.setTimeout(180_000);

const root = path.resolve(__dirname, '../..');
const claims = 200;

/** The pinned n8n's own store, in processes of their own: what n8n's queue mode comes to. */
class Claimer {
	private readonly process: ChildProcessWithoutNullStreams;
	private readonly lines;
	private complaints = '';

	constructor(database: string, ...more: string[]) {
		const script = path.join(__dirname, 'n8nStore/claimer.ts');
		const modules = path.join(root, 'playground/n8n/node_modules');
		this.process = spawn(
			path.join(root, 'node_modules/.bin/node'),
			[script, modules, database, String(claims), ...more],
			{ stdio: 'pipe' },
		);
		this.lines = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
		this.process.stderr.on('data', (words: Buffer) => (this.complaints += words.toString()));
	}

	async ready(): Promise<this> {
		expect(await this.line()).toBe('ready');
		return this;
	}

	async claims(): Promise<string[]> {
		this.process.stdin.write('go\n');
		return JSON.parse(await this.line()) as string[];
	}

	async stop(): Promise<void> {
		if (this.process.exitCode !== null || this.process.signalCode !== null) return;
		this.process.kill();
		await once(this.process, 'exit');
	}

	private async line(): Promise<string> {
		const { value, done } = await this.lines.next();
		if (done) throw new Error(`It ended too early: ${this.complaints}`);
		return value as string;
	}
}

describe('invariant 5 on the store of a real n8n', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'told-once-'));
	const claimers: Claimer[] = [];

	const start = async (...more: string[]) => {
		const claimer = new Claimer(path.join(folder, 'database.sqlite'), ...more);
		claimers.push(claimer);
		return await claimer.ready();
	};

	afterAll(async () => {
		await Promise.all(claimers.map(async (claimer) => await claimer.stop()));
		rmSync(folder, { recursive: true });
	});

	it('of several workers that want to tell the same things at the same moment, one tells each', async () => {
		const first = await start('create');
		const workers = [first, ...(await Promise.all([start(), start(), start()]))];
		const claimed = await Promise.all(workers.map(async (worker) => await worker.claims()));
		expect(claimed.flat().sort()).toEqual(
			['paid', 'sent']
				.flatMap((kind) => Array.from({ length: claims }, (_, index) => `${kind}:${index}`))
				.sort(),
		);
	});
});
