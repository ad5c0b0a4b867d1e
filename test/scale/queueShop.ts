import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ownerPasswordIn } from '../../playground/n8nSetup/ownerPassword.ts';
import { packedPackage } from '../../playground/n8nSetup/packedPackage.ts';
import { type Shop, type ShopOptions, startShop } from '../../playground/n8nSetup/shop.ts';
import { QueueN8n } from './queueN8n.ts';
import type { WaitingOn } from './router.ts';
import { hasPostgres } from './servers/postgres.ts';
import { hasRedis } from './servers/redis.ts';

/** Why there is no queue mode on this machine; undefined where there is. */
export const whyNot = (): string | undefined => {
	const missing = [!hasPostgres() && 'PostgreSQL', !hasRedis() && 'Redis'].filter(Boolean).join(' and ');
	return missing ? `${missing} is not on this machine` : undefined;
};

export interface QueueShop extends Shop {
	n8n: QueueN8n;
}

interface Chosen extends Pick<ShopOptions, 'adapt' | 'published'> {
	waitingOn: WaitingOn;
	env?: Record<string, string>;
}

/**
 * A shop whose n8n is a main, two webhook processors and two workers, for all tests of a file.
 *
 * @returns filled before the first test runs; read its properties inside tests only
 */
export function withQueueShop({ waitingOn, env, ...chosen }: Chosen): QueueShop {
	const shop = {} as QueueShop;
	let dataDir = '';
	let n8n: QueueN8n | undefined;

	beforeAll(async () => {
		dataDir = await mkdtemp(path.join(tmpdir(), 'queue-shop-'));
		ownerPasswordIn(dataDir);
		n8n = await QueueN8n.prepare({ userFolder: dataDir, webhookProcessors: 2, workers: 2, waitingOn, env });
		const tarball = await packedPackage();
		Object.assign(
			shop,
			await startShop({ ...chosen, port: 0, n8nPort: 0, dataDir, tarball, quiet: true, n8n }),
		);
	}, 300_000);

	afterAll(async () => {
		await shop.stop?.();
		await n8n?.close();
		await rm(dataDir, { recursive: true, force: true });
	}, 120_000);

	return shop;
}
