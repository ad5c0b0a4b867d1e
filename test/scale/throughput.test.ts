import { loadavg } from 'node:os';

import { messengerDelivery, PayPalActor, type Delivery } from '../bench/deliveries.ts';
import { answersPerSecond } from '../bench/throughput/load.ts';
import {
	bareWebhook,
	messengerTrigger,
	payPalTrigger,
	whenFinished,
	type TriggerWorkflow,
} from '../bench/throughput/workflows.ts';
import { describeWhere } from '../support/describeWhere.ts';
import { writeFigures } from './figures.ts';
import { perRound, rounds } from './howMuch.ts';
import { whyNot, withQueueShop } from './queueShop.ts';

const connections = 10;
const warmUp = 20;

jest.setTimeout(1_200_000);

interface Target {
	name: string;
	workflow: TriggerWorkflow;
	/** Each is sent once, in this order. */
	deliveries: Delivery[];
	sent: number;
}

describeWhere(whyNot() === undefined, whyNot() ?? '').describe('executions per second in queue mode', () => {
	const shop = withQueueShop({ published: [], waitingOn: 'processors' });
	const perSecond: Record<string, number[]> = {};

	const targetsFor = async (count: number): Promise<Target[]> => {
		const deliveries = Array.from({ length: count }, () => messengerDelivery(1));
		const payPal = await payPalTrigger(shop);
		const webhook = shop.simulators.payPal.state().webhooks.find(({ url }) => url === payPal.url)!;
		return [
			{ name: 'bare Webhook node', workflow: await bareWebhook(shop, 'bytes'), deliveries, sent: 0 },
			{ name: 'Messenger Trigger', workflow: await messengerTrigger(shop), deliveries, sent: 0 },
			{
				name: 'PayPal Checkout Trigger',
				workflow: payPal,
				deliveries: await new PayPalActor(shop.simulators).deliveriesFor(webhook.id, count),
				sent: 0,
			},
		];
	};

	/** Executions per second, from the first delivery until workers have finished them all: each delivery is one. */
	const fire = async (target: Target, count: number): Promise<number> => {
		const { workflow, deliveries, sent } = target;
		const startMs = performance.now();
		await answersPerSecond(workflow.url, deliveries.slice(sent, sent + count), connections);
		target.sent += count;
		await whenFinished(shop, workflow, target.sent);
		return count / ((performance.now() - startMs) / 1000);
	};

	it('are measured with two workers and with one, beside a bare Webhook node', async () => {
		const load = loadavg()[0]!.toFixed(1);
		const targets = await targetsFor(2 * (warmUp + rounds * perRound));
		for (const workers of [2, 1]) {
			if (workers === 1) await shop.n8n.workers[1]!.stop();
			for (const target of targets) await fire(target, warmUp);
			for (let round = 1; round <= rounds; round++)
				for (const target of round % 2 === 1 ? targets : targets.toReversed())
					(perSecond[`${target.name}, ${workers} workers`] ??= []).push(await fire(target, perRound));
		}
		const figure = (name: string, workers: number) => {
			const [ours, bare] = [name, 'bare Webhook node'].map((one) => perSecond[`${one}, ${workers} workers`]!);
			return `${median(ours!).toFixed(1)}, ratio ${median(ours!.map((one, at) => one / bare![at]!)).toFixed(2)}`;
		};
		writeFigures('throughput', {
			...Object.fromEntries(
				[1, 2].flatMap((workers) =>
					targets.map(({ name }) => [
						`${name}, ${workers === 1 ? 'one worker' : 'two workers'}: executions per second`,
						figure(name, workers),
					]),
				),
			),
			'deliveries in each round': perRound,
			'rounds, of which the median': rounds,
			'load of the machine before the first (cores: 2)': load,
		});
		// Every delivery has become one execution, which `whenFinished` has counted. How fast, only a quiet machine can tell.
		expect(
			Object.values(perSecond)
				.flat()
				.every((one) => one > 0),
		).toBe(true);
	});
});

const median = (figures: number[]): number =>
	figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;
