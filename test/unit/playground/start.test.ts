import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');

/** `npm start` as far as it comes without anything to start. */
function start(...args: string[]): Promise<{ code: number | null; output: string }> {
	const node = path.join(root, 'node_modules', 'node', 'bin', 'node');
	const child = spawn(node, ['playground/start.ts', ...args], {
		cwd: root,
		env: { ...process.env, PACKED_TARBALL: '/nowhere.tgz' },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
	return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

jest.setTimeout(60_000);

describe('npm start', () => {
	it.each(['--port', '--n8n-port'])('names the port when somebody has the one of %s', async (option) => {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		try {
			const { code, output } = await start('--port', '0', '--n8n-port', '0', option, String(port));
			expect(output).toContain(`Port ${port} is in use by another program.`);
			expect(output).toContain('npm start -- --port 4011 --n8n-port 5679');
			expect(code).toBe(1);
		} finally {
			await new Promise((resolve) => server.close(resolve));
		}
	});

	it.each([
		[['--port', 'abc'], '"abc" is not a port'],
		[['--n8n-port', '70000'], '"70000" is not a port'],
		[['--fresh'], "Unknown option '--fresh'"],
	])('refuses %j and says how it is used', async (args, sentence) => {
		const { code, output } = await start(...args);
		expect(output).toContain(sentence);
		expect(output).toContain('Usage: npm start -- [--port 4010]');
		expect(code).toBe(1);
	});
});
