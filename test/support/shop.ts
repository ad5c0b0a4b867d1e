import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { publishOnly } from '../../playground/n8nSetup/loadWorkflows.ts';
import { packedPackage } from '../../playground/n8nSetup/packedPackage.ts';
import { type Shop, type ShopOptions, startShop } from '../../playground/n8nSetup/shop.ts';
import { leanN8n } from './leanN8n.ts';
import { compileCache, startedN8n } from './startedN8n.ts';

const startTimeoutMs = 180_000;

interface Chosen extends Partial<
	Pick<ShopOptions, 'adapt' | 'n8nEnv' | 'n8nModules' | 'published' | 'n8nPort'>
> {
	/** Its n8n has never been started before, which takes longer. */
	isFresh?: boolean;
	/** Its n8n has all that a merchant's has, its editor too. */
	isWhole?: boolean;
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
		const chosen = typeof options === 'function' ? await options() : options;
		Object.assign(shop, await (chosen.isFresh ? openFresh : openAgain)(chosen, dataDir, tarball));
	}, startTimeoutMs);

	afterAll(async () => {
		await shop.stop?.();
		await rm(dataDir, { recursive: true, force: true });
	}, 60_000);

	return shop;
}

const anywhere = { port: 0, n8nPort: 0, quiet: true };

async function openFresh(chosen: Chosen, dataDir: string, tarball: string): Promise<Shop> {
	const { isFresh, isWhole, ...more } = chosen;
	void [isFresh, isWhole];
	return await startShop({ ...anywhere, ...more, dataDir, tarball });
}

async function openAgain(chosen: Chosen, dataDir: string, tarball: string): Promise<Shop> {
	const { isFresh, isWhole, adapt, published = ['first-sale.json'], ...more } = chosen;
	void isFresh;
	await cp(await startedN8n(tarball), dataDir, { recursive: true });
	const n8nEnv = { ...compileCache, ...(!isWhole && leanN8n), ...more.n8nEnv };
	const shop = await startShop({ ...anywhere, ...more, n8nEnv, dataDir, tarball, published: [] });
	const { api, workflows } = shop;
	for (const { id } of workflows.filter(({ file }) => adapt && published.includes(file))) {
		const { name, nodes, connections, settings } = await api.workflow(id);
		await api.updateWorkflow(id, adapt!({ name, nodes, connections, settings }));
	}
	const [complaint] = await publishOnly(api, workflows, published);
	if (complaint) throw new Error(complaint);
	return shop;
}
