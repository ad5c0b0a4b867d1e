import { setTimeout as sleep } from 'node:timers/promises';

import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { executionsSince, newestExecution } from '../executions.ts';
import { messengerDeliveryOf, type Delivery, type Written } from '../deliveries.ts';
import type { Row } from '../row.ts';
import { answersPerSecond } from './load.ts';
import type { Target, Targets } from './targets.ts';

const chats = 10;
const connections = 10;
const patienceMs = 120_000;
const mostTries = 5;
/** Facebook waits longer than it takes to let so many in one by one. */
const fewEvents = 10;

/** Several events in one delivery, as Facebook sends them when much is going on. */
export async function measureBatches(
	shop: Shop,
	{ ourMessenger, bareMessenger }: Targets,
	sizes: number[],
): Promise<Row[]> {
	const rows: Row[] = [];
	for (const size of sizes) {
		const written = Array.from({ length: size }, (_, number) => ({
			psid: String(50_000_000_000_000_000n + BigInt(number % chats)),
			text: `${size}:${number}`,
		}));
		const newest = await newestExecution(shop, ourMessenger.workflow.id);
		const ours = await secondsUntilTaken(ourMessenger, messengerDeliveryOf(written));
		await checkOrder(shop, ourMessenger, newest, written);
		const { length: executions } = await executionsSince(shop, ourMessenger.workflow.id, newest);
		if (size <= fewEvents && executions !== size)
			throw new Error(`A delivery of ${size} events became ${executions} executions`);
		const alone = written.map((one) => messengerDeliveryOf([one]));
		const theirs = size / (await answersPerSecond(bareMessenger.workflow.url, alone, connections));
		rows.push({
			what: `One delivery to the Messenger Trigger with events of ${chats} chats: ${size}`,
			unit: 's',
			against: `${size} deliveries to a bare Webhook node`,
			better: 'lower',
			reading:
				'Until everything is answered. The trigger delivers each event to itself, so that each is an execution of its own; what ' +
				'has not been begun after three seconds it lets in at once, as one execution with many items. That every event came, ' +
				'once, and in each chat in its order, is checked. The Webhook node gets each event alone, over ten connections. ' +
				`Executions of the trigger: ${executions}.`,
			runs: [{ ours, theirs }],
		});
	}
	return rows;
}

/** As Facebook does: again, until it is answered with success. */
async function secondsUntilTaken({ workflow }: Target, { body, headers }: Delivery): Promise<number> {
	const startMs = performance.now();
	for (let attempt = 1; attempt <= mostTries; attempt++) {
		const { status } = await fetch(workflow.url, { method: 'POST', body: new Uint8Array(body), headers });
		if (status === 200) return (performance.now() - startMs) / 1000;
	}
	throw new Error(`A delivery was refused ${mostTries} times`);
}

/** @throws when an event is missing, came twice or overtook another of its chat */
async function checkOrder(shop: Shop, target: Target, since: number, written: Written[]): Promise<void> {
	const come = await allThatCame(shop, target, since, written.length);
	const textsIn = (list: Written[], chat: string) =>
		list.filter(({ psid }) => psid === chat).map(({ text }) => text);
	for (const chat of new Set(written.map(({ psid }) => psid)))
		if (textsIn(come, chat).join() !== textsIn(written, chat).join())
			throw new Error(
				`Events of a delivery of ${written.length} are missing or out of order in the chat ${chat}`,
			);
}

/** The items of the executions since, in the order in which those were begun. */
async function allThatCame(shop: Shop, target: Target, since: number, count: number): Promise<Written[]> {
	const items = new Map<string, Written[]>();
	for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(300)) {
		for (const { id, status } of await executionsSince(shop, target.workflow.id, since)) {
			if (items.has(id) || status !== 'success') continue;
			const { data } = await shop.api.execution(id);
			const [run] = data.resultData.runData[target.name] as Array<{
				data: { main: Array<Array<{ json: Written }>> };
			}>;
			items.set(
				id,
				run!.data.main.flat().map(({ json }) => json),
			);
		}
		const all = [...items]
			.toSorted(([one], [other]) => Number(one) - Number(other))
			.flatMap(([, come]) => come);
		if (all.length >= count) return all;
	}
	return [];
}
