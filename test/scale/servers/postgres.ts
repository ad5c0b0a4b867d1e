import { chown, mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from '../../../playground/n8nSetup/freePort.ts';
import { eventually } from '../../support/eventually.ts';
import { findProgram, run, Server, unprivileged } from './server.ts';

/** Something that is there for the tests, and how n8n finds it. */
export interface Running {
	/** Settings of n8n: https://docs.n8n.io/hosting/configuration/environment-variables/ */
	env: Record<string, string>;
	stop(): Promise<void>;
}

/** Whether there is a PostgreSQL to start, or one that somebody has named. */
export const hasPostgres = (): boolean =>
	process.env.SCALE_POSTGRES_URL !== undefined ||
	['initdb', 'postgres'].every((program) => findProgram(program) !== undefined);

/** A fresh PostgreSQL, or the empty database at SCALE_POSTGRES_URL. */
export async function startPostgres(): Promise<Running> {
	const given = process.env.SCALE_POSTGRES_URL;
	if (given) return { env: settingsFor(new URL(given)), stop: async () => {} };
	const account = unprivileged();
	const data = await mkdtemp(path.join(tmpdir(), 'postgres-'));
	if (account) await chown(data, account.uid, account.gid);
	const port = await freePort();
	await run(
		findProgram('initdb')!,
		['-D', data, '-U', 'n8n', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
		account,
	);
	// A crash of the machine is not what is tested.
	const settings = ['fsync=off', 'listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
	const server = Server.start(
		findProgram('postgres')!,
		['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
		account,
	);
	await untilItListens('PostgreSQL', port, server);
	return {
		env: settingsFor(new URL(`postgres://n8n:none@127.0.0.1:${port}/postgres`)),
		stop: async () => {
			await server.stop();
			await rm(data, { recursive: true, force: true });
		},
	};
}

const settingsFor = ({ hostname, port, username, password, pathname }: URL) => ({
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: hostname,
	DB_POSTGRESDB_PORT: port || '5432',
	DB_POSTGRESDB_DATABASE: pathname.slice(1) || 'postgres',
	DB_POSTGRESDB_USER: decodeURIComponent(username),
	DB_POSTGRESDB_PASSWORD: decodeURIComponent(password),
});

export async function untilItListens(name: string, port: number, server: Server): Promise<void> {
	await eventually(
		`${name} to listen`,
		async () => {
			server.requireAlive();
			return await new Promise<boolean>((resolve) => {
				const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)));
				socket.once('error', () => resolve(false));
			});
		},
		30_000,
	);
}
