import { setImmediate as nextTurn } from 'node:timers/promises';

import axios from 'axios';
import type { IDataObject, INodeExecutionData, INodeType } from 'n8n-workflow';

import { buyers } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer';
import { resetN8nServices, runNode, type PlacedNode, type StoredCredential } from '../support/n8nCore';
import { shopCredentials } from '../support/shopCredentials';
import type { SimulatorsUnderTest } from '../support/simulators';
import type { TriggerHost } from '../support/triggerHost';
import { WaitingPayment } from '../support/waitingPayment';
import { readBooks, type Books } from './books';
import { beginExecution, type Execution } from './execution';
import { Model } from './model';
import { startProcess, type N8nProcess } from './n8nProcess';
import { ShopClock } from './shopClock';
import type { WaitingRoom } from './waitingRoom';

/** How the merchant has set up n8n's own ways to go on after a failure. */
export interface Settings {
	retryOnFail: boolean;
	continueOnFail: boolean;
}

/** What PayPal's events start: the same as in the shipped workflows. */
const settling = ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'];

const settledBefore = 2;

/** A shop that sells by both ways, on the real nodes, the real n8n-core and the simulated vendors. */
export class Day {
	readonly clock: ShopClock;
	readonly model = new Model();
	readonly executions: Execution[] = [];
	/** Executions that wait, or have waited, in their order. */
	readonly waits: string[] = [];
	/** Events PayPal will never deliver. */
	readonly lost = new Set<string>();
	private static processes: N8nProcess[] = [];
	private settings: Settings = { retryOnFail: false, continueOnFail: false };
	private credentials: StoredCredential[] = [];
	private trigger!: PlacedNode;
	private underWay: Array<Promise<void>> = [];
	private sales = 0;

	constructor(
		private readonly simulators: SimulatorsUnderTest,
		private readonly host: TriggerHost,
		private readonly room: WaitingRoom,
	) {
		this.clock = new ShopClock(simulators.world);
	}

	async begin(settings: Settings): Promise<void> {
		const { world, messenger, payPal } = this.simulators;
		for (const part of [world, messenger, payPal, this.host, this.room]) part.reset();
		resetN8nServices();
		if (this.clock.begin()) Day.processes = [startProcess()];
		this.settings = settings;
		this.credentials = shopCredentials(this.simulators.origin);
		this.room.goesOn = (id, left) => this.goOn(id, left);
		for (const { psid } of buyers) messenger.buyer(psid).write('hi');
		await this.publish();
	}

	end(): void {
		this.simulators.world.stop();
		this.clock.end();
	}

	/** n8n is started again: what was in its memory is gone. */
	restart(): void {
		Day.processes[0] = startProcess();
		this.host.replace(this.trigger, { ...this.trigger, node: this.process.trigger });
	}

	/** From now on another process of the same n8n has the work, which was there all the time. */
	changeProcess(): void {
		const [first, second = startProcess()] = Day.processes;
		Day.processes = [second, first!];
		this.host.replace(this.trigger, { ...this.trigger, node: this.process.trigger });
	}

	books(): Books {
		return readBooks(this.simulators);
	}

	/** Orders a buyer may come to, oldest first: no link leads to the one that tells whose account it is. */
	orders(): string[] {
		const orders = this.simulators.payPal.state().orders as Array<{ id: string; purchase_units: Unit[] }>;
		const sumOf = ({ purchase_units: [unit] }: (typeof orders)[number]) => Number(unit?.amount.value) * 100;
		return orders.filter((order) => this.model.asked.has(Math.round(sumOf(order)))).map(({ id }) => id);
	}

	/** Events of PayPal's that can come, oldest first. */
	events(): string[] {
		const { events } = this.simulators.payPal.state();
		return events.filter(({ id }) => !this.lost.has(id)).map(({ id }) => id);
	}

	buyerOf(index: number): Buyer {
		return new Buyer(this.simulators.origin, buyers[index % buyers.length]!.psid);
	}

	write(index: number): void {
		this.simulators.messenger.buyer(buyers[index % buyers.length]!.psid).write('hello?');
	}

	/** Asks a buyer for a sum that nobody else is asked for. */
	async ask(buyer: number): Promise<void> {
		const cents = this.nextSale();
		await this.begins('requestPayment', async (execution) => {
			const items = [{ psid: buyers[buyer % buyers.length]!.psid }];
			await this.run(execution, 'requestPayment', items, paramsOf(cents));
		});
	}

	/** The same in an execution that waits for the money. */
	async askAndWait(buyer: number): Promise<void> {
		const cents = this.nextSale();
		await this.begins('requestPaymentAndWait', async (execution) => {
			await this.wait(execution, buyer, cents);
		});
	}

	async approve(orderId: string, choice: object): Promise<void> {
		await this.buyerOf(0).approves(orderId, choice);
		this.model.approved.add(orderId);
	}

	/** Whoever waits there gets a visit: a step of the pay page, as the buyer's browser makes it. */
	async visit(executionId: string, step: string, token: string): Promise<void> {
		const payUrl = this.room.find(executionId)?.payUrl;
		if (!payUrl) return;
		const url = new URL(payUrl);
		if (step !== 'pay')
			for (const [name, value] of Object.entries({ step, token })) url.searchParams.set(name, value);
		await this.room.open(url);
	}

	timeOver(executionId: string): void {
		this.room.timeOver(executionId);
	}

	/** PayPal delivers one of its events, which may have come before. */
	async deliver(eventId: string): Promise<void> {
		const resend = `/v1/notifications/webhooks-events/${eventId}/resend`;
		await this.payPal('POST', resend, { webhook_ids: [this.webhookId] });
	}

	/** A merchant looks at an order by hand. */
	async settle(orderId: string): Promise<void> {
		await this.begins(
			'settlePayment',
			async (execution) => await this.settleAndTell(execution, [{ orderId }]),
		);
	}

	/** @param cents undefined for all of it */
	async refund(captureId: string, cents: number | undefined): Promise<void> {
		this.model.refundsAsked.push({ captureId, ...(cents !== undefined && { cents }) });
		await this.begins('refund', async (execution) => {
			await this.run(execution, 'refund', [{ captureId }], {
				captureId,
				refundOf: cents === undefined ? 'all' : 'part',
				...(cents !== undefined && { amount: (cents / 100).toFixed(2), currency: 'USD' }),
			});
		});
	}

	/** How often something was run again. */
	retries = 0;

	/** The merchant presses Retry: the node that failed runs again with all its items. */
	async retry(execution: Execution): Promise<void> {
		const { failed } = execution;
		if (!failed) return;
		delete execution.failed;
		this.retries++;
		const again = { ...beginExecution(), resumeToken: execution.resumeToken };
		this.executions.push(again);
		await failed.again(again).catch(() => undefined);
	}

	/** Makes something go wrong. */
	trouble(fault: Parameters<SimulatorsUnderTest['world']['faults']['add']>[0]): void {
		this.simulators.world.faults.add(fault);
	}

	/**
	 * The trouble is over. PayPal delivers what it has not lost, n8n's time limits end, and the merchant retries what is
	 * red, until nothing is.
	 */
	async evening(): Promise<void> {
		this.simulators.world.faults.clear();
		for (const event of this.events()) {
			await this.deliver(event).catch(() => undefined);
			await this.settleDown();
		}
		for (const wait of this.waits) this.timeOver(wait);
		await this.settleDown();
		for (let round = 0; round < 5; round++) {
			this.clock.pass(61_000);
			for (const execution of this.executions.filter(({ failed }) => failed)) {
				await this.retry(execution);
				await this.settleDown();
			}
		}
	}

	/** Waits until nobody does anything any more. */
	async settleDown(): Promise<void> {
		const { deliveries } = this.simulators.world;
		const isUnderWay = () => deliveries.some(({ status, error }) => status === null && error === undefined);
		for (let quiet = 0; quiet < 4; quiet++) {
			while (this.underWay.length > 0 || isUnderWay()) {
				await Promise.all(this.underWay.splice(0));
				await nextTurn();
				quiet = 0;
			}
			await nextTurn();
		}
	}

	private get process(): N8nProcess {
		return Day.processes[0]!;
	}

	private nextSale(): number {
		const cents = 1000 + ++this.sales * 7;
		this.model.asked.add(cents);
		return cents;
	}

	/** An execution of its own; what fails in it does not stop the day. */
	private async begins(node: string, run: (execution: Execution) => Promise<void>): Promise<void> {
		const execution = beginExecution();
		this.executions.push(execution);
		await this.step(execution, node, run).catch(() => undefined);
	}

	/** One node of an execution, which can be run again from there. */
	private async step(
		execution: Execution,
		node: string,
		run: (execution: Execution) => Promise<void>,
	): Promise<void> {
		try {
			await run(execution);
		} catch (error) {
			execution.failed ??= { node, again: async (later) => await this.step(later, node, run) };
			throw error;
		}
	}

	private async wait(execution: Execution, buyer: number, cents: number): Promise<void> {
		const psid = buyers[buyer % buyers.length]!.psid;
		const placed = this.placed(execution, this.process.checkout, {
			resource: 'payment',
			operation: 'requestPaymentAndWait',
			psid,
			waitAmount: 1,
			waitUnit: 'hours',
			...paramsOf(cents),
		});
		const { executeData, waitTill, outputs } = await this.tries(
			async () => await runNode({ ...placed, items: [{ psid }] }),
		);
		this.note('requestPaymentAndWait', outputs);
		if (!waitTill) return;
		const buyerThere = new Buyer(this.simulators.origin, psid);
		const card = (await buyerThere.got()).at(-1)!.attachment!.payload as unknown as PayCard;
		const payUrl = card.elements[0]!.buttons[0]!.url;
		const payment = WaitingPayment.from({ ...placed, parked: executeData }, buyerThere, payUrl);
		this.room.enter(execution.id, payment);
		this.waits.push(execution.id);
	}

	/** What comes behind a wait. It goes on by itself: whoever woke it has its answer. */
	private goOn(executionId: string, left: IDataObject[][]): void {
		const execution = this.executions.find(({ id }) => id === executionId)!;
		this.note(
			'waited',
			left.map((items) => items.map((json) => ({ json }))),
		);
		const [notPaid = [], paid = []] = left;
		const going = async () => {
			if (paid.length > 0) await this.tell(execution, paid);
			else if (notPaid.length > 0) await this.settleAndTell(execution, notPaid);
		};
		this.underWay.push(going().catch(() => undefined));
	}

	private async settleAndTell(execution: Execution, items: IDataObject[]): Promise<void> {
		let left: IDataObject[][] = [];
		await this.step(execution, 'settlePayment', async (again) => {
			left = await this.run(again, 'settlePayment', items, { orderId: '={{ $json.orderId }}' });
			// As the shipped workflows are wired: a receipt is told once, whichever time this is.
			const settled = [...(left[1] ?? []), ...(left[settledBefore] ?? [])];
			if (settled.length > 0) await this.tell(again, settled);
		});
	}

	private async tell(execution: Execution, items: IDataObject[]): Promise<void> {
		await this.step(execution, 'sendNotification', async (again) => {
			await this.run(again, 'sendNotification', items, { kind: 'paid', orderId: '={{ $json.orderId }}' });
		});
	}

	private async run(
		execution: Execution,
		operation: string,
		items: IDataObject[],
		parameters: IDataObject,
	): Promise<IDataObject[][]> {
		const resource = { sendNotification: 'notification', refund: 'capture' }[operation] ?? 'payment';
		const node = operation === 'refund' ? this.process.payPal : this.process.checkout;
		const placed = this.placed(execution, node, { resource, operation, ...parameters });
		const { outputs } = await this.tries(async () => await runNode({ ...placed, items }));
		this.note(operation, outputs, items);
		return outputs.map((leaving) => leaving.map(({ json }) => json));
	}

	/** n8n's Retry On Fail: the same node, the same items, the same execution, up to three times. */
	private async tries<T>(run: () => Promise<T>): Promise<T> {
		for (let left = this.settings.retryOnFail ? 2 : 0; left > 0; left--)
			try {
				return await run();
			} catch {
				continue;
			}
		return await run();
	}

	private placed(execution: Execution, node: INodeType, parameters: IDataObject): RunOfNode {
		return {
			node,
			parameters: parameters as PlacedNode['parameters'] & object,
			credentials: this.credentials,
			executionId: execution.id,
			resumeToken: execution.resumeToken,
			baseUrl: this.room.baseUrl,
			workflowId: 'workflow-1',
			continueOnFail: this.settings.continueOnFail,
		};
	}

	private note(node: string, outputs: INodeExecutionData[][], cameIn: IDataObject[] = []): void {
		for (const [output, items] of outputs.entries())
			for (const { json, pairedItem } of items) {
				const index = typeof pairedItem === 'object' && 'item' in pairedItem ? pairedItem.item : 0;
				const orderId = json.orderId ?? cameIn[index]?.orderId;
				this.model.left.push({
					node,
					output,
					json,
					...(orderId !== undefined && { orderId: String(orderId) }),
				});
			}
	}

	private async publish(): Promise<void> {
		this.trigger = {
			node: this.process.trigger,
			parameters: { events: settling },
			credentials: this.credentials,
			workflowId: 'workflow-1',
			staticData: {},
		};
		await this.host.publish(this.trigger);
		// From here on PayPal delivers what this history says, when it says so, and nothing by itself.
		const silent = [{ op: 'replace', path: '/event_types', value: [{ name: 'BILLING.PLAN.CREATED' }] }];
		await this.payPal('PATCH', `/v1/notifications/webhooks/${this.webhookId}`, silent);
		this.host.executionEnd = async () => await this.runEvent(this.host.executions.at(-1)!);
	}

	private async runEvent(items: IDataObject[]): Promise<'error' | 'success'> {
		const execution = beginExecution();
		this.executions.push(execution);
		try {
			await this.settleAndTell(execution, items);
			return 'success';
		} catch {
			return 'error';
		}
	}

	private get webhookId(): string {
		return this.simulators.payPal.state().webhooks[0]!.id;
	}

	private async payPal(method: string, path: string, data?: unknown) {
		const token = String(this.credentials.find(({ data: { clientId } }) => clientId)!.data.accessToken);
		const url = `${this.simulators.origin}/api-m.paypal.com${path}`;
		return await axios.request<unknown>({
			method,
			url,
			data,
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
		});
	}
}

type RunOfNode = PlacedNode & { resumeToken: string };

interface Unit {
	amount: { value: string };
}

interface PayCard {
	elements: Array<{ buttons: Array<{ url: string }> }>;
}

const paramsOf = (cents: number): IDataObject => ({
	psid: '={{ $json.psid }}',
	currency: 'USD',
	linesSource: 'json',
	linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: (cents / 100).toFixed(2) }],
});
