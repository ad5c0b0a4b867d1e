import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Workflow } from '../../../playground/n8nSetup/n8nApi.ts';
import { startShop, type Shop } from '../../../playground/n8nSetup/shop.ts';
import type { VendorCall } from '../../../playground/world/calls.ts';
import type { Measure } from '../part.ts';
import { root, workFolder } from '../root.ts';
import { median } from '../row.ts';
import { newestExecution } from '../executions.ts';
import { N8nProcess } from '../n8nProcess.ts';
import { timesOfBareCalls } from './bareCalls.ts';
import { ImpatientBuyer, type Pace, type Waits } from './buyer.ts';
import { publishGenericFlow } from './genericFlow.ts';
import { timesInside } from './insideExecutions.ts';
import { latencyMs, toCallRows, toWaitRows, toWorkRows, type Figures } from './saleRows.ts';

const product = 'mug';
const patienceMs = 180_000;
const flowFile = path.join(root, 'docs', 'comparison', 'first-sale-from-generic-nodes.json');

/** What a sale takes: calls and time, for our workflow of the first sale and for the same from n8n's own nodes. */
export const measureSale: Measure = async ({ tarball }, { isQuick, say }) => {
	const paces: Pace[] = isQuick
		? [{ perSecond: 1, sales: 1 }]
		: [
				{ perSecond: 1, sales: 20 },
				{ perSecond: 5, sales: 50 },
			];
	const ours = await sellWith(tarball, paces, ['first-sale.json']);
	say(`  ours: ${inWords(ours, paces)}`);
	// That both run is seen in test/e2e/genericNodes.test.ts.
	const generic = isQuick ? ours : await sellWith(tarball, paces, []);
	if (!isQuick) say(`  from n8n's own nodes: ${inWords(generic, paces)}`);
	return [
		...toCallRows(ours, generic),
		...paces.flatMap((pace, at) => [
			...toWaitRows(ours, generic, pace, at),
			...toWorkRows(ours, generic, pace, at),
		]),
	];
};

async function sellWith(tarball: string, paces: Pace[], published: string[]): Promise<Figures> {
	const dataDir = path.join(workFolder, 'shop');
	const process = new N8nProcess(path.join(workFolder, 'sale.json'));
	const shop = await startShop({
		dataDir,
		tarball,
		port: 0,
		n8nPort: 0,
		quiet: true,
		published,
		adapt: withoutLabel,
		n8nEnv: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true', ...process.env },
	});
	try {
		if (published.length === 0) await publishGenericFlow(shop, readFileSync(flowFile, 'utf8'));
		const ours = published[0] && shop.workflows.find(({ file }) => file === published[0])!.id;
		return await sell(shop, process, paces, ours);
	} finally {
		await shop.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
}

/** The other flow does not put buyers on a list in the inbox: the same work on both sides. */
function withoutLabel(workflow: Workflow): Workflow {
	const isLabel = (name: string) => name === 'Put it on the list';
	if (!workflow.nodes.some(({ name }) => isLabel(name))) return workflow;
	const connections = workflow.connections as Record<string, { main: Array<Array<{ node: string }> | null> }>;
	const kept = Object.entries(connections)
		.filter(([name]) => !isLabel(name))
		.map(([name, { main }]) => [
			name,
			{ main: main.map((output) => output?.filter(({ node }) => !isLabel(node)) ?? null) },
		]);
	return {
		...workflow,
		nodes: workflow.nodes.filter(({ name }) => !isLabel(name)),
		connections: Object.fromEntries(kept) as Workflow['connections'],
	};
}

/** @param ours the workflow of the nodes that are measured, if it is they that sell */
async function sell(shop: Shop, process: N8nProcess, paces: Pace[], ours?: string): Promise<Figures> {
	const { world } = shop.simulators;
	world.faults.add({ on: 'call', action: 'delay', ms: latencyMs, times: Infinity });
	let number = 0;
	const buys = async () => await new ImpatientBuyer(shop.simulators, number++).buys(product);
	for (let warmUp = 0; warmUp < 3; warmUp++) {
		await buys();
		await whenQuiet(shop);
	}
	world.calls.length = 0;
	await buys();
	await whenQuiet(shop);
	const calls = [...world.calls];
	const waits: Waits[][] = [];
	const inside: Figures['inside'] = [];
	const worked: number[] = [];
	for (const { perSecond, sales } of paces) {
		const before = ours ? await newestExecution(shop, ours) : 0;
		const endWork = await process.beginWork();
		const all: Array<Promise<Waits>> = [];
		for (let sale = 0; sale < sales; sale++) {
			all.push(buys());
			await sleep(1000 / perSecond);
		}
		waits.push(await Promise.all(all));
		await whenQuiet(shop);
		worked.push((await endWork()) / sales);
		if (ours) inside.push(await timesInside(shop, ours, before));
	}
	const cardAt = calls.findIndex(isMessage);
	const receiptAt = calls.findIndex((call, at) => at > cardAt && isMessage(call));
	const untilReceipt = calls.slice(cardAt + 1, receiptAt + 1);
	const callsInside = {
		card: cardAt + 1,
		receipt: untilReceipt.filter((call) => !isConfirmation(call)).length,
	};
	const bare: Figures['bare'] = [];
	for (const pace of ours ? paces : [])
		bare.push({
			card: await timesOfBareCalls(shop, callsInside.card, pace),
			receipt: await timesOfBareCalls(shop, callsInside.receipt, pace),
		});
	return {
		calls,
		callsUntilCard: cardAt + 1,
		callsUntilReceipt: untilReceipt.length,
		waits,
		inside,
		worked,
		callsInside,
		bare,
	};
}

/** The PayPal Checkout Trigger makes it before there is an execution. */
const isConfirmation = ({ method, path: at }: VendorCall): boolean =>
	method === 'GET' && at.includes('/webhooks-events/');

const isMessage = ({ vendor, method, path: at }: VendorCall): boolean =>
	vendor === 'messenger' && method === 'POST' && at.endsWith('/messages');

/** Everything that PayPal has told is dealt with: no call and no execution for a second. */
async function whenQuiet({ api, simulators }: Shop): Promise<void> {
	const deadline = performance.now() + patienceMs;
	let known = -1;
	for (let quietSince = performance.now(); performance.now() - quietSince < 1000; await sleep(100)) {
		if (performance.now() > deadline) throw new Error('n8n is not done with the sales');
		const running = await api.executions({ status: ['running', 'new'] });
		const { calls } = simulators.world;
		if (running.length === 0 && calls.length === known) continue;
		known = calls.length;
		quietSince = performance.now();
	}
}

const inWords = ({ calls, waits }: Figures, paces: Pace[]): string =>
	[
		`${calls.length} calls a sale`,
		...paces.map(({ perSecond }, at) => {
			const medianOf = (stage: keyof Waits) => median(waits[at]!.map((wait) => wait[stage])).toFixed(0);
			return `at ${perSecond} a second card ${medianOf('card')} ms, receipt ${medianOf('receipt')} ms in the middle`;
		}),
	].join('; ');
