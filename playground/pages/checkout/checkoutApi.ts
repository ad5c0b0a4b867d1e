import { onThisPhone } from '../login/accounts.ts';
import type { Card } from './card.ts';
import type { CheckoutOrder, FundingSource } from './order.ts';

const answerWithinMs = 20_000;

/** The approval page's server said no, or nothing. */
export class CheckoutError extends Error {
	/** HTTP status; null without an answer. */
	readonly status: number | null;
	/** PayPal's issue, e.g. `ORDER_ALREADY_COMPLETED`. */
	readonly issue: string | undefined;

	constructor(status: number | null, issue?: string) {
		super(issue ?? `The checkout answered ${status ?? 'nothing'}`);
		this.status = status;
		this.issue = issue;
	}
}

export interface Approval {
	fundingSource: FundingSource;
	/** Who has logged in. */
	payerId: string;
	/** `expiry` as PayPal writes it: `2030-12`. */
	card?: Card;
	/** The payment will be declined when the shop captures it. */
	decline?: boolean;
}

/** @throws CheckoutError from every call */
export interface CheckoutApi {
	order(): Promise<CheckoutOrder>;
	/** @returns where the shop wants the buyer back; null when it has not said */
	approve(approval: Approval): Promise<string | null>;
	/** @returns where the shop wants the buyer back; null when it has not said */
	cancel(): Promise<string | null>;
}

export function createCheckoutApi(token: string): CheckoutApi {
	const call = async (what: string, init: RequestInit = {}): Promise<unknown> => {
		const url = onThisPhone(`/www.paypal.com/checkoutnow/${what}?token=${encodeURIComponent(token)}`);
		const response = await fetch(url, { ...init, signal: AbortSignal.timeout(answerWithinMs) }).catch(() => {
			throw new CheckoutError(null);
		});
		const body = (await response.json().catch(() => undefined)) as { error?: string } | undefined;
		if (!response.ok) throw new CheckoutError(response.status, body?.error);
		return body;
	};
	const post = async (what: string, body: unknown = {}) =>
		(
			(await call(what, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
			})) as { redirect: string | null }
		).redirect;

	return {
		order: async () => (await call('order')) as CheckoutOrder,
		approve: async (approval) => await post('approve', approval),
		cancel: async () => await post('cancel'),
	};
}
