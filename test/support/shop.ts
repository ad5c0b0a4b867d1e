import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ownerPasswordIn } from '../../playground/n8nSetup/ownerPassword.ts';
import { packedPackage } from '../../playground/n8nSetup/packedPackage.ts';
import { type Shop, type ShopOptions, startShop } from '../../playground/n8nSetup/shop.ts';
import { startedN8n } from './startedN8n.ts';

const startTimeoutMs = 180_000;

interface Chosen extends Partial<
	Pick<ShopOptions, 'adapt' | 'n8nEnv' | 'n8nModules' | 'published' | 'n8nPort'>
> {
	/** Its n8n has never been started before, which takes longer. */
	isFresh?: boolean;
}

/**
 * Starts a whole shop for all tests of the file: simulators, a real n8n with the packed package, published workflows.
 * It lives in a folder of its own, on free ports, and is gone afterwards.
 *
 * @param options where they are only known at the last moment, a function that gives them
 * @returns filled before the first test runs; read its properties inside tests only
 */
export function withShop(options: Chosen | (() => Promise<Chosen>) = {}): Shop {
	const shop = {} as Shop;
	let dataDir = '';

	beforeAll(async () => {
		dataDir = await mkdtemp(path.join(tmpdir(), 'shop-'));
		const tarball = await packedPackage();
		const { isFresh, ...chosen } = typeof options === 'function' ? await options() : options;
		// Before there is anything: only then it is one of its own.
		ownerPasswordIn(dataDir);
		if (!isFresh) await cp(await startedN8n(tarball), dataDir, { recursive: true });
		Object.assign(shop, await startShop({ port: 0, n8nPort: 0, ...chosen, dataDir, tarball, quiet: true }));
	}, startTimeoutMs);

	afterAll(async () => {
		await shop.stop?.();
		await rm(dataDir, { recursive: true, force: true });
	}, 60_000);

	return shop;
}
