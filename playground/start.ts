import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { PortTakenError } from './n8nSetup/freePort.ts';
import { installStamp } from './n8nSetup/installPackage.ts';
import { N8nDiedError } from './n8nSetup/n8nServer.ts';
import { packedPackage } from './n8nSetup/packedPackage.ts';
import { owner, type Shop, startShop } from './n8nSetup/shop.ts';

const usage = 'Usage: npm start -- [--port 4010] [--n8n-port 5678] [--reset] [--data <folder>]';
const ownFolder = path.resolve(import.meta.dirname, '..', '.playground', 'shop');

/** Something the person at the keyboard can put right; shown without a stack. */
class StartError extends Error {}

interface StartOptions {
	port: number;
	n8nPort: number;
	reset: boolean;
	dataDir: string;
}

function readOptions(): StartOptions {
	try {
		const { values } = parseArgs({
			options: {
				port: { type: 'string', default: '4010' },
				'n8n-port': { type: 'string', default: '5678' },
				reset: { type: 'boolean', default: false },
				data: { type: 'string', default: ownFolder },
			},
		});
		return {
			port: toPort(values.port),
			n8nPort: toPort(values['n8n-port']),
			reset: values.reset,
			dataDir: path.resolve(values.data),
		};
	} catch (error) {
		throw new StartError(`${(error as Error).message}\n${usage}`);
	}
}

function toPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new Error(`"${text}" is not a port: give a number from 0 to 65535 (0 takes a free one).`);
}

function describe({ chatUrl, editorUrl, simulators }: Shop): string {
	const rows = [
		['Chat with the shop', chatUrl],
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
	const { port, n8nPort, reset, dataDir } = readOptions();
	const tarball = await packedPackage();
	if (reset) forget(dataDir);
	const starting = startShop({ dataDir, tarball, port, n8nPort });
	const started = await Promise.race([starting, whenAsked]);
	if (started === 'asked') return await stop(await starting.catch(() => undefined));

	process.stdout.write(`\n${describe(started)}\n`);
	const end = await Promise.race([whenAsked, started.n8n.whenExited()]);
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
			'  npm start -- --port 4011 --n8n-port 5679'
		);
	}
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
