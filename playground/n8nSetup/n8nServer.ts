import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import axios from 'axios';

import { n8nEnvironment, type N8nOptions, type N8nRole, ownModules } from './n8nEnvironment.ts';

const keptLines = 2_000;
/** n8n's last line before it is done: its triggers are registered. It answers requests some time before. */
const startedLines: Record<N8nRole, string> = {
	main: 'Editor is now accessible via',
	webhook: 'Webhook listener waiting for requests',
	worker: 'n8n worker is now ready',
};
const commands: Record<N8nRole, string> = { main: 'start', webhook: 'webhook', worker: 'worker' };

/** An n8n that can be started, stopped and killed, in one process or in several. */
export interface RunningN8n {
	readonly origin: string;
	start(timeoutMs?: number): Promise<void>;
	stop(): Promise<void>;
	/** What a crash does. */
	kill(): Promise<void>;
	/** Resolves with the reason once this run of n8n is over. */
	whenExited(): Promise<string>;
	/** Its own log, oldest first. */
	log(): string[];
}

/** A real n8n in a process of its own. */
export class N8nServer implements RunningN8n {
	readonly origin: string;
	private readonly options: N8nOptions;
	private readonly role: N8nRole;
	private readonly lines: string[] = [];
	private process?: ChildProcess;
	private isStarted = false;
	private exited: Promise<string> = Promise.resolve('not started');

	constructor(options: N8nOptions) {
		this.options = options;
		this.role = options.role ?? 'main';
		this.origin = `http://localhost:${options.port}`;
	}

	/**
	 * Starts n8n and waits until it answers.
	 *
	 * @throws with n8n's last log lines when it ends or stays silent for `timeoutMs`
	 */
	async start(timeoutMs = 120_000): Promise<void> {
		const { userFolder } = this.options;
		mkdirSync(userFolder, { recursive: true });
		// Where n8n finds it, it sleeps for ten seconds, so that one that crashes all the time does no harm.
		rmSync(path.join(userFolder, '.n8n', 'crash.journal'), { force: true });
		const modules = this.options.modules ?? ownModules;
		const node = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
		const exitWithParent = path.join(import.meta.dirname, 'exitWithParent.cjs');
		const child = spawn(
			node,
			['--require', exitWithParent, path.join(modules, 'n8n', 'bin', 'n8n'), commands[this.role]],
			{
				cwd: userFolder,
				env: n8nEnvironment(this.options, this.options.publicOrigin ?? this.origin),
				stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
				// A process group of its own: Ctrl-C reaches only us, and whatever n8n starts ends with it.
				detached: process.platform !== 'win32',
			},
		);
		this.process = child;
		this.isStarted = false;
		this.collectLog(child);
		this.exited = new Promise((resolve) => {
			child.once('error', (error) => resolve(error.message));
			child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`));
		});
		await this.waitUntilReady(timeoutMs);
	}

	/** Ends n8n; by force when it does not go by itself within `graceMs`. */
	async stop(graceMs = 10_000): Promise<void> {
		// Not to its group: n8n lets running executions finish, and they need the task runner it has started.
		this.process?.kill('SIGTERM');
		await Promise.race([this.exited, sleep(graceMs, undefined, { ref: false })]);
		await this.kill();
	}

	/** What a crash does: no chance for n8n to tidy up. */
	async kill(): Promise<void> {
		this.killGroup();
		await this.exited;
		this.process = undefined;
	}

	/** Resolves with the reason once this run of n8n is over. */
	whenExited(): Promise<string> {
		return this.exited;
	}

	/** n8n's own log, oldest first. */
	log(): string[] {
		return [...this.lines];
	}

	private killGroup(): void {
		const pid = this.process?.pid;
		if (!pid) return;
		try {
			process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
		}
	}

	private collectLog(child: ChildProcess): void {
		const file = createWriteStream(path.join(this.options.userFolder, 'n8n.log'), { flags: 'a' });
		child.once('close', () => file.end());
		for (const stream of [child.stdout, child.stderr]) {
			if (!stream) continue;
			createInterface({ input: stream }).on('line', (line) => {
				this.lines.push(line);
				if (line.includes(startedLines[this.role])) this.isStarted = true;
				if (this.lines.length > keptLines) this.lines.shift();
				if (file.writable) file.write(`${line}\n`);
			});
		}
	}

	/**
	 * `/healthz` answers first, then the editor's API, then what the editor knows of nodes. Only then n8n registers
	 * what is published: who publishes meanwhile has a trigger registered twice, and for a moment not at all.
	 */
	private async waitUntilReady(timeoutMs: number): Promise<void> {
		const hasEditor = this.options.env?.N8N_DISABLE_UI !== 'true';
		let over: string | undefined;
		void this.exited.then((reason) => (over = reason));
		for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(200)) {
			if (over !== undefined) throw new N8nDiedError(over, this.lines);
			const isReady =
				this.isStarted &&
				(this.role !== 'main' ||
					((!hasEditor || (await this.answers('/rest/settings', 200))) &&
						(await this.answers('/types/nodes.json', 401))));
			if (isReady) return;
		}
		await this.kill();
		throw new N8nDiedError(`no answer for ${timeoutMs / 1000} s`, this.lines);
	}

	private async answers(path: string, expected: number): Promise<boolean> {
		try {
			const { status } = await axios.get(this.origin + path, { timeout: 5_000, validateStatus: () => true });
			return status === expected;
		} catch {
			return false;
		}
	}
}

/** n8n ended by itself, or never came up. The message ends with its last log lines. */
export class N8nDiedError extends Error {
	constructor(reason: string, log: string[]) {
		super(`n8n stopped (${reason}). Its last lines:\n\n${log.slice(-25).join('\n')}`);
	}
}
