import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { npmCommand } from './npmCommand.ts';

const run = promisify(execFile);

/** File in `.n8n/nodes` that says which package the playground has installed there. */
export const installStamp = '.installed-by-playground';

/** Takes a few seconds; beside other npms on a busy machine, npm has been seen to wait for ever. */
const longestMs = 90_000;

/**
 * Installs the packed package where n8n keeps what was installed by hand, as n8n documents it:
 * https://docs.n8n.io/integrations/community-nodes/installation/manual-install/
 * Needs no network: the package has no dependency, and n8n brings its peer.
 *
 * @returns whether there was anything to do
 */
export async function installPackage(tarball: string, userFolder: string): Promise<boolean> {
	const nodesFolder = path.join(userFolder, '.n8n', 'nodes');
	const stamp = path.join(nodesFolder, installStamp);
	const wanted = createHash('sha256')
		.update(await readFile(tarball))
		.digest('hex');
	if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return false;

	await rm(nodesFolder, { recursive: true, force: true });
	await mkdir(nodesFolder, { recursive: true });
	await writeFile(path.join(nodesFolder, 'package.json'), '{ "name": "installed-nodes", "private": true }\n');
	const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--logs-max=0'];
	const { file, args, options } = npmCommand([
		...['install', tarball, '--offline', '--omit=peer', '--legacy-peer-deps'],
		...quiet,
	]);
	const install = async () =>
		await run(file, args, {
			...options,
			cwd: nodesFolder,
			timeout: longestMs,
			killSignal: 'SIGKILL',
		});
	await install().catch(install);
	await writeFile(stamp, wanted);
	return true;
}
