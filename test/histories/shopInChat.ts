import type { IDataObject } from 'n8n-workflow';

import type { PayPalEvent } from '../../nodes/PayPalCheckoutTrigger/events/event';
import { simplifyEvent } from '../../nodes/PayPalCheckoutTrigger/events/simplifyEvent';
import type { Fault } from '../../playground/world/faults.ts';
import { buyers } from '../../playground/seed.ts';
import { resetN8nServices, runNode } from '../support/n8nCore';
import { shopCredentials } from '../support/shopCredentials';
import type { SimulatorsUnderTest } from '../support/simulators';
import { startProcess, type N8nProcess } from './n8nProcess';

/** What Send Notification says it has done. */
interface Told {
	kind?: string;
	sent?: boolean;
}

/** A shop that bills a buyer in their chat, by two processes of one n8n, with the real nodes and over real HTTP. */
export abstract class ShopInChat {
	/** What was said without being true. */
	protected readonly lies: string[] = [];
	/** Messages may have got lost, so that something was told nobody. */
	protected isMessageLost = false;
	protected readonly psid = buyers[0]!.psid;
	private static processes: N8nProcess[] = [];
	private executions = 0;

	constructor(protected readonly simulators: SimulatorsUnderTest) {}

	/** Each promise that was broken, in words. */
	abstract broken(): string[];

	/** What PayPal has to say, of what this shop is about. */
	protected abstract isAbout(eventType: string): boolean;

	/** Whether what was told is true, as PayPal has it. */
	protected abstract isTrue(kind: string, item: IDataObject): boolean;

	async begin(): Promise<void> {
		const { world, messenger, payPal } = this.simulators;
		for (const part of [world, messenger, payPal]) part.reset();
		resetN8nServices();
		if (ShopInChat.processes.length === 0) ShopInChat.processes = [startProcess(), startProcess()];
		this.buyerWrites();
	}

	/** PayPal's event `which`, whenever it comes. */
	async deliver(which: number, at: number): Promise<void> {
		const events = this.events();
		if (events.length > 0) await this.tell(simplifyEvent(events[which % events.length]!), at);
	}

	trouble(fault: Partial<Fault> & Pick<Fault, 'action'>): void {
		if (fault.match === '/messages') this.isMessageLost = true;
		this.simulators.world.faults.add({ on: 'call', ...fault });
	}

	/** In steps of a day, so that what PayPal does in between has its own. Without a word, 24 hours are too long. */
	passDays(days: number): void {
		for (let day = 0; day < days; day++) this.simulators.world.clock.advance(24 * 3_600_000);
		this.buyerWrites();
	}

	/** Nothing goes wrong any more, and PayPal delivers all it has to say. */
	async evening(): Promise<void> {
		this.simulators.world.faults.clear();
		this.buyerWrites();
		for (const which of this.events().keys()) await this.deliver(which, 0);
	}

	/** What the Page has written in a chat. */
	messages(psid = this.psid): string[] {
		const { messages } = this.simulators.messenger.thread(psid);
		return messages.filter(({ from }) => from === 'page').map(({ text }) => text ?? '');
	}

	protected events(): PayPalEvent[] {
		const { events } = this.simulators.payPal.state();
		return events.filter(({ event_type: type }) => this.isAbout(type)) as unknown as PayPalEvent[];
	}

	/** What an event, or somebody who is not PayPal, says has happened. */
	protected async tell(item: IDataObject, at: number): Promise<void> {
		const resource = { resource: 'notification', operation: 'sendNotification', kind: 'auto' };
		const parameters = { ...resource, orderId: item.captureId ?? '' };
		const [json] = await this.run('checkout', at, `tell ${++this.executions}`, parameters, item);
		const { kind = '', sent } = (json?.notification ?? {}) as Told;
		if (sent && !this.isTrue(kind, item)) this.lies.push(`proven: ${kind} was told, and is not true`);
	}

	/**
	 * Runs a node.
	 *
	 * @param execution the same again is its Retry, which has another ID and the same run data
	 */
	protected async run(
		node: 'checkout' | 'payPal',
		at: number,
		execution: string,
		parameters: IDataObject,
		item: IDataObject = {},
	): Promise<IDataObject[]> {
		const { json } = await runNode({
			node: ShopInChat.processes[at]![node],
			parameters: parameters as never,
			credentials: shopCredentials(this.simulators.origin),
			executionId: String(++this.executions),
			resumeToken: execution,
			items: [item],
		});
		return json;
	}

	protected toldToOthers(): string[] {
		const others = buyers.filter(({ psid }) => psid !== this.psid);
		return others.flatMap(({ psid }) => this.messages(psid).map((text) => `told: somebody else: ${text}`));
	}

	private buyerWrites(): void {
		this.simulators.messenger.buyer(this.psid).write('hi');
	}
}
