import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { Buyer } from '../support/buyer';
import type { SimulatorsUnderTest } from '../support/simulators';
import { toCents, type Books } from './books';
import type { Ground } from './ground';
import { psidOf, type Workflows } from './workflows';

/** What PayPal or the buyer may do about a case. */
export const inCase = ['cancel', 'escalate', 'favourBuyer', 'favourSeller', 'message'] as const;

/** How PayPal calls the end of a payment that was pending. */
export type End = 'COMPLETED' | 'DECLINED';

/** What may come after a payment, and what the buyer is told: wired as `workflows/payment-notifications.json` is. */
export class AfterSale {
	constructor(
		private readonly workflows: Workflows,
		private readonly ground: Pick<Ground, 'model' | 'origin'>,
		private readonly simulators: SimulatorsUnderTest,
	) {}

	/** The buyer keeps the Page from writing, or lets it write again. */
	async block(buyer: number, blocked: boolean): Promise<void> {
		await new Buyer(this.ground.origin, psidOf(buyer)).blocks(blocked);
	}

	/** A bank takes back what is left of a payment. */
	async reverse(captureId: string): Promise<void> {
		await this.control(`captures/${captureId}/reverse`);
		this.ground.model.refundsAsked.push({ captureId });
	}

	/** The buyer complains to PayPal. */
	async complain(captureId: string): Promise<void> {
		await this.control(`captures/${captureId}/dispute`);
	}

	/** Something happens in the newest case. */
	async goOnInCase(does: (typeof inCase)[number]): Promise<void> {
		const opened = this.eventsOf('CUSTOMER.DISPUTE.CREATED').at(-1);
		if (!opened) return;
		const { dispute_id: id, disputed_transactions: disputed } = opened.resource as unknown as Case;
		await this.control(`disputes/${id}`, { does });
		const captureId = disputed[0]!.seller_transaction_id;
		if (does === 'favourBuyer') this.ground.model.refundsAsked.push({ captureId });
	}

	/** A payment that was pending comes to its end. */
	async endPending(captureId: string, status: End): Promise<void> {
		await this.control(`captures/${captureId}/settle`, { status });
	}

	/** What PayPal's events start that are not about a payment to be settled. */
	async notify(items: IDataObject[]): Promise<'error' | 'success'> {
		return await this.workflows.begins('sendNotification', async (execution) => {
			await this.workflows.nodes.run(execution, 'sendNotification', items, {
				kind: 'auto',
				orderId: '={{ $json.orderId ?? $json.captureId ?? $json.disputeId }}',
				notificationOptions: { language: 'en' },
			});
		});
	}

	/** Told what is not so, or more often than it was. */
	broken(books: Books): string[] {
		const texts = this.texts();
		return [...new Set(texts)].flatMap((text) => {
			const [name, proof] = proofs.find(([, { told }]) => told.test(text)) ?? [];
			if (!proof) return [];
			const there = proof.count(this, books, centsIn(text));
			const times = texts.filter((one) => one === text);
			return times.length > there
				? [`${name} told ${times.length} times, and there is ${there}: ${text}`]
				: [];
		});
	}

	/** Nobody told of what became of the money, though PayPal has said so. */
	brokenInTheEnd(books: Books, lost: ReadonlySet<string>): string[] {
		const happened = [
			'PAYMENT.CAPTURE.DENIED',
			'PAYMENT.CAPTURE.REFUNDED',
			'PAYMENT.CAPTURE.REVERSED',
		].flatMap((type) => this.eventsOf(type).filter(({ id }) => !lost.has(id)));
		return happened.flatMap(({ event_type: type, resource }) => {
			const { id, amount } = resource as unknown as Amounted;
			const captureId = books.refunds.find((refund) => refund.id === id)?.captureId ?? id;
			const { orderId = '', cents: whole } = books.captures.find((one) => one.id === captureId) ?? {};
			const isPaid = books.captures.some((one) => one.orderId === orderId && one.status === 'COMPLETED');
			const cents = toCents(amount.value);
			const timesTold = (sum?: number) =>
				this.texts().filter((text) => aboutMoney[type]!.test(text) && centsIn(text) === sum).length;
			// That all went back says it of each part.
			const isTold = timesTold(cents) >= happened.filter(isOver(type, cents)).length || timesTold(whole) > 0;
			if (isTold || isPaid || !orderId || this.saysNotTold(orderId)) return [];
			return [`${type} of ${cents} (${orderId}): nobody was told, and no output says so`];
		});
	}

	/** How many of PayPal's events of this type are about this sum. */
	count(types: string[], cents?: number): number {
		const events = types.flatMap((type) => this.eventsOf(type));
		return events.filter((event) => cents === undefined || isOver(event.event_type, cents)(event)).length;
	}

	private saysNotTold(orderId: string): boolean {
		const hasNothing = ['nothing-to-tell', 'already-sent', undefined];
		return this.ground.model.left.some(({ node, json, orderId: about }) => {
			if (node !== 'sendNotification' || about !== orderId) return false;
			const { sent, outcome } = (json.notification ?? {}) as { sent?: boolean; outcome?: string };
			return json.error !== undefined || (sent === false && !hasNothing.includes(outcome));
		});
	}

	/** What the Page has written in words, in any chat. */
	private texts(): string[] {
		const { threads } = this.simulators.messenger.state();
		const messages = threads.flatMap((thread) => thread.messages);
		return messages.flatMap(({ from, text }) => (from === 'page' && text ? [text] : []));
	}

	private eventsOf(type: string): Told[] {
		return this.simulators.payPal.state().events.filter((event) => event.event_type === type);
	}

	private async control(path: string, data: object = {}): Promise<void> {
		await axios.post(`${this.ground.origin}/_playground/paypal/${path}`, data);
	}
}

/** A reservation, too, can be pending or declined. */
const reserved = ({ reservations }: Books, cents: number): number =>
	reservations.filter((one) => one.cents === cents).length;

/** By which words something is known, and how often it may be told. */
interface Proof {
	told: RegExp;
	count(shop: AfterSale, books: Books, cents: number): number;
}

const proofs: Array<[name: string, proof: Proof]> = Object.entries({
	pending: {
		told: /still has to confirm your payment/,
		count: (shop, books, cents) => shop.count(['PAYMENT.CAPTURE.PENDING'], cents) + reserved(books, cents),
	},
	declined: {
		told: /did not go through/,
		count: (shop, books, cents) =>
			shop.count(['PAYMENT.CAPTURE.DECLINED', 'PAYMENT.CAPTURE.DENIED'], cents) + reserved(books, cents),
	},
	refunded: {
		told: /refunded your payment of/,
		count: (_, { captures }, cents) =>
			captures.filter((one) => one.cents === cents && one.status === 'REFUNDED').length,
	},
	'refunded in part': {
		told: /refunded \S+ of your payment/,
		count: (_, { refunds }, cents) => refunds.filter((one) => one.cents === cents).length,
	},
	'case opened': {
		told: /reported a problem/,
		count: (shop) => shop.count(['CUSTOMER.DISPUTE.CREATED']),
	},
	'case closed': { told: /case about order/, count: (shop) => shop.count(['CUSTOMER.DISPUTE.RESOLVED']) },
} satisfies Record<string, Proof>);

const back = /We have refunded/;
const aboutMoney: Record<string, RegExp> = {
	'PAYMENT.CAPTURE.DENIED': /did not go through/,
	'PAYMENT.CAPTURE.REFUNDED': back,
	'PAYMENT.CAPTURE.REVERSED': back,
};

const centsIn = (text: string): number => toCents(/\$([\d.]*\d)/.exec(text)?.[1] ?? '0');

const isOver =
	(type: string, cents: number) =>
	({ event_type: happened, resource }: Told): boolean =>
		happened === type && toCents((resource as unknown as Amounted).amount.value) === cents;

interface Told {
	id: string;
	event_type: string;
	resource: Record<string, unknown>;
}

interface Amounted {
	id: string;
	amount: { value: string };
}

interface Case {
	dispute_id: string;
	disputed_transactions: Array<{ seller_transaction_id: string }>;
}
