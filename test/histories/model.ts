import type { IDataObject } from 'n8n-workflow';

import type { Books } from './books';
import type { Leaving } from './execution';

interface RefundAsked {
	captureId: string;
	/** All that is left where there is none. */
	cents?: number;
}

/** Money that was taken and is the merchant's, or was. */
const taken = ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED', 'PENDING'];
const completed = ['COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED'];

/**
 * What a shop's day may come to, without a line of the code under test: what was asked, approved, given back and said,
 * held against the vendors' books.
 */
export class Model {
	/** The sums that were asked for, in cents; each stands for one sale. */
	readonly asked = new Set<number>();
	/** Orders the buyer has approved. */
	readonly approved = new Set<string>();
	readonly refundsAsked: RefundAsked[] = [];
	/** Sums that are only reserved, in cents, until the merchant takes them. */
	readonly toReserve = new Set<number>();
	/** Reservations of which the merchant has asked for the money. */
	readonly takesAsked = new Set<string>();
	/** Sums whose buyer has agreed that a saved account pays: by a tap on them, or before. */
	readonly agreed = new Map<number, string>();
	/** In whose chat each account was saved, by its payment token. */
	readonly savedIn = new Map<string, string>();
	/** What was said or done without being true or asked for, in words. */
	readonly lies: string[] = [];
	/** All that left a node, in its order. */
	readonly left: Leaving[] = [];

	/** What is wrong at any moment. */
	broken(books: Books): string[] {
		return [
			...this.lies,
			...this.askedRight(books),
			...this.charged(books),
			...this.chargedToSaved(books),
			...this.reserved(books),
			...this.saidPaid(books),
			...this.givenBack(books),
			...this.toldOnce(books),
		];
	}

	/** What is wrong besides, once the trouble is over and everybody has had time. */
	brokenInTheEnd(books: Books): string[] {
		return books.captures
			.filter(({ status }) => completed.includes(status))
			.flatMap(({ id, orderId, cents }) => [
				...(this.speaksOf(id) ? [] : [`no item says that ${id} was taken`]),
				...([...books.receipts, ...books.notices].includes(cents) ||
				this.saysNotTold(orderId) ||
				this.saysGivenBack(id)
					? []
					: [`nobody told of ${cents} (${id}), and no output says so`]),
			]);
	}

	/** All that left a node, a line for each. */
	said(): string[] {
		return this.left.map(({ node, output, json, orderId }) => {
			const { notification } = json as { notification?: object };
			const told = [statusOf(json), json.error, notification && JSON.stringify(notification)];
			return `    ${node} ${output}: ${[orderId, ...told].filter(Boolean).join(' ')}`;
		});
	}

	/** Nobody is shown a sum that the shop has not asked for. */
	private askedRight({ orders }: Books): string[] {
		return orders.flatMap(({ id, cents }) =>
			this.asked.has(cents) ? [] : [`the order ${id} is over ${cents}, which nobody asked for`],
		);
	}

	/** Captured at most once, exactly as asked, and only what the buyer has approved. */
	private charged({ captures, savedCharges }: Books): string[] {
		const isTapped = (orderId: string) => savedCharges.some((charge) => charge.orderId === orderId);
		const money = captures.filter(({ status }) => taken.includes(status));
		return money.flatMap(({ id, cents, orderId }) => [
			...(this.asked.has(cents) ? [] : [`${id} is over ${cents}, which nobody asked for`]),
			...(money.some((other) => other.id !== id && other.cents === cents) ? [`${cents} charged twice`] : []),
			...(this.approved.has(orderId) || isTapped(orderId)
				? []
				: [`${id} taken of ${orderId}, which nobody approved`]),
		]);
	}

	/** A saved account pays only for its own chat, and only what its owner has agreed to. */
	private chargedToSaved({ savedCharges }: Books): string[] {
		return savedCharges.flatMap(({ paymentToken, cents }) => {
			const [owner, payer] = [this.savedIn.get(paymentToken), this.agreed.get(cents)];
			if (!payer) return [`a saved account paid ${cents}, which nobody agreed to`];
			return owner === payer ? [] : [`the account of ${owner} paid ${cents}, which ${payer} agreed to`];
		});
	}

	/** Reserved at most once, exactly as asked, only what the buyer has approved, and taken only when the merchant asks. */
	private reserved({ captures, reservations }: Books): string[] {
		const standing = reservations.filter(({ status }) => status !== 'VOIDED' && status !== 'DENIED');
		return standing.flatMap(({ id, cents, orderId }) => [
			...(this.toReserve.has(cents) ? [] : [`${id} reserves ${cents}, which nobody asked to reserve`]),
			...(standing.some((other) => other.id !== id && other.cents === cents)
				? [`${cents} reserved twice`]
				: []),
			...(this.approved.has(orderId) ? [] : [`${id} reserved for ${orderId}, which nobody approved`]),
			...(captures.some((capture) => capture.orderId === orderId) && !this.takesAsked.has(id)
				? [`${id} was taken, and nobody asked for it`]
				: []),
		]);
	}

	/** Paid only with a completed capture. */
	private saidPaid({ captures }: Books): string[] {
		return this.left
			.filter(({ json }) => statusOf(json) === 'PAID')
			.flatMap(({ node, json }) => {
				const found = captures.find(({ id }) => id === json.captureId);
				return found && completed.includes(found.status)
					? []
					: [`${node} called ${String(json.orderId)} paid, and it is ${found?.status ?? 'not'}`];
			});
	}

	/** Refunded only what was asked, and never more than there was. */
	private givenBack({ captures, refunds }: Books): string[] {
		return captures.flatMap(({ id, cents }) => {
			const wishes = this.refundsAsked.filter(({ captureId }) => captureId === id);
			const back = refunds.filter(({ captureId, status }) => captureId === id && status !== 'FAILED');
			const sum = back.reduce((total, refund) => total + refund.cents, 0);
			const most = wishes.some((wish) => wish.cents === undefined)
				? cents
				: wishes.reduce((total, wish) => total + wish.cents!, 0);
			return [
				...(sum > Math.min(most, cents) ? [`${sum} of ${id} went back, and ${most} was asked`] : []),
				...(back.length > wishes.length ? [`${back.length} refunds for ${wishes.length} wishes`] : []),
			];
		});
	}

	/** A receipt for what was taken, once. */
	private toldOnce({ captures, receipts, notices }: Books): string[] {
		const told = (all: number[], what: string, statuses: string[]) =>
			all.flatMap((cents, index) => [
				...(all.indexOf(cents) === index ? [] : [`two ${what}s for ${cents}`]),
				...(captures.some((capture) => capture.cents === cents && statuses.includes(capture.status))
					? []
					: [`a ${what} for ${cents}, which was not taken`]),
			]);
		return [...told(receipts, 'receipt', completed), ...told(notices, 'notice', taken)];
	}

	private speaksOf(captureId: string): boolean {
		return this.left.some(({ json }) => json.captureId === captureId);
	}

	/** An output, or an error, says that nobody was told. */
	private saysNotTold(orderId: string): boolean {
		return this.left.some(
			({ node, output, json, orderId: about }) =>
				about === orderId &&
				((node === 'sendNotification' && (output > 0 || json.error !== undefined)) ||
					(node === 'chargeAutomatically' && !(json.delivery as IDataObject | undefined)?.delivered)),
		);
	}

	/** It went back before anybody could be told that it was paid. */
	private saysGivenBack(captureId: string): boolean {
		const back = ['REFUNDED', 'PARTIALLY_REFUNDED'];
		return this.left.some(
			({ node, json }) =>
				node === 'settlePayment' && json.captureId === captureId && back.includes(String(statusOf(json))),
		);
	}
}

const statusOf = (json: IDataObject): unknown => (json.payment as IDataObject | undefined)?.status;
