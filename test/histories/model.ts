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
	/** All that left a node, in its order. */
	readonly left: Leaving[] = [];

	/** What is wrong at any moment. */
	broken(books: Books): string[] {
		return [
			...this.charged(books),
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
				...(books.receipts.includes(cents) || this.saysNotTold(orderId) || this.saysGivenBack(id)
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

	/** Captured at most once, exactly as asked, and only what the buyer has approved. */
	private charged({ captures }: Books): string[] {
		const money = captures.filter(({ status }) => taken.includes(status));
		return money.flatMap(({ id, cents, orderId }) => [
			...(this.asked.has(cents) ? [] : [`${id} is over ${cents}, which nobody asked for`]),
			...(money.some((other) => other.id !== id && other.cents === cents) ? [`${cents} charged twice`] : []),
			...(this.approved.has(orderId) ? [] : [`${id} taken of ${orderId}, which nobody approved`]),
		]);
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
	private toldOnce({ captures, receipts }: Books): string[] {
		return receipts.flatMap((cents, index) => [
			...(receipts.indexOf(cents) === index ? [] : [`two receipts for ${cents}`]),
			...(captures.some((capture) => capture.cents === cents && completed.includes(capture.status))
				? []
				: [`a receipt for ${cents}, which was not taken`]),
		]);
	}

	private speaksOf(captureId: string): boolean {
		return this.left.some(({ json }) => json.captureId === captureId);
	}

	/** An output, or an error, says that nobody was told. */
	private saysNotTold(orderId: string): boolean {
		return this.left.some(
			({ node, output, json, orderId: about }) =>
				node === 'sendNotification' && about === orderId && (output > 0 || json.error !== undefined),
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
