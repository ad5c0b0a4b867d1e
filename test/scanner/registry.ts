import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

interface Verdaccio {
	runServer(config: object): Promise<Server>;
}

/** A registry on this machine. It asks no other one, and is gone when it is closed. */
export interface Registry {
	/** e.g. `http://127.0.0.1:4873` */
	origin: string;
	publish(tarball: string): Promise<void>;
	close(): void;
}

/** Starts Verdaccio, https://www.verdaccio.org, with nothing in it. */
export async function startRegistry(): Promise<Registry> {
	const { runServer } = createRequire(import.meta.url)('verdaccio') as Verdaccio;
	const folder = mkdtempSync(path.join(tmpdir(), 'registry-'));
	const server = await runServer({
		storage: path.join(folder, 'storage'),
		configPath: path.join(folder, 'config.yaml'),
		self_path: folder,
		auth: { htpasswd: { file: path.join(folder, 'htpasswd') } },
		uplinks: {},
		packages: { '**': { access: '$all', publish: '$all' } },
		log: { type: 'file', path: path.join(folder, 'log'), level: 'warn' },
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	const userConfig = path.join(folder, '.npmrc');
	// npm publishes nothing without a token; this registry takes any.
	writeFileSync(userConfig, `registry=http://${host}\n//${host}/:_authToken=any\n`);
	return {
		origin: `http://${host}`,
		publish: async (tarball) => {
			const args = ['publish', tarball, '--userconfig', userConfig, '--ignore-scripts', '--access', 'public'];
			await run('npm', args, { cwd: folder, shell: process.platform === 'win32' });
		},
		close: () => {
			server.close();
			server.closeAllConnections();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
