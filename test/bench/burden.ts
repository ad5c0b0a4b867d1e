import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';

import { freePort } from '../../playground/n8nSetup/freePort.ts';
import { installPackage } from '../../playground/n8nSetup/installPackage.ts';
import { ownModules } from '../../playground/n8nSetup/n8nEnvironment.ts';
import { N8nServer } from '../../playground/n8nSetup/n8nServer.ts';
import { N8nProcess } from './n8nProcess.ts';
import type { Measure } from './part.ts';
import { workFolder } from './root.ts';
import { median, type Row } from './row.ts';

const mostKilobytes = 400;

/** Each of ours, and a node of n8n's that has about as much to do. */
const alike: Array<{ ours: string; theirs: string }> = [
	{ ours: 'MessengerTrigger', theirs: 'Telegram/TelegramTrigger' },
	{ ours: 'PayPalCheckoutTrigger', theirs: 'Stripe/StripeTrigger' },
	{ ours: 'LinkPayPalAccountTrigger', theirs: 'Facebook/FacebookTrigger' },
	{ ours: 'Messenger', theirs: 'Telegram/Telegram' },
	{ ours: 'PayPalCheckout', theirs: 'Stripe/Stripe' },
	{ ours: 'MessengerCheckout', theirs: 'Shopify/Shopify' },
];

/** What the package costs an n8n that has it installed and does nothing with it. */
export const measureBurden: Measure = async ({ tarball, folder }, { isQuick, say }) => {
	const loadTimes = alike.map((pair) => loadTimeRow(folder, pair, isQuick ? 1 : 5));
	// The three starts it would take are no more than other parts do.
	const boot = isQuick ? [] : await measureBoot(tarball, 4, say);
	return [sizeRow(tarball), ...loadTimes, firstUseRow(folder, isQuick ? 1 : 5), ...boot];
};

const sizeRow = (tarball: string): Row => ({
	what: 'Size of the package as npm downloads it',
	unit: 'kB',
	against: `the limit: ${mostKilobytes} kB`,
	better: 'lower',
	reading: 'No runtime dependency comes with it.',
	runs: [{ ours: Math.round(statSync(tarball).size / 1000), theirs: mostKilobytes }],
});

/** What is put off until a node runs has to be paid then. */
function firstUseRow(folder: string, runs: number): Row {
	const ourFile = path.join(folder, 'dist', 'index.js');
	const theirFiles = alike.map(({ theirs }) => [fileOf(theirs), theirs.split('/')[1]!] as const);
	return {
		what: 'Loading the code of all nodes, as the first of them runs',
		unit: 'ms',
		against: "the six nodes of n8n's above",
		better: 'lower',
		reading:
			'n8n loads every file of a community package as it starts; ours hold what it shows of a node. The code is one file ' +
			'for all nodes, which the first that runs loads. n8n loads its own nodes as they run, too: these six in one process.',
		runs: Array.from({ length: runs }, () => ({
			ours: millisecondsToLoad([[ourFile, 'MessengerCheckout']]),
			theirs: millisecondsToLoad(theirFiles),
		})),
	};
}

const fileOf = (theirs: string): string =>
	path.join(ownModules, 'n8n-nodes-base', 'dist', 'nodes', `${theirs}.node.js`);

function loadTimeRow(folder: string, { ours, theirs }: { ours: string; theirs: string }, runs: number): Row {
	const ourFile = path.join(folder, 'dist', 'nodes', ours, `${ours}.node.js`);
	const name = theirs.split('/')[1]!;
	return {
		what: `Loading ${ours}`,
		unit: 'ms',
		against: `n8n's ${name}`,
		better: 'lower',
		reading:
			'`require` of the file, and the node made, in a process of its own that has loaded what n8n has loaded before: ' +
			'`n8n-workflow` and `n8n-core`.',
		runs: Array.from({ length: runs }, () => ({
			ours: millisecondsToLoad([[ourFile, ours]]),
			theirs: millisecondsToLoad([[fileOf(theirs), name]]),
		})),
	};
}

/** @param nodes file and name of each */
function millisecondsToLoad(nodes: ReadonlyArray<readonly [string, string]>): number {
	const script = `
		const { createRequire } = require('node:module');
		const nodes = ${JSON.stringify(nodes)};
		const load = createRequire(nodes[0][0]);
		load('n8n-workflow');
		createRequire(${JSON.stringify(path.join(ownModules, 'n8n-nodes-base', 'package.json'))})('n8n-core');
		const startMs = performance.now();
		for (const [file, name] of nodes) new (load(file)[name])();
		console.log(performance.now() - startMs);
	`;
	const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
	const ms = Number(stdout.trim().split('\n').at(-1));
	if (!(ms > 0))
		throw new Error(`${nodes.map(([, name]) => name).join(', ')} could not be loaded: ${stderr}`);
	return ms;
}

/** Seconds until n8n listens, and what it then has in memory: with the package, and without. */
async function measureBoot(tarball: string, runs: number, say: (line: string) => void): Promise<Row[]> {
	const base = await mkdtemp(path.join(workFolder, 'boot-'));
	try {
		const [without, withOurs] = [path.join(base, 'without'), path.join(base, 'with')];
		// The first start makes the database, which takes longer than all the rest.
		await start(without);
		await cp(without, withOurs, { recursive: true });
		await installPackage(tarball, withOurs);
		const pairs: Array<{ ours: Started; theirs: Started }> = [];
		for (let run = 0; run < runs; run++) {
			const order = run % 2 === 0 ? [withOurs, without] : [without, withOurs];
			const started = new Map<string, Started>();
			for (const folder of order) started.set(folder, await start(folder));
			pairs.push({ ours: started.get(withOurs)!, theirs: started.get(without)! });
			say(`  start ${run + 1} of ${runs}: ${pairs.at(-1)!.ours.seconds.toFixed(1)} s`);
		}
		const common = { against: 'n8n without the package', better: 'lower' as const };
		return [
			{
				...common,
				what: 'Starting n8n',
				unit: 's',
				reading:
					'Until it says that its editor can be used; not its first start. Who goes first changes from run to run.',
				runs: pairs.map(({ ours, theirs }) => ({ ours: ours.seconds, theirs: theirs.seconds })),
			},
			{
				...common,
				what: 'Memory of n8n after its start',
				unit: 'MB',
				reading: 'Heap in use once the garbage has been collected.',
				runs: [
					{
						ours: median(pairs.map(({ ours }) => ours.megabytes)),
						theirs: median(pairs.map(({ theirs }) => theirs.megabytes)),
					},
				],
			},
		];
	} finally {
		await rm(base, { recursive: true, force: true });
	}
}

interface Started {
	seconds: number;
	megabytes: number;
}

async function start(userFolder: string): Promise<Started> {
	const memory = new N8nProcess(`${userFolder}.memory.json`);
	const [port, brokerPort] = [await freePort(), await freePort()];
	const n8n = new N8nServer({ userFolder, port, brokerPort, env: memory.env });
	const startMs = performance.now();
	await n8n.start();
	try {
		const seconds = (performance.now() - startMs) / 1000;
		return { seconds, megabytes: await memory.megabytes() };
	} finally {
		await n8n.stop();
	}
}
