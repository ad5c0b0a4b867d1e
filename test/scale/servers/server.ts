import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** Who a server runs as: PostgreSQL refuses to run as root. */
export interface Account {
	uid: number;
	gid: number;
}

const isRoot = process.getuid?.() === 0;

/** @returns undefined where the tests themselves don't run as root */
export function unprivileged(): Account | undefined {
	if (!isRoot) return undefined;
	const users = readFileSync('/etc/passwd', 'utf8').split('\n');
	const [, , uid, gid] = (users.find((line) => line.startsWith('postgres:')) ?? 'nobody::65534:65534').split(
		':',
	);
	return { uid: Number(uid), gid: Number(gid) };
}

/** A program of this machine, in the PATH or where Debian keeps PostgreSQL's. */
export function findProgram(name: string): string | undefined {
	const versions = '/usr/lib/postgresql';
	const debian = listed(versions)
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => path.join(versions, version, 'bin'));
	return [...(process.env.PATH ?? '').split(path.delimiter), ...debian]
		.map((folder) => path.join(folder, name))
		.find(isProgram);
}

function listed(folder: string): string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}

function isProgram(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

/** Runs a program to its end. */
export async function run(program: string, args: string[], account?: Account): Promise<void> {
	await promisify(execFile)(program, args, { cwd: '/', ...account });
}

/** A server that lives as long as it is wanted, and no longer than this process. */
export class Server {
	private constructor(
		private readonly process: ChildProcess,
		private readonly said: string[],
	) {}

	static start(program: string, args: string[], account?: Account): Server {
		const said: string[] = [];
		const child = spawn(process.execPath, [path.join(__dirname, 'whileParentLives.cjs'), program, ...args], {
			cwd: '/',
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
			env: {
				...process.env,
				NODE_OPTIONS: '',
				...(account && { RUN_AS_UID: String(account.uid), RUN_AS_GID: String(account.gid) }),
			},
		});
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (words: Buffer) => said.push(words.toString()));
		return new Server(child, said);
	}

	/** @throws with what it said, once it has ended */
	requireAlive(): void {
		if (this.process.exitCode === null) return;
		throw new Error(`It ended: ${this.said.join('').slice(-2000)}`);
	}

	async stop(): Promise<void> {
		if (this.process.exitCode !== null) return;
		const ended = once(this.process, 'exit');
		this.process.kill('SIGTERM');
		await ended;
	}
}
