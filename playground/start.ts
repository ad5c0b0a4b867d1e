import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { PortTakenError } from './shop/freePort.ts';
import { N8nDiedError } from './shop/n8nServer.ts';
import { packedPackage } from './shop/packedPackage.ts';
import { owner, type Shop, startShop } from './shop/shop.ts';

const usage = 'Usage: npm start -- [--port 4010] [--n8n-port 5678] [--reset]';
const dataDir = path.resolve(import.meta.dirname, '..', '.playground', 'shop');

/** Something the person at the keyboard can put right; shown without a stack. */
class StartError extends Error {}

function readOptions(): { port: number; n8nPort: number; reset: boolean } {
	try {
		const { values } = parseArgs({
			options: {
				port: { type: 'string', default: '4010' },
				'n8n-port': { type: 'string', default: '5678' },
				reset: { type: 'boolean', default: false },
			},
		});
		return { port: toPort(values.port), n8nPort: toPort(values['n8n-port']), reset: values.reset };
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
		['What the vendors saw', `${simulators.origin}/_playground/state`],
		['Stop', 'Ctrl-C (start anew: npm start -- --reset)'],
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
	const { port, n8nPort, reset } = readOptions();
	const tarball = await packedPackage();
	if (reset) rmSync(dataDir, { recursive: true, force: true });
	const starting = startShop({ dataDir, tarball, port, n8nPort });
	const started = await Promise.race([starting, whenAsked]);
	if (started === 'asked') return await stop(await starting.catch(() => undefined));

	process.stdout.write(`\n${describe(started)}\n`);
	const end = await Promise.race([whenAsked, started.n8n.whenExited()]);
	await stop(started);
	if (end !== 'asked') throw new N8nDiedError(end, started.n8n.log());
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
