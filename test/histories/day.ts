import { setImmediate as nextTurn } from 'node:timers/promises';

import { buyers } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer';
import { logLines, resetN8nServices, type PlacedNode, type StoredCredential } from '../support/n8nCore';
import { shopCredentials } from '../support/shopCredentials';
import type { SimulatorsUnderTest } from '../support/simulators';
import type { TriggerHost } from '../support/triggerHost';
import { readBooks, type Books } from './books';
import { AfterSale } from './afterSale';
import { CartSales } from './cartSales';
import { ChatSales } from './chatSales';
import { refusals } from './connections';
import { LinkedSales } from './linkedSales';
import type { Settings } from './ground';
import { Model } from './model';
import { startProcess, type N8nProcess } from './n8nProcess';
import { asPayPalStaff } from './payPalStaff';
import { ShopClock } from './shopClock';
import type { WaitingRoom } from './waitingRoom';
import { psidOf, Workflows } from './workflows';

/** What PayPal's events start: the same as in the shipped workflows. */
const settling = ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.AUTHORIZATION.CREATED', 'PAYMENT.CAPTURE.COMPLETED'];

/**
 * `chat`, `linked`: a Messenger Trigger is published, which brings taps. `carts`: what nobody waits for is left with the buyer.
 * `afterSale`: buyers are told of what PayPal says besides.
 */
export type KindOfDay = 'afterSale' | 'carts' | 'chat' | 'linked' | 'plain';

/** A shop that sells by both ways, on the real nodes, the real n8n-core and the simulated vendors. */
export class Day {
	readonly clock: ShopClock;
	readonly model = new Model();
	readonly workflows: Workflows;
	readonly linked: LinkedSales;
	readonly carts: CartSales;
	readonly afterSale: AfterSale;
	readonly chat: ChatSales;
	/** Events PayPal will never deliver. */
	readonly lost = new Set<string>();
	private static processes: N8nProcess[] = [];
	private readonly credentials: StoredCredential[];
	private trigger!: PlacedNode;
	private ears: PlacedNode | undefined;

	constructor(
		private readonly simulators: SimulatorsUnderTest,
		private readonly host: TriggerHost,
		private readonly room: WaitingRoom,
		settings: Settings,
		private readonly kind: KindOfDay,
	) {
		this.clock = new ShopClock(simulators.world);
		this.credentials = shopCredentials(simulators.origin);
		const ground = {
			model: this.model,
			room,
			origin: simulators.origin,
			credentials: this.credentials,
			settings,
			leavesLate: kind === 'carts',
			process: () => Day.process,
		};
		this.workflows = new Workflows(ground);
		this.carts = new CartSales(this.workflows, ground);
		this.afterSale = new AfterSale(this.workflows, ground, simulators);
		this.chat = new ChatSales(this.workflows, simulators, host);
		this.linked = new LinkedSales(this.workflows, ground, simulators, host, room);
	}

	async begin(): Promise<void> {
		const { world, messenger, payPal } = this.simulators;
		for (const part of [world, messenger, payPal, this.host, this.room]) part.reset();
		resetN8nServices();
		refusals.length = 0;
		if (this.clock.begin()) Day.processes = [startProcess()];
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
		this.chat.changeProcess();
		this.hostTrigger();
	}

	/** From now on another process of the same n8n has the work, which was there all the time. */
	changeProcess(): void {
		const [first, second = startProcess()] = Day.processes;
		Day.processes = [second, first!];
		this.chat.changeProcess();
		this.hostTrigger();
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

	write(buyer: number): void {
		this.simulators.messenger.buyer(psidOf(buyer)).write('hello?');
	}

	async approve(orderId: string, choice: object): Promise<void> {
		await new Buyer(this.simulators.origin, psidOf(0)).approves(orderId, choice);
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
		await asPayPalStaff(this.simulators, 'POST', resend, { webhook_ids: [this.webhookId] });
	}

	/** Makes something go wrong. */
	trouble(fault: Parameters<SimulatorsUnderTest['world']['faults']['add']>[0]): void {
		this.simulators.world.faults.add(fault);
	}

	/** What was held up on its way arrives, behind what was sent later. */
	releaseHeld(): void {
		this.simulators.world.release();
	}

	/**
	 * The trouble is over. PayPal delivers what it has not lost, n8n's time limits end, and the merchant retries what is
	 * red, until nothing is.
	 */
	async evening(): Promise<void> {
		this.simulators.world.faults.clear();
		refusals.length = 0;
		this.chat.bundle(1);
		this.releaseHeld();
		await this.settleDown();
		const told = new Set<string>();
		await this.deliverRest(told);
		await this.endWaits();
		for (let round = 0; round < 5; round++) {
			this.clock.pass(61_000);
			for (const execution of this.workflows.executions.filter(({ failed }) => failed)) {
				await this.workflows.retry(execution);
				await this.settleDown();
			}
			await this.deliverRest(told);
			await this.endWaits();
		}
	}

	/** @param told what PayPal has delivered; what was retried makes new events */
	private async deliverRest(told: Set<string>): Promise<void> {
		for (const event of this.events().filter((one) => !told.has(one))) {
			told.add(event);
			await this.deliver(event);
			await this.settleDown();
		}
	}

	private async endWaits(): Promise<void> {
		for (const wait of this.workflows.waits) this.timeOver(wait);
		await this.settleDown();
	}

	/** Each promise that is broken by now, in words. */
	broken(inTheEnd = false): string[] {
		const books = this.books();
		const taken = books.captures
			.filter(({ status }) => status !== 'DECLINED' && status !== 'FAILED')
			.map(({ cents }) => cents);
		return [
			...this.model.broken(books),
			...this.carts.broken(taken),
			...this.chat.broken(),
			...(this.kind === 'afterSale' ? this.afterSale.broken(books) : []),
			...(inTheEnd ? this.brokenInTheEnd(books, taken) : []),
		];
	}

	private brokenInTheEnd(books: Books, taken: number[]): string[] {
		return [
			...this.model.brokenInTheEnd(books),
			...this.carts.brokenInTheEnd(taken),
			...this.chat.brokenInTheEnd(),
			...(this.kind === 'afterSale' ? this.afterSale.brokenInTheEnd(books, this.lost) : []),
		];
	}

	/** Waits until nobody does anything any more. */
	async settleDown(): Promise<void> {
		const { deliveries } = this.simulators.world;
		const isUnderWay = () => deliveries.some(({ status, error }) => status === null && error === undefined);
		for (let quiet = 0; quiet < 4; quiet++) {
			while (this.chat.catchUp() || (await this.workflows.catchUp()) || isUnderWay()) {
				await nextTurn();
				quiet = 0;
			}
			await nextTurn();
		}
	}

	/** How deliveries were answered, and what n8n's log says of them. */
	answered(): string[] {
		const { deliveries } = this.simulators.world;
		const lines = deliveries.map(({ event, status, error }) => `${event}: ${status ?? error ?? 'open'}`);
		return [...lines, ...logLines.map((line) => JSON.stringify(line))].map((line) => `    ${line}`);
	}

	private static get process(): N8nProcess {
		return Day.processes[0]!;
	}

	private async publish(): Promise<void> {
		this.trigger = {
			node: Day.process.trigger,
			parameters: { events: settling },
			credentials: this.credentials,
			workflowId: 'workflow-1',
			staticData: {},
		};
		await this.host.publish(this.trigger);
		// From here on PayPal delivers what this history says, when it says so, and nothing by itself.
		const silent = [{ op: 'replace', path: '/event_types', value: [{ name: 'BILLING.PLAN.CREATED' }] }];
		const webhook = `/v1/notifications/webhooks/${this.webhookId}`;
		await asPayPalStaff(this.simulators, 'PATCH', webhook, silent);
		this.host.executionEnd = async (items) => {
			const isToSettle = this.kind !== 'afterSale' || settling.includes(String(items[0]?.eventType));
			return isToSettle ? await this.workflows.runEvent(items) : await this.afterSale.notify(items);
		};
		if (this.kind !== 'chat' && this.kind !== 'linked') return;
		this.ears = {
			node: Day.process.messengerTrigger,
			parameters: {},
			credentials: this.credentials,
			workflowId: 'workflow-2',
			nodeId: 'messenger-trigger',
			webhookId: '5e6f7a8b-0000-4000-8000-000000000003',
			staticData: {},
		};
		await this.host.publish(this.ears);
	}

	private hostTrigger(): void {
		this.host.replace(this.trigger, { ...this.trigger, node: Day.process.trigger });
		if (this.ears) this.host.replace(this.ears, { ...this.ears, node: Day.process.messengerTrigger });
	}

	private get webhookId(): string {
		return this.simulators.payPal.state().webhooks[0]!.id;
	}
}

interface Unit {
	amount: { value: string };
}
