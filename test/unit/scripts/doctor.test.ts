import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

function examine(
	args: string[],
	env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; output: string }> {
	const child = spawn(process.execPath, ['scripts/doctor.mjs', ...args], {
		cwd: root,
		env: { ...process.env, ...env },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

describe('npm run doctor', () => {
	it('says which port is taken, and what to do', async () => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		try {
			const { output } = await examine(['--port', String(port), '--n8n-port', '0']);
			expect(output).toContain(` look  Port ${port}, for the chat and the simulators, is taken`);
			expect(output).toContain(`npm start -- --port ${port + 1}, or npm start -- --free-ports`);
			expect(output).toContain('ok   Port 0 is free, for n8n');
			expect(output).toContain(`ok   Node.js ${process.versions.node}`);
			expect(output).toContain('ok   The tools of this project: installed');
		} finally {
			await new Promise((resolve) => server.close(resolve));
		}
	});

	it('ends with 1 and a STOP where something is missing without which nothing works', async () => {
		const empty = mkdtempSync(path.join(tmpdir(), 'no-npm-'));
		try {
			const { code, output } = await examine(['--port', '0', '--n8n-port', '0'], {
				PATH: empty,
				Path: empty,
			});
			expect(output).toContain(' STOP  npm is missing');
			expect(output).toContain('Not yet: see STOP above.');
			expect(code).toBe(1);
		} finally {
			rmSync(empty, { recursive: true, force: true });
		}
	});
});
