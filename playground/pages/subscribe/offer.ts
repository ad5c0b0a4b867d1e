import { formatMoney } from '../design/money.ts';

import { onThisPhone, type Account } from '../login/accounts.ts';

/** What the buyer is to agree to. */
export interface Offer {
	id: string;
	/** `CHANGE` where the subscription is there already, and is to become another one. */
	status: string;
	brandName: string;
	userAction: 'CONTINUE' | 'SUBSCRIBE_NOW';
	planName: string;
	description?: string;
	quantity: string;
	currency: string;
	setupFee?: string;
	cycles: Cycle[];
	accounts: Account[];
}

export interface Cycle {
	tenure: string;
	price: string;
	unit: string;
	count: number;
	/** 0: until it is cancelled. */
	times: number;
}

/** Whether there is still something to agree to. */
export const isOpen = ({ status }: Offer): boolean => status === 'APPROVAL_PENDING' || status === 'CHANGE';

/** e.g. `$12.00 every 2 weeks, 6 times` */
export function wordsOf({ price, unit, count, times }: Cycle, currency: string): string {
	const amount = Number(price) === 0 ? 'Free' : formatMoney(price, currency);
	const span = count === 1 ? `every ${unit.toLowerCase()}` : `every ${count} ${unit.toLowerCase()}s`;
	const end = times === 0 ? '' : times === 1 ? ', once' : `, ${times} times`;
	return `${amount} ${span}${end}`;
}

const at = (what: string, token: string): string =>
	onThisPhone(`/www.paypal.com/webapps/billing/subscriptions/${what}?ba_token=${encodeURIComponent(token)}`);

/** @returns undefined when nothing is known by this token */
export async function readOffer(token: string): Promise<Offer | undefined> {
	const response = await fetch(at('subscription', token));
	return response.ok ? ((await response.json()) as Offer) : undefined;
}

/** @returns where the shop wants the buyer back; null when it has not said */
export async function answer(
	what: 'approve' | 'cancel',
	token: string,
	payerId: string,
): Promise<string | null> {
	const response = await fetch(at(what, token), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ payerId }),
	});
	if (!response.ok) throw new Error(`The page of the subscription answered ${response.status}`);
	return ((await response.json()) as { redirect: string | null }).redirect;
}
