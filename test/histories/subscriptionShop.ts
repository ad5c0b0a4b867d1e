import type { IDataObject } from 'n8n-workflow';

import { page } from '../../playground/seed.ts';
import { subscribersAt } from '../support/subscriptions';
import { ShopInChat } from './shopInChat';

/** A subscription as PayPal has it. */
interface Subscription {
	id: string;
	status: string;
	plan_id: string;
	quantity: string;
}

/** Of each execution: so many of the plan. */
export const quantities = ['1', '2', '3'];

const price = 12;

/** What is said each time money has come in. */
const thanks = /received .* for your subscription/;

/** A shop that sells subscriptions in a chat. */
export class SubscriptionShop extends ShopInChat {
	/** Subscriptions that somebody else has changed. */
	private readonly foreign = new Set<string>();
	/** Payments of which a message was sent, as the node says. */
	private readonly thankedFor: string[] = [];
	private readonly world = subscribersAt(this.simulators);
	private readonly plans: Record<'cheap' | 'other' | 'sold', string> = { cheap: '', other: '', sold: '' };
	/** What executions have made, by execution. */
	private readonly made = new Map<number, Set<string>>();
	/** When each execution was first tried, by the clock of PayPal. */
	private readonly firstTriedAt = new Map<number, number>();

	override async begin(): Promise<void> {
		await super.begin();
		const { productId } = await this.payPal(0, 'product', 'product', 'create', { name: 'Coffee Club' });
		for (const [plan, cost] of [
			['sold', String(price)],
			['other', '20.00'],
			['cheap', '0.01'],
		] as const) {
			const about = { productId: from(productId), name: plan, price: cost, currency: 'USD' };
			const options = { quantitySupported: true, failureThreshold: 2 };
			const { planId } = await this.payPal(0, plan, 'plan', 'create', { ...about, options });
			this.plans[plan] = planId as string;
		}
	}

	/** Execution `which`, for the first time or by Retry. PayPal knows it again for 72 hours: see decision 0036. */
	async create(which: number, at: number): Promise<void> {
		const now = this.simulators.world.clock.now().getTime();
		const triedAt = this.firstTriedAt.get(which) ?? now;
		this.firstTriedAt.set(which, triedAt);
		if (now - triedAt >= 72 * 3_600_000 - 60_000) return;
		const { subscriptionId } = await this.payPal(at, `execution ${which}`, 'subscription', 'create', {
			planId: from(this.plans.sold),
			quantity: quantities[which]!,
			psid: this.psid,
			pageId: page.id,
		});
		this.made.set(which, (this.made.get(which) ?? new Set()).add(subscriptionId as string));
	}

	async approves(which: number): Promise<void> {
		const { id } = this.chosen(which);
		await this.world.approves(this.approvalOf(id));
	}

	async change(which: number, operation: 'activate' | 'cancel' | 'suspend', at: number): Promise<void> {
		const about = { subscriptionId: this.chosen(which).id };
		await this.payPal(at, `${operation} ${which}`, 'subscription', operation, about);
	}

	/** The shop asks for another plan; the buyer may agree. */
	async revise(which: number, at: number, agrees: boolean): Promise<void> {
		const about = { subscriptionId: this.chosen(which).id, planId: from(this.plans.other) };
		const item = await this.payPal(at, `revise ${which}`, 'subscription', 'revise', about);
		if (agrees && item.approveUrl) await this.world.approves(item.approveUrl as string);
	}

	/** Somebody else has it changed to a cheap plan, and the buyer is glad to agree. */
	async isChanged(which: number): Promise<void> {
		const { id } = this.chosen(which);
		const path = `/v1/billing/subscriptions/${id}/revise`;
		const answer = await this.payPal(0, `foreign ${id}`, 'api', 'call', {
			method: 'POST',
			path,
			body: JSON.stringify({ plan_id: this.plans.cheap }),
		});
		const links = answer.links as Array<{ rel: string; href: string }>;
		await this.world.approves(links.find(({ rel }) => rel === 'approve')!.href);
		this.foreign.add(id);
	}

	async bank(which: number, pays: boolean): Promise<void> {
		await this.world.bank(this.chosen(which).id, pays);
	}

	async collect(which: number, at: number): Promise<void> {
		const about = { subscriptionId: this.chosen(which).id };
		await this.payPal(at, `collect ${which}`, 'subscription', 'captureOutstanding', about);
	}

	/** Somebody who is not PayPal says so. */
	async forge(which: number, eventType: string, at: number): Promise<void> {
		const saleId = eventType.startsWith('PAYMENT') ? '5O190127TN364715T' : undefined;
		await this.tell({ eventType, subscriptionId: this.chosen(which).id, ...(saleId && { saleId }) }, at);
	}

	subscriptions(): Subscription[] {
		return this.simulators.payPal.state().subscriptions as unknown as Subscription[];
	}

	/** What buyers have paid, as PayPal says. */
	sales(): Array<{ id: string; subscription: string; value: string }> {
		return this.events()
			.filter(({ event_type: type }) => type === 'PAYMENT.SALE.COMPLETED')
			.map(({ resource }) => ({
				id: String(resource!.id),
				subscription: String(resource!.billing_agreement_id),
				value: (resource!.amount as { total: string }).total,
			}));
	}

	override broken(): string[] {
		const broken = [...this.lies, ...this.toldToOthers()];
		for (const [which, ids] of this.made)
			if (ids.size > 1) broken.push(`once: execution ${which} made ${ids.size} subscriptions`);
		const counts = quantities.map(
			(quantity) => this.subscriptions().filter((one) => one.quantity === quantity).length,
		);
		counts.forEach((count, which) => {
			if (count > 1) broken.push(`once: execution ${which} made ${count} subscriptions`);
		});
		for (const { subscription, value } of this.sales()) {
			const { quantity } = this.subscriptions().find(({ id }) => id === subscription)!;
			const isOf = (one: number) => Number(value) % (one * Number(quantity)) < 0.005;
			if (!this.foreign.has(subscription) && !isOf(price) && !isOf(20))
				broken.push(`exact: ${value} was charged for ${quantity}`);
		}
		if (new Set(this.thankedFor).size < this.thankedFor.length)
			broken.push('told: thanked twice for one payment');
		const messages = this.messages().filter((text) => thanks.test(text)).length;
		if (messages > this.sales().length)
			broken.push(`told: ${messages} times of ${this.sales().length} payments`);
		const untold = this.sales().filter(
			({ id, subscription }) => !this.foreign.has(subscription) && !this.thankedFor.includes(id),
		);
		if (!this.isMessageLost && untold.length > 0)
			broken.push(`told: nobody has heard of ${untold.length} payments`);
		return broken;
	}

	protected override isAbout(eventType: string): boolean {
		return /^(BILLING\.SUBSCRIPTION|PAYMENT\.SALE)\./.test(eventType);
	}

	protected override isTrue(kind: string, { subscriptionId, saleId }: IDataObject): boolean {
		const { id, status } = this.subscriptions().find((one) => one.id === subscriptionId)!;
		if (kind === 'subscriptionCharged') {
			this.thankedFor.push(saleId as string);
			return (
				!this.foreign.has(id) && this.sales().some((sale) => sale.id === saleId && sale.subscription === id)
			);
		}
		return (truths[kind] ?? []).includes(status);
	}

	/** @throws where there is none (yet): then nobody can do anything about it */
	private chosen(which: number): Subscription {
		const made = this.subscriptions().find(({ quantity }) => quantity === quantities[which]);
		if (!made) throw new Error('There is no such subscription');
		return made;
	}

	private approvalOf(id: string): string {
		const { links } = this.simulators.payPal
			.state()
			.subscriptions.find((one) => one.id === id) as unknown as {
			links: Array<{ rel: string; href: string }>;
		};
		return links.find(({ rel }) => rel === 'approve')!.href;
	}

	private async payPal(
		at: number,
		execution: string,
		resource: string,
		operation: string,
		parameters: IDataObject,
	): Promise<IDataObject> {
		return (await this.run('payPal', at, execution, { resource, operation, ...parameters }))[0]!;
	}
}

/** In which statuses of a subscription each message is true. */
const truths: Record<string, string[]> = {
	subscriptionCancelled: ['CANCELLED'],
	subscriptionChanged: ['ACTIVE', 'SUSPENDED', 'CANCELLED'],
	subscriptionPaused: ['SUSPENDED'],
	subscriptionPaymentFailed: ['ACTIVE'],
	subscriptionResumed: ['ACTIVE'],
};

const from = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });
