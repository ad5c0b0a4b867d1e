import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

import { freePort } from '../../playground/n8nSetup/freePort.ts';
import { installPackage } from '../../playground/n8nSetup/installPackage.ts';
import { N8nServer } from '../../playground/n8nSetup/n8nServer.ts';

const root = path.resolve(__dirname, '..', '..');
const kept = path.join(root, '.playground', 'test', 'started-n8n');

/**
 * Folder of an n8n that has been started once and knows nobody yet: the packed package is installed, and the database
 * has all its tables, which takes n8n half of its first start. To be copied, not to be started. Made once for each
 * package and each n8n.
 */
export async function startedN8n(tarball: string): Promise<string> {
	const folder = path.join(kept, await nameFor(tarball));
	if (existsSync(folder)) return folder;
	await rm(kept, { recursive: true, force: true });
	await mkdir(kept, { recursive: true });
	const userFolder = await mkdtemp(path.join(kept, 'starting-'));
	await installPackage(tarball, userFolder);
	const [port, brokerPort] = [await freePort(), await freePort()];
	const n8n = new N8nServer({ userFolder, port, brokerPort });
	await n8n.start();
	await n8n.stop();
	// The editor's files, two thirds of it all. n8n makes them anew at each start.
	await rm(path.join(userFolder, '.cache'), { recursive: true });
	await rename(userFolder, folder);
	return folder;
}

async function nameFor(tarball: string): Promise<string> {
	const hash = createHash('sha256');
	for (const file of [tarball, path.join(root, 'playground', 'n8n', 'package-lock.json')])
		hash.update(await readFile(file));
	return hash.digest('hex').slice(0, 16);
}
