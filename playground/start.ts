import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

import { FolderInUseError, takeFolder, takeFreeFolder } from './n8nSetup/dataFolder.ts';
import { PortTakenError } from './n8nSetup/freePort.ts';
import { installStamp } from './n8nSetup/installPackage.ts';
import { N8nDiedError } from './n8nSetup/n8nServer.ts';
import { packedPackage } from './n8nSetup/packedPackage.ts';
import { owner, type Shop, startShop } from './n8nSetup/shop.ts';
import { readStartOptions, StartError } from './startOptions.ts';

function describe({ chatUrl, editorUrl, simulators }: Shop): string {
	const rows = [
		['Chat with the shop', chatUrl],
		['Several buyers, live', `${simulators.origin}/stage`],
		['The workflow in n8n', editorUrl],
		['  log in with', `${owner.email}  /  ${owner.password}`],
		['Answer as the shop', `${simulators.origin}/business.facebook.com/latest/inbox`],
		['What the vendors saw', `${simulators.origin}/_playground/state`],
		['Stop', 'Ctrl-C (start over: npm start -- --reset)'],
	];
	const left = Math.max(...rows.map(([label]) => label!.length));
	const lines = rows.map(([label, value]) => `${label!.padEnd(left)}   ${value}`);
	const width = Math.max(...lines.map((line) => line.length));
	const edge = '─'.repeat(width + 2);
	const framed = lines.map((line) => `│ ${line.padEnd(width)} │`);
	return [`┌${edge}┐`, ...framed, `└${edge}┘`].join('\n');
}

/** Resolves when somebody asks the playground to stop, or whoever started it is gone. */
const whenAsked = new Promise<'asked'>((resolve) => {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('asked'));
	const parent = process.ppid;
	setInterval(() => process.ppid === parent || resolve('asked'), 500).unref();
});

async function main(): Promise<void> {
	const {
		port,
		n8nPort,
		reset,
		dataDir: wanted,
		anyFolder,
		workflow,
		once,
	} = readStartOptions(process.argv.slice(2));
	const tarball = await packedPackage();
	const dataDir = anyFolder ? await takeFreeFolder(wanted) : wanted;
	if (!anyFolder) await takeFolder(dataDir);
	if (reset) forget(dataDir);
	const starting = startShop({
		dataDir,
		tarball,
		port,
		n8nPort,
		...(workflow && { published: [workflow], only: true }),
	});
	const started = await Promise.race([starting, whenAsked]);
	if (started === 'asked') return await stop(await starting.catch(() => undefined));

	process.stdout.write(`\n${describe(started)}\n`);
	const end = once ? 'asked' : await Promise.race([whenAsked, started.n8n.whenExited()]);
	await stop(started);
	if (end !== 'asked') throw new N8nDiedError(end, started.n8n.log());
}

/** Only what a playground has made: the folder is the user's choice. */
function forget(dataDir: string): void {
	const n8nFolder = path.join(dataDir, '.n8n');
	if (existsSync(path.join(n8nFolder, 'nodes', installStamp)))
		rmSync(n8nFolder, { recursive: true, force: true });
}

async function stop(shop: Shop | undefined): Promise<void> {
	process.stdout.write('\nStopping ...\n');
	await shop?.stop();
	process.stdout.write('Stopped.\n');
}

function explain(error: unknown): string {
	if (error instanceof PortTakenError) {
		return (
			`${error.message} Is the playground running already? If not, end that program or choose other ports:\n` +
			'  npm start -- --port 4011 --n8n-port 5679\n  npm start -- --free-ports'
		);
	}
	if (error instanceof FolderInUseError)
		return `${error.message} Stop it first, or start a second shop beside it:\n  npm start -- --free-ports`;
	if (error instanceof StartError || error instanceof N8nDiedError) return error.message;
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
	await main();
	process.exit(0);
} catch (error) {
	process.stderr.write(`\n${explain(error)}\n`);
	process.exit(1);
}
