import { rm } from 'node:fs/promises';
import path from 'node:path';

import { startShop, type Shop } from '../../../playground/n8nSetup/shop.ts';
import { messengerDelivery, PayPalActor, type Delivery } from '../deliveries.ts';
import { workFolder } from '../root.ts';
import type { Row } from '../row.ts';
import { answersPerSecond } from './load.ts';
import {
	bareWebhook,
	messengerTrigger,
	payPalTrigger,
	whenFinished,
	type TriggerWorkflow,
} from './workflows.ts';

const connections = 10;
const warmUp = 50;
const perRound = 80;
const rounds = 7;
/** On a slow machine: no further round after the third when this much time has passed. */
const enoughMs = 150_000;
const leastRounds = 3;
const total = warmUp + rounds * perRound;

/** Who gets deliveries, and what came of them. */
interface Target {
	workflow: TriggerWorkflow;
	/** Each is sent once, in this order. */
	deliveries: Delivery[];
	sent: number;
	perSecond: number[];
}

/** How n8n is set. */
interface Setting {
	name: string;
	env: Record<string, string>;
	reading: string;
}

const settings: Setting[] = [
	{
		name: "n8n's defaults",
		env: {},
		reading:
			'What costs most is how many V8 isolates n8n makes for a delivery: one for its own Webhook node, two for the Messenger ' +
			'Trigger, three for the PayPal Checkout Trigger (test/e2e/isolates.test.ts counts them). One of those n8n makes in front ' +
			'of every trigger but its own Webhook node, one is for the credential of the call that confirms an event.',
	},
	{
		name: 'isolates made when needed',
		env: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' },
		reading:
			'With `N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true` n8n makes an isolate only where an expression is evaluated: nowhere ' +
			'in these workflows.',
	},
];

/** Deliveries per second that a real n8n takes: by our triggers, and by n8n's Webhook node in the same rounds. */
export async function measureThroughput(tarball: string, say: (line: string) => void): Promise<Row[]> {
	const rows: Row[] = [];
	for (const setting of settings) {
		say(`  with ${setting.name}`);
		rows.push(...(await measureWith(setting, tarball, say)));
	}
	return rows;
}

async function measureWith(setting: Setting, tarball: string, say: (line: string) => void): Promise<Row[]> {
	const dataDir = path.join(workFolder, 'shop');
	try {
		// Nobody but the triggers of this benchmark is to hear of what happens.
		const shop = await startShop({
			dataDir,
			tarball,
			port: 0,
			n8nPort: 0,
			quiet: true,
			published: [],
			n8nEnv: setting.env,
		});
		try {
			return await measure(shop, setting, say);
		} finally {
			await shop.stop();
		}
	} finally {
		await rm(dataDir, { recursive: true, force: true });
	}
}

async function measure(shop: Shop, setting: Setting, say: (line: string) => void): Promise<Row[]> {
	const messenger = Array.from({ length: total }, () => messengerDelivery(1));
	const ourMessenger = toTarget(await messengerTrigger(shop), messenger);
	const ourPayPal = await payPalTarget(shop);
	const bareMessenger = toTarget(await bareWebhook(shop, 'messenger-bytes'), messenger);
	const barePayPal = toTarget(await bareWebhook(shop, 'paypal-bytes'), ourPayPal.deliveries);
	const targets = [ourMessenger, bareMessenger, ourPayPal, barePayPal];

	for (const target of targets) await fire(shop, target, warmUp);
	const confirmations: Row['runs'] = [];
	const startMs = Date.now();
	for (let round = 1; round <= rounds; round++) {
		if (round > leastRounds && Date.now() - startMs > enoughMs) break;
		for (const target of round % 2 === 1 ? targets : targets.toReversed()) {
			shop.simulators.world.calls.length = 0;
			target.perSecond.push(await fire(shop, target, perRound));
			if (target === ourPayPal)
				confirmations.push({ ours: shop.simulators.world.calls.length / perRound, theirs: 1 });
		}
		say(
			`  round ${round} of ${rounds}: ${targets.map(({ perSecond }) => perSecond.at(-1)!.toFixed(1)).join(', ')} per second`,
		);
	}
	return [
		throughputRow(
			`Messenger Trigger, ${setting.name}`,
			setting,
			ourMessenger,
			bareMessenger,
			'proves the signature and takes the events apart',
		),
		throughputRow(
			`PayPal Checkout Trigger, ${setting.name}`,
			setting,
			ourPayPal,
			barePayPal,
			'proves the signature, asks PayPal for the event once more (the simulated PayPal on the same machine) and compares the two',
		),
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

async function payPalTarget(shop: Shop): Promise<Target> {
	const workflow = await payPalTrigger(shop);
	const webhook = shop.simulators.payPal.state().webhooks.find(({ url }) => url === workflow.url);
	if (!webhook) throw new Error(`PayPal knows no webhook at ${workflow.url}`);
	return toTarget(workflow, await new PayPalActor(shop.simulators).deliveriesFor(webhook.id, total));
}

const toTarget = (workflow: TriggerWorkflow, deliveries: Delivery[]): Target => ({
	workflow,
	deliveries,
	sent: 0,
	perSecond: [],
});

/** Sends the next deliveries, and waits until n8n has nothing left to do. */
async function fire(shop: Shop, target: Target, count: number): Promise<number> {
	const { workflow, deliveries, sent } = target;
	const perSecond = await answersPerSecond(workflow.url, deliveries.slice(sent, sent + count), connections);
	target.sent += count;
	await whenFinished(shop, workflow, target.sent);
	return perSecond;
}

function throughputRow(name: string, { reading }: Setting, ours: Target, bare: Target, does: string): Row {
	return {
		what: `Deliveries through a real n8n, ${name}`,
		unit: 'per second',
		against: 'bare Webhook node',
		better: 'higher',
		reading:
			`The same ${perRound} deliveries per run, over ${connections} connections, to a workflow of this one node and to one of ` +
			`n8n's own Webhook node, both answering at once; order reversed from run to run. Ours ${does}; the Webhook node asks ` +
			`nothing. Every delivery became an execution that n8n saved. 1.00 would be for free. ${reading}`,
		runs: ours.perSecond.map((perSecond, round) => ({ ours: perSecond, theirs: bare.perSecond[round]! })),
	};
}
