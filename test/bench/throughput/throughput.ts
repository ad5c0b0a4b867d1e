import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

import { startShop, type Shop } from '../../../playground/n8nSetup/shop.ts';
import type { Measure } from '../part.ts';
import { workFolder } from '../root.ts';
import type { Row } from '../row.ts';
import { measureBatches } from './batches.ts';
import { answersPerSecond } from './load.ts';
import { Outside } from './outside.ts';
import { publishTargets, type Target, type Targets } from './targets.ts';
import { whenFinished } from './workflows.ts';

const connections = 10;

interface Amounts {
	/** How many events come in one delivery. */
	batches: number[];
	warmUp: number;
	/** Deliveries to ours and to the bare Webhook node, and to each of n8n's triggers, most of which take longer. */
	perRound: { ours: number; others: number };
	rounds: number;
}

const whole: Amounts = { warmUp: 20, perRound: { ours: 40, others: 20 }, rounds: 5, batches: [1, 10, 1000] };
/** What is over within a second or two says little. */
const wholeLazily: Amounts = { ...whole, warmUp: 40, perRound: { ours: 200, others: 40 } };
const tiny: Amounts = { warmUp: 2, perRound: { ours: 4, others: 4 }, rounds: 1, batches: [3] };

/** On a slow machine: no further round after the third when this much time has passed. */
const enoughMs = 150_000;
const leastRounds = 3;

/** How n8n is set. */
interface Setting {
	name: string;
	env: Record<string, string>;
	reading: string;
}

const defaults: Setting = {
	name: "n8n's defaults",
	env: {},
	reading:
		'What costs most is how many V8 isolates n8n makes for a delivery: one for its own Webhook node, two for each of our ' +
		'triggers (test/e2e/isolates.test.ts counts them). One of those n8n makes in front of every trigger but its own Webhook ' +
		'node.',
};

const lazy: Setting = {
	name: 'isolates made when needed',
	env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
	reading:
		'With `N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true` n8n makes an isolate only where an expression is evaluated: nowhere ' +
		'in our workflows, and for every delivery to a trigger of version 1, as some of the others are.',
};

/** Deliveries per second that a real n8n takes: by our triggers, and by n8n's own in the same rounds. */
export const measureThroughput: Measure = async ({ tarball }, { isQuick, say }) => {
	const rows: Row[] = [];
	for (const setting of isQuick ? [lazy] : [defaults, lazy]) {
		say(`  with ${setting.name}`);
		rows.push(
			...(await measureWith(setting, tarball, isQuick ? tiny : setting === lazy ? wholeLazily : whole, say)),
		);
	}
	return rows;
};

async function measureWith(
	setting: Setting,
	tarball: string,
	amounts: Amounts,
	say: (line: string) => void,
): Promise<Row[]> {
	const dataDir = path.join(workFolder, 'shop');
	mkdirSync(dataDir, { recursive: true });
	const outside = await Outside.open(dataDir);
	try {
		// Nobody but the triggers of this benchmark is to hear of what happens.
		const shop = await startShop({
			dataDir,
			tarball,
			port: 0,
			n8nPort: 0,
			quiet: true,
			published: [],
			n8nEnv: { ...outside.env, ...setting.env },
		});
		try {
			outside.simulators = shop.simulators.origin;
			return await measure(shop, setting, amounts, say);
		} finally {
			await shop.stop();
		}
	} finally {
		await outside.close();
		await rm(dataDir, { recursive: true, force: true });
	}
}

async function measure(
	shop: Shop,
	setting: Setting,
	{ warmUp, perRound, rounds, batches }: Amounts,
	say: (line: string) => void,
): Promise<Row[]> {
	const targets = await publishTargets(shop, warmUp + rounds * perRound.ours);
	const all = Object.values(targets) as Target[];
	const { ourMessenger, ourPayPal, bareMessenger, barePayPal } = targets;
	const countFor = (target: Target) =>
		[ourMessenger, ourPayPal, bareMessenger, barePayPal].includes(target) ? perRound.ours : perRound.others;
	for (const target of all) await fire(shop, target, warmUp);
	const confirmations: Row['runs'] = [];
	const startMs = Date.now();
	for (let round = 1; round <= rounds; round++) {
		if (round > leastRounds && Date.now() - startMs > enoughMs) break;
		for (const target of round % 2 === 1 ? all : all.toReversed()) {
			shop.simulators.world.calls.length = 0;
			target.perSecond.push(await fire(shop, target, countFor(target)));
			if (target === ourPayPal)
				confirmations.push({ ours: shop.simulators.world.calls.length / perRound.ours, theirs: 1 });
		}
		const figures = all.map(({ perSecond }) => perSecond.at(-1)!.toFixed(1));
		say(`  round ${round} of ${rounds}: ${figures.join(', ')} per second`);
	}
	const rows = toRows(targets, setting, perRound, confirmations);
	// With n8n's defaults it takes three times as long, and says the same.
	return setting === lazy ? [...rows, ...(await measureBatches(shop, targets, batches))] : rows;
}

/** Sends the next deliveries, and waits until n8n has nothing left to do. */
async function fire(shop: Shop, target: Target, count: number): Promise<number> {
	const { workflow, next } = target;
	const perSecond = await answersPerSecond(workflow.url, next(count), connections);
	target.sent += count;
	await whenFinished(shop, workflow, target.sent);
	return perSecond;
}

function toRows(
	{ ourMessenger, ourPayPal, bareMessenger, barePayPal, ...peers }: Targets,
	setting: Setting,
	perRound: Amounts['perRound'],
	confirmations: Row['runs'],
): Row[] {
	const row = (ours: Target, theirs: Target): Row => ({
		what: `Deliveries through a real n8n, ${ours.name}, ${setting.name}`,
		unit: 'per second',
		against: theirs.name,
		better: 'higher',
		reading:
			`${perRound.ours} deliveries per run (${perRound.others} to each of n8n's triggers), over ${connections} connections, to a ` +
			'workflow of this one node and to one of the other, all answering at once, all on one n8n; order reversed from run to run. ' +
			`Ours ${ours.does}; ${theirs.name} ${theirs.does}. Every delivery became an execution that n8n saved. ${setting.reading}`,
		runs: ours.perSecond.map((perSecond, round) => ({ ours: perSecond, theirs: theirs.perSecond[round]! })),
	});
	return [
		row(ourMessenger, bareMessenger),
		...[peers.facebook, peers.stripe, peers.telegram].map((peer) => row(ourMessenger, peer)),
		row(ourPayPal, barePayPal),
		row(ourPayPal, peers.builtInPayPal),
		{
			what: `PayPal calls per event that PayPal Checkout Trigger lets through, ${setting.name}`,
			unit: 'calls',
			against: 'the limit: 1, to confirm the event',
			better: 'lower',
			reading:
				'All calls to PayPal during the rounds of the row above, divided by the deliveries: the signature is proven with a ' +
				'certificate that was fetched once, and the access token is kept, so that what remains is one call to confirm.',
			runs: confirmations,
		},
	];
}
