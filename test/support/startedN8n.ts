import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { startShop } from '../../playground/n8nSetup/shop.ts';

const root = path.resolve(__dirname, '..', '..');
const kept = path.join(root, '.playground', 'test', 'started-n8n');
const workflows = path.join(root, 'workflows');

/** Node.js keeps there what it has compiled of n8n: https://nodejs.org/api/module.html#module-compile-cache */
export const compileCache = { NODE_COMPILE_CACHE: path.join(kept, 'compiled') };

/**
 * Folder of a shop that has been open once, which takes n8n much longer than the next time: its database has all its
 * tables, the packed package is installed, there are an owner, credentials and the example workflows, none of them
 * published, and what an editor reads about nodes. To be copied, not to be started. Made once for what it is made of.
 */
export async function startedN8n(tarball: string): Promise<string> {
	const folder = path.join(kept, await nameFor(tarball));
	if (existsSync(folder)) return folder;
	await rm(kept, { recursive: true, force: true });
	await mkdir(kept, { recursive: true });
	const dataDir = await mkdtemp(path.join(kept, 'starting-'));
	const shop = await startShop({
		...{ dataDir, tarball, port: 0, n8nPort: 0, quiet: true },
		...{ published: [], n8nEnv: compileCache },
	});
	await shop.stop();
	await keepOnly(path.join(dataDir, '.cache', 'n8n', 'public'), 'types');
	await rename(dataDir, folder);
	return folder;
}

/** The editor's other files are two thirds of it all. n8n makes them anew at each start with an editor. */
async function keepOnly(folder: string, name: string): Promise<void> {
	const others = (await readdir(folder)).filter((one) => one !== name);
	await Promise.all(others.map(async (one) => await rm(path.join(folder, one), { recursive: true })));
}

async function nameFor(tarball: string): Promise<string> {
	const hash = createHash('sha256').update(await readFile(__filename));
	const files = (await readdir(workflows)).sort().map((name) => path.join(workflows, name));
	for (const file of [tarball, path.join(root, 'playground', 'n8n', 'package-lock.json'), ...files])
		hash.update(await readFile(file));
	return hash.digest('hex').slice(0, 16);
}
