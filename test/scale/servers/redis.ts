import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { freePort } from '../../../playground/n8nSetup/freePort.ts';
import { type Running, untilItListens } from './postgres.ts';
import { findProgram, Server } from './server.ts';

/** Whether there is a Redis to start, or one that somebody has named. */
export const hasRedis = (): boolean =>
	process.env.SCALE_REDIS_URL !== undefined || findProgram('redis-server') !== undefined;

/** A fresh Redis that keeps nothing, or the one at SCALE_REDIS_URL. */
export async function startRedis(): Promise<Running> {
	const given = process.env.SCALE_REDIS_URL;
	if (given) return { env: settingsFor(new URL(given)), stop: async () => {} };
	const folder = await mkdtemp(path.join(tmpdir(), 'redis-'));
	const port = await freePort();
	const server = Server.start(findProgram('redis-server')!, [
		...['--port', String(port), '--bind', '127.0.0.1'],
		...['--save', '', '--appendonly', 'no', '--dir', folder],
	]);
	await untilItListens('Redis', port, server);
	return {
		env: settingsFor(new URL(`redis://127.0.0.1:${port}`)),
		stop: async () => {
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

const settingsFor = ({ hostname, port, username, password, pathname }: URL) => ({
	QUEUE_BULL_REDIS_HOST: hostname,
	QUEUE_BULL_REDIS_PORT: port || '6379',
	QUEUE_BULL_REDIS_DB: pathname.slice(1) || '0',
	QUEUE_BULL_REDIS_USERNAME: decodeURIComponent(username),
	QUEUE_BULL_REDIS_PASSWORD: decodeURIComponent(password),
});
