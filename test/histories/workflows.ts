import type { IDataObject } from 'n8n-workflow';

import { buyers } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer';
import { runNode } from '../support/n8nCore';
import { WaitingPayment } from '../support/waitingPayment';
import { payUrlIn } from './cards';
import { beginExecution, type Execution } from './execution';
import type { Ground } from './ground';
import { NodeRuns, toJson } from './nodeRuns';
import { paramsOf, type Intent, type Sale } from './sale';

const settledBefore = 2;

/** The shop's workflows, wired as the shipped ones are, and all their executions. */
export class Workflows {
	readonly executions: Execution[] = [];
	/** Executions that wait, or have waited, in their order. */
	readonly waits: string[] = [];
	readonly nodes: NodeRuns;
	/** How often something was run again. */
	retries = 0;
	private underWay: Array<Promise<void>> = [];
	private readonly sales: Sale[] = [];
	/** What comes behind a wait where it is not the receipt alone, by execution. */
	private readonly behind = new Map<string, (left: IDataObject[][]) => Promise<void>>();

	constructor(private readonly ground: Ground) {
		this.nodes = new NodeRuns(ground);
		ground.room.goesOn = (id, left) => this.goOn(id, left);
	}

	/** Asks a buyer for a sum that nobody else is asked for. */
	async ask(buyer: number, intent?: Intent): Promise<void> {
		await this.askFor(psidOf(buyer), this.nextSale(intent));
	}

	/** Another execution asks for a sum that was asked for before, as a second tap on Buy does: it is the same sale. */
	async askAgain(buyer: number, which: number): Promise<void> {
		const sale = this.saleAt(which);
		if (sale) await this.askFor(psidOf(buyer), sale);
	}

	/** The same in an execution that waits for the money. */
	async askAndWait(buyer: number, intent?: Intent): Promise<void> {
		const sale = this.nextSale(intent);
		await this.begins('requestPaymentAndWait', async (execution) => {
			await this.wait(execution, psidOf(buyer), 'requestPaymentAndWait', paramsOf(sale));
		});
	}

	/** Something else is to be paid than what that execution waits for. */
	async withdraw(waiting: string): Promise<void> {
		const { resumeToken } = this.executions.find(({ id }) => id === waiting)!;
		const resumeUrl = `${this.ground.room.baseUrl}/webhook-waiting/${waiting}?signature=${resumeToken}`;
		await this.begins('withdrawRequest', async (execution) => {
			await this.nodes.run(execution, 'withdrawRequest', [{}], { resumeUrl });
		});
	}

	/** The merchant takes what is reserved, or lets it go. */
	async endReservation(authorizationId: string, how: 'capture' | 'void'): Promise<void> {
		if (how === 'capture') this.ground.model.takesAsked.add(authorizationId);
		await this.begins(`authorization ${how}`, async (execution) => {
			await this.nodes.run(execution, how, [{}], { authorizationId });
		});
	}

	/** What an event of PayPal's starts. */
	async runEvent(items: IDataObject[]): Promise<'error' | 'success'> {
		const execution = this.beginExecution();
		try {
			await this.settleAndTell(execution, items);
			return 'success';
		} catch {
			return 'error';
		}
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
		this.ground.model.refundsAsked.push({ captureId, ...(cents !== undefined && { cents }) });
		await this.begins('refund', async (execution) => {
			await this.nodes.run(execution, 'refund', [{ captureId }], {
				captureId,
				refundOf: cents === undefined ? 'all' : 'part',
				...(cents !== undefined && { amount: (cents / 100).toFixed(2), currency: 'USD' }),
			});
		});
	}

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

	/** Something that somebody else has begun, and that has to end before the day goes on. */
	goesOnBy(work: Promise<unknown>): void {
		this.underWay.push(
			work.then(
				() => undefined,
				() => undefined,
			),
		);
	}

	/** Whether something is red that nobody has retried. */
	get isStuck(): boolean {
		return this.executions.some(({ failed }) => failed);
	}

	/** Waits for what goes on by itself behind a wait. @returns whether there was something */
	async catchUp(): Promise<boolean> {
		const going = this.underWay.splice(0);
		await Promise.all(going);
		return going.length > 0;
	}

	/** One of those that somebody was asked for. */
	saleAt(which: number): Sale | undefined {
		return this.sales[which % this.sales.length];
	}

	nextSale(intent?: Intent): Sale {
		const number = this.sales.length + 1;
		const sale = { cents: 1000 + number * 7, key: `SALE-${number}`, ...(intent && { intent }) };
		this.sales.push(sale);
		this.ground.model.asked.add(sale.cents);
		if (intent) this.ground.model.toReserve.add(sale.cents);
		return sale;
	}

	async askFor(psid: string, sale: Sale): Promise<void> {
		await this.begins('requestPayment', async (execution) => {
			await this.nodes.run(execution, 'requestPayment', [{ psid }], paramsOf(sale));
		});
	}

	private beginExecution(): Execution {
		const execution = beginExecution();
		this.executions.push(execution);
		return execution;
	}

	/** An execution of its own; what fails in it does not stop the day. */
	async begins(node: string, run: (execution: Execution) => Promise<void>): Promise<'error' | 'success'> {
		return await this.step(this.beginExecution(), node, run).then(
			() => 'success' as const,
			() => 'error' as const,
		);
	}

	/** One node of an execution, which can be run again from there. */
	async step(
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

	/**
	 * Asks a buyer, and lets the execution wait if it does.
	 *
	 * @param goesOn what comes behind, where it is not the receipt alone
	 * @returns what left the node when it does not wait
	 */
	async wait(
		execution: Execution,
		psid: string,
		operation: string,
		asked: IDataObject,
		goesOn?: (left: IDataObject[][]) => Promise<void>,
	): Promise<IDataObject[][] | undefined> {
		const placed = this.nodes.placed(execution, this.ground.process().checkout, {
			resource: 'payment',
			operation,
			waitAmount: 1,
			waitUnit: 'hours',
			...asked,
			psid,
		});
		const { executeData, waitTill, outputs } = await this.nodes.tries(
			async () => await runNode({ ...placed, items: [{ psid }] }),
		);
		this.nodes.note(operation, outputs);
		if (!waitTill) return toJson(outputs);
		const buyer = new Buyer(this.ground.origin, psid);
		const { process } = this.ground;
		const parked = {
			...placed,
			parked: executeData,
			// Whichever process has the work by then.
			get node() {
				return process().checkout;
			},
		};
		// A card whose sending failed may not be there: then nobody can tap on it.
		const payUrl = payUrlIn(await buyer.got(), execution.id);
		this.ground.room.enter(execution.id, WaitingPayment.from(parked, buyer, payUrl));
		this.waits.push(execution.id);
		if (goesOn) this.behind.set(execution.id, goesOn);
		return undefined;
	}

	/** What comes behind a wait. It goes on by itself: whoever woke it has its answer. */
	private goOn(executionId: string, left: IDataObject[][]): void {
		const execution = this.executions.find(({ id }) => id === executionId)!;
		this.nodes.note(
			'waited',
			left.map((items) => items.map((json) => ({ json }))),
		);
		const [notPaid = [], paid = []] = left;
		const behind = this.behind.get(executionId);
		const going = async () => {
			if (behind) await behind(left);
			else if (paid.length > 0) await this.tell(execution, paid);
			else if (notPaid.length > 0) await this.settleAndTell(execution, notPaid);
		};
		this.underWay.push(going().catch(() => undefined));
	}

	private async settleAndTell(execution: Execution, items: IDataObject[]): Promise<void> {
		let left: IDataObject[][] = [];
		await this.step(execution, 'settlePayment', async (again) => {
			left = await this.nodes.run(again, 'settlePayment', items, {
				orderId: '={{ $json.orderId }}',
				...(this.ground.leavesLate && { settleOptions: { whenNobodyWaits: 'leave' } }),
			});
			// As the shipped workflows are wired: a receipt is told once, whichever time this is.
			const settled = [...(left[1] ?? []), ...(left[settledBefore] ?? [])];
			if (settled.length > 0) await this.tell(again, settled);
		});
	}

	async tell(execution: Execution, items: IDataObject[]): Promise<void> {
		await this.step(execution, 'sendNotification', async (again) => {
			await this.nodes.run(again, 'sendNotification', items, {
				kind: 'paid',
				orderId: '={{ $json.orderId }}',
			});
		});
	}
}

export const psidOf = (buyer: number): string => buyers[buyer % buyers.length]!.psid;
