import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';

import { describeWhere } from '../../support/describeWhere';

const onSignals = describeWhere(process.platform !== 'win32', 'Windows sends no signals');
const root = path.resolve(__dirname, '../../..');

describe('npm run simulators', () => {
	let program: ChildProcessByStdio<null, Readable, Readable> | undefined;

	function run(...args: string[]) {
		program = spawn(
			path.join(root, 'node_modules/node/bin/node'),
			[path.join(root, 'playground/simulators.ts'), ...args],
			{ stdio: ['ignore', 'pipe', 'pipe'] },
		);
		return program;
	}

	async function failureOf(...args: string[]): Promise<string> {
		const { stderr } = run(...args);
		let said = '';
		stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
		const [code] = (await once(program!, 'close')) as [number];
		expect(code).toBe(1);
		return said;
	}

	afterEach(async () => {
		if (program && program.exitCode === null && program.signalCode === null) {
			program.kill('SIGKILL');
			await once(program, 'close');
		}
	});

	onSignals.describe('told to end', () => {
		it.each(['SIGINT', 'SIGTERM'] as const)('says where it is, and ends cleanly on %s', async (signal) => {
			const { stdout } = run('--port', '0');
			const [said] = (await once(stdout.setEncoding('utf8'), 'data')) as [string];
			const [, origin] = /^simulators ready (http:\/\/localhost:\d+)\n$/.exec(said)!;
			// An open event stream must not keep it alive.
			const stream = await fetch(`${origin}/m.me/108542738901234/events`);
			expect(stream.status).toBe(200);
			program!.kill(signal);
			expect(await once(program!, 'close')).toEqual([0, null]);
			await stream.body!.cancel().catch(() => undefined);
		});
	});

	it('says so when the port is taken', async () => {
		const other = createServer().listen(0, 'localhost');
		await once(other, 'listening');
		const { port } = other.address() as { port: number };
		expect(await failureOf('--port', String(port))).toBe(
			`Port ${port} is taken by another program. Choose another one: npm run simulators -- --port 4011\n`,
		);
		other.close();
	});

	it.each(['abc', '70000', '-1', '4010.5'])('refuses the port %s', async (port) => {
		expect(await failureOf(`--port=${port}`)).toContain(`"${port}" is not a port`);
	});
});
