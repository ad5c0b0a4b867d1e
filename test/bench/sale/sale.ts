import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Workflow } from '../../../playground/n8nSetup/n8nApi.ts';
import { startShop, type Shop } from '../../../playground/n8nSetup/shop.ts';
import type { VendorCall } from '../../../playground/world/calls.ts';
import type { Measure } from '../part.ts';
import { root, workFolder } from '../root.ts';
import { median, type Row } from '../row.ts';
import { newestExecution } from '../executions.ts';
import { N8nProcess } from '../n8nProcess.ts';
import { ImpatientBuyer, type Waits } from './buyer.ts';
import { publishGenericFlow } from './genericFlow.ts';
import { timesInside } from './insideExecutions.ts';
import { leastCalls, whatCallsBuy } from './vendorCallsOfASale.ts';

const latencyMs = 50;
const product = 'mug';
const patienceMs = 180_000;
const flowFile = path.join(root, 'docs', 'comparison', 'first-sale-from-generic-nodes.json');

/** So many checkouts a second, and how many there are in all. */
interface Pace {
	perSecond: number;
	sales: number;
}

/** What came of one flow. */
interface Figures {
	/** Of one sale, when nothing is in memory that a first one brings: tokens, certificates. */
	calls: VendorCall[];
	/** The calls that were made, one after the other or not, until the card was sent, and from the approval to the receipt. */
	callsUntilCard: number;
	callsUntilReceipt: number;
	/** Of each pace. */
	waits: Waits[][];
	/** Of each pace, by n8n's books: how long the executions took, with the calls in them. Only of ours. */
	inside: Array<Record<keyof Waits, number[]>>;
	callsInside: Waits;
	/** Of each pace: for how many milliseconds of a sale the one thread of n8n was at work. */
	worked: number[];
}

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
	return {
		calls,
		callsUntilCard: cardAt + 1,
		callsUntilReceipt: untilReceipt.length,
		waits,
		inside,
		worked,
		callsInside: { card: cardAt + 1, receipt: untilReceipt.filter((call) => !isConfirmation(call)).length },
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

const percentile95 = (values: number[]): number =>
	values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;

function toCallRows(ours: Figures, generic: Figures): Row[] {
	const common = {
		what: 'Calls to both vendors for one sale, from the tap on Buy until the last event is dealt with',
		unit: 'calls',
		better: 'lower' as const,
	};
	return [
		{
			...common,
			against: `the limit: ${leastCalls.length}`,
			reading:
				`Less than this no sale can do: ${leastCalls.join(', ')}. ` +
				`What ours does: ${whatCallsBuy(ours.calls)}`,
			runs: [{ ours: ours.calls.length, theirs: leastCalls.length }],
		},
		{
			...common,
			against: "the flow from n8n's own nodes",
			reading:
				"The workflow of docs/comparison; ours without the list in the Page inbox, which that one does not have. It asks for nobody's " +
				'language: that is the one call more. Both with a token and a certificate that an earlier sale has brought.',
			runs: [{ ours: ours.calls.length, theirs: generic.calls.length }],
		},
	];
}

function toWaitRows(ours: Figures, generic: Figures, { perSecond, sales }: Pace, at: number): Row[] {
	const stages = [
		{
			stage: 'card',
			what: 'From the tap on Buy to the pay card',
			execution: 'The execution that sends the pay card',
			calls: ours.callsUntilCard,
		},
		{
			stage: 'receipt',
			what: 'From the approval to the receipt',
			execution: 'The execution that sends the receipt',
			calls: ours.callsUntilReceipt,
		},
	] as const;
	return stages.flatMap(({ stage, what, execution, calls }): Row[] => {
		const ms = ({ waits }: Figures) => percentile95(waits[at]!.map((wait) => wait[stage]));
		const common = {
			what: `${what}, ${perSecond} a second, 95 of 100`,
			unit: 'ms',
			better: 'lower' as const,
		};
		return [
			{
				...common,
				against: `its ${calls} calls one after the other`,
				reading:
					`${sales} sales on a real n8n that makes isolates when needed, each by somebody who was never there before; both vendors ` +
					`answer after ${latencyMs} ms, so that what is compared with is ${calls} times that. The rest is n8n: taking the delivery, ` +
					'saving the execution, running the nodes.',
				runs: [{ ours: ms(ours), theirs: calls * latencyMs }],
			},
			{
				...common,
				against: "the flow from n8n's own nodes",
				reading: 'The same sales, with the workflow of docs/comparison, on an n8n of its own.',
				runs: [{ ours: ms(ours), theirs: ms(generic) }],
			},
			{
				...common,
				what: `${execution}, ${perSecond} a second, 95 of 100`,
				against: `its ${ours.callsInside[stage]} calls one after the other`,
				reading:
					'The same sales, from the start of the execution to its end, as n8n writes it down with the execution.',
				runs: [
					{
						ours: percentile95(ours.inside[at]![stage]),
						theirs: ours.callsInside[stage] * latencyMs,
					},
				],
			},
		];
	});
}

/** Above 1.00 of the limit, sales wait for each other however little each of them does: n8n has one thread. */
function toWorkRows(ours: Figures, generic: Figures, { perSecond }: Pace, at: number): Row[] {
	const common = {
		what: `Work of n8n's one thread for a sale, ${perSecond} a second`,
		unit: 'ms',
		better: 'lower' as const,
	};
	const limitMs = 1000 / perSecond;
	return [
		{
			...common,
			against: `the limit: ${limitMs} ms, the time until the next sale`,
			reading:
				'The same sales, by what Node.js says of its event loop. At 1.00 the thread is never idle, and each sale waits for those ' +
				'before it: an n8n in queue mode, with workers, can do more.',
			runs: [{ ours: ours.worked[at]!, theirs: limitMs }],
		},
		{
			...common,
			against: "the flow from n8n's own nodes",
			reading: 'The same sales, with the workflow of docs/comparison, on an n8n of its own.',
			runs: [{ ours: ours.worked[at]!, theirs: generic.worked[at]! }],
		},
	];
}

const inWords = ({ calls, waits }: Figures, paces: Pace[]): string =>
	[
		`${calls.length} calls a sale`,
		...paces.map(({ perSecond }, at) => {
			const medianOf = (stage: keyof Waits) => median(waits[at]!.map((wait) => wait[stage])).toFixed(0);
			return `at ${perSecond} a second card ${medianOf('card')} ms, receipt ${medianOf('receipt')} ms in the middle`;
		}),
	].join('; ');
