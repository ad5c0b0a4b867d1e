import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import axios from 'axios';

import type { WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';
import { app, buyers } from '../../playground/seed.ts';
import type { World } from '../../playground/world/world.ts';
import { describeWhere } from '../support/describeWhere.ts';
import { eventually } from '../support/eventually.ts';
import { hostileRequests, nonsenseRequests } from '../support/hostile/generate.ts';
import { N8nProcess } from '../support/hostile/n8nProcess.ts';
import { isBroken, Report } from '../support/hostile/report.ts';
import { doors, type HostileRequest, type Known } from '../support/hostile/request.ts';
import { send } from '../support/hostile/send.ts';
import { Yardstick } from '../support/hostile/yardstick.ts';
import { withShop } from '../support/shop.ts';
import { askToPay, orderBehind, type Asked } from './payAndWait/customer.ts';
import { tap } from './pages/payLink.ts';

/** `npm run test:doors` sends a hundred thousand, which takes hours; here it is enough that none of it rots. */
const count = Number(process.env.DOORS ?? 400);
const seed = Number(process.env.DOORS_SEED ?? 1);
const taps = Number(process.env.DOORS_TAPS ?? 20);
/** What little is sent says nothing of a leak. */
const isMeasured = count >= 2_000;
const atOnce = 6;
const plateaus = 5;
/** A fifth of all is over. */
const isPlateau = (before: number, after: number, all: number): boolean =>
	Math.floor((before * plateaus) / all) < Math.floor((after * plateaus) / all);

const batch = 500;

jest.setTimeout(isMeasured ? 12 * 3_600_000 : 300_000);

type Delivery = Parameters<World['deliver']>[0];

const withSignals = describeWhere(process.platform !== 'win32', 'n8n is asked for its memory by a signal');

withSignals.describe('a real n8n with all its doors open, and what strangers can think of', () => {
	const memoryFile = path.join(tmpdir(), `n8n-memory-${randomUUID()}.json`);
	const memory = new N8nProcess(memoryFile);
	const shop = withShop({ published: ['pay-and-wait.json'], n8nEnv: memory.env, isWhole: true });
	const report = new Report({ count, seed, taps });
	const sent: Delivery[] = [];
	/** Workflows with nodes of ours. */
	const own: string[] = [];
	let yardstick: Yardstick;
	let asked: Asked;
	let known: Known;
	let port: number;

	/** Those of the shop; those of the yardstick are n8n's own business. */
	const ofShop = async () => {
		const all = await Promise.all(own.map(async (workflowId) => await shop.api.executions({ workflowId })));
		return all.flat();
	};
	const executions = async () => (await ofShop()).map(({ id, status }) => `${id} ${status}`).sort();
	const isOver = async () =>
		(await ofShop()).every(({ status }) => ['success', 'error', 'waiting'].includes(status));

	beforeAll(async () => {
		const { world } = shop.simulators;
		const deliver = world.deliver.bind(world);
		jest.spyOn(world, 'deliver').mockImplementation(async (delivery) => {
			sent.push(delivery);
			return await deliver(delivery);
		});
		const linkAddress = await publishLinkPage();
		yardstick = new Yardstick(shop);
		await yardstick.open();
		own.push(...shop.workflows.filter(({ file }) => file === 'pay-and-wait.json').map(({ id }) => id));
		// One has paid: the vendors' deliveries are known. One still waits.
		const { buyer, payUrl } = await askToPay(shop, buyers[1]!.psid);
		await tap(await buyer.approves(await orderBehind(payUrl)));
		const payPal = await eventually("PayPal's delivery", () =>
			sent.find(({ vendor }) => vendor === 'paypal'),
		);
		asked = await askToPay(shop, buyers[0]!.psid);
		await eventually('the end of what has begun', isOver);
		const messenger = sent.findLast(({ vendor }) => vendor === 'messenger')!;
		const pathOf = (url: string) => new URL(url).pathname;
		const payLink = new URL(asked.payUrl).searchParams.get('c')!;
		port = Number(new URL(shop.n8n.origin).port);
		known = {
			host: new URL(shop.n8n.origin).host,
			payLink,
			addresses: {
				messenger: pathOf(asked.payUrl),
				payPal: pathOf(payPal.url),
				link: linkAddress,
				waiting: `/webhook-waiting/${asked.executionId}/checkout`,
			},
			messenger,
			payPal,
		};
	}, 180_000);

	afterAll(async () => await rm(memoryFile, { force: true }));

	/** Nothing in n8n's own example workflows has this page; it needs no more than to be there. */
	async function publishLinkPage(): Promise<string> {
		const webhookId = randomUUID();
		const credentials = Object.fromEntries(
			Object.entries(shop.credentials).filter(([type]) => type !== 'messengerOAuth2Api'),
		);
		const type = 'n8n-nodes-messenger-checkout.linkPayPalAccountTrigger';
		const node = { id: randomUUID(), name: 'Login', type, typeVersion: 1, parameters: {}, position: [0, 0] };
		const { id } = await shop.api.createWorkflow({
			name: 'Linking',
			nodes: [{ ...node, webhookId, credentials } as unknown as WorkflowNode],
			connections: {},
			settings: { executionOrder: 'v1' },
		});
		await shop.api.publish(id);
		own.push(id);
		return `/webhook/${webhookId}/link-paypal`;
	}

	/** n8n reads all XML with one parser, which is not the same after each mistake: hence more than one try. */
	const breaksBareNode = async (request: HostileRequest) => {
		for (let tries = 0; tries < 3; tries++)
			if (isBroken(await send(port, yardstick.inPlaceOf(request, known)))) return true;
		return false;
	};

	const sendAll = async (requests: HostileRequest[]) => {
		const left = [...requests];
		const worker = async () => {
			for (let request = left.pop(); request; request = left.pop()) {
				const answer = await send(port, request);
				const isToCompare = isBroken(answer) && answer.status !== 'silence';
				report.add(request, answer, isToCompare && (await breaksBareNode(request)));
			}
		};
		await Promise.all(Array.from({ length: atOnce }, worker));
	};

	const measure = async (what: string) => isMeasured && report.remember(what, await memory.now());

	it('is behind each address: the doors are those of this n8n', async () => {
		for (const door of doors) {
			const { data } = await axios.get<unknown>(shop.n8n.origin + known.addresses[door], {
				validateStatus: () => true,
				responseType: 'text',
			});
			// n8n's own words for an address that nobody listens at. At PayPal's, nobody listens to GET.
			if (door !== 'payPal') expect(data).not.toContain('is not registered');
		}
	});

	it('refuses or answers each of them, and none starts, ends or breaks anything', async () => {
		const before = await executions();
		for (let from = 0; from < count; from += batch) {
			const size = Math.min(batch, count - from);
			await sendAll(hostileRequests(known, size, seed + from));
			if (isPlateau(from, from + size, count)) await measure(`after ${from + size} requests`);
		}
		expect(report.unwanted()).toEqual([]);
		expect(await executions()).toEqual(before);
	});

	it('does not break over what is signed and makes no sense', async () => {
		await sendAll(nonsenseRequests(known, app.secret, Math.ceil(count / 20), seed));
		await eventually('the end of what has begun', isOver, 120_000);
		expect(report.unwanted()).toEqual([]);
	});

	it('shows the way to pay as often as somebody taps', async () => {
		const order = await orderBehind(asked.payUrl);
		for (let done = 0; done < taps; done++) {
			expect(await orderBehind(asked.payUrl)).toBe(order);
			if (isPlateau(done, done + 1, taps)) await measure(`after ${done + 1} taps`);
		}
	});

	it('is the same process as before, needs no more memory, and still takes the money', async () => {
		const status = async () => (await ofShop()).find(({ id }) => id === asked.executionId)!.status;
		expect(await status()).toBe('waiting');
		const returned = await tap(await asked.buyer.approves(await orderBehind(asked.payUrl)));
		expect(returned.title).toBe('Thank you, that is paid');
		expect(await eventually('the end', async () => (await status()) === 'success')).toBe(true);
		expect(() => process.kill(memory.pid, 0)).not.toThrow();
		if (process.env.DOORS) report.write();
		expect(report.growth()).toBeLessThan(1.05);
	});
});
