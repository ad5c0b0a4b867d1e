import { sleep } from 'n8n-workflow';

import type { CallOptions } from '../api/callOptions';
import { holds } from '../api/expectedAnswer';
import { readLinkedPages } from '../api/linkedPages';
import { payPalPath, type PayPal } from '../api/payPal';
import { payPalFailureOf } from '../errors/errors';
import type { Plan } from './plan';
import type { Product } from './product';
import type { Subscription, Transaction } from './subscription';

export const productsPath = '/v1/catalogs/products';
export const plansPath = '/v1/billing/plans';
export const subscriptionsPath = '/v1/billing/subscriptions';
/** https://developer.paypal.com/docs/api/subscriptions/v1/#plans_list */
export const billingPageSize = 20;

/** A product as it is now; undefined when PayPal does not know it. */
export const readProduct = async (
	payPal: PayPal,
	id: string,
	options?: CallOptions,
): Promise<Product | undefined> =>
	(await readKnown(payPal, payPalPath`/v1/catalogs/products/${id}`, id, options)) as Product | undefined;

/** A plan as it is now; undefined when PayPal does not know it. */
export const readPlan = async (
	payPal: PayPal,
	id: string,
	options?: CallOptions,
): Promise<Plan | undefined> =>
	(await readKnown(payPal, payPalPath`/v1/billing/plans/${id}`, id, options)) as Plan | undefined;

/** A subscription as it is now, with its own terms and its last failure; undefined when PayPal does not know it. */
export const readSubscription = async (
	payPal: PayPal,
	id: string,
	options?: CallOptions,
): Promise<Subscription | undefined> =>
	(await readKnown(payPal, payPalPath`/v1/billing/subscriptions/${id}`, id, options, {
		fields: 'plan,last_failed_payment',
	})) as Subscription | undefined;

/** A single server of PayPal's may be behind the others: one "not known" is not its last word. */
const pausesBeforeUnknownMs = [300, 700];

async function readKnown(
	payPal: PayPal,
	path: string,
	id: string,
	options?: CallOptions,
	query?: { fields: string },
): Promise<unknown> {
	const call = { expects: holds({ id }), ...(query && { query }), ...(options && { options }) };
	const read = async () =>
		await payPal.get(path, call).catch((error: unknown) => {
			if (payPalFailureOf(error)?.kind === 'notFound') return undefined;
			throw error;
		});
	let found = await read();
	for (const pauseMs of pausesBeforeUnknownMs) {
		if (found) break;
		await sleep(pauseMs);
		found = await read();
	}
	return found;
}

/**
 * The payments of a subscription. One without any may come without a list.
 * https://github.com/paypal/paypal-checkout-components/issues/1271
 */
export async function readTransactions(
	payPal: PayPal,
	id: string,
	span: { from: Date; to: Date },
	options?: CallOptions,
): Promise<Transaction[]> {
	const list = {
		path: payPalPath`/v1/billing/subscriptions/${id}/transactions`,
		query: { start_time: span.from.toISOString(), end_time: span.to.toISOString() },
		entriesIn: 'transactions',
		...(options && { options }),
	};
	return (await readLinkedPages(payPal, list)) as unknown as Transaction[];
}
