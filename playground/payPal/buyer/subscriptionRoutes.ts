import type { FastifyInstance } from 'fastify';

import { billFor } from '../billing/bill.ts';
import { currencyOf, type Terms } from '../billing/billingPlan.ts';
import type { Revision, Subscription } from '../billing/subscription.ts';
import type { SubscriptionBook } from '../billing/subscriptionBook.ts';
import { fromMinor } from '../money.ts';
import { merchant } from '../../seed.ts';
import type { World } from '../../world/world.ts';
import { accountsOn, whoActs, type OnPhone } from './loggedIn.ts';
import { likeAPage } from './pageErrors.ts';
import { returnTo } from './returnTo.ts';

type WithToken = { Querystring: { ba_token?: string } & OnPhone };

/**
 * What the approval page of subscriptions asks for and reports. Not an API of PayPal's: errors are
 * `{ error, message }`. `redirect` is null when there is no return_url or cancel_url.
 */
export function subscriberRoutes(
	app: FastifyInstance,
	{ subscriptions, world }: { subscriptions: SubscriptionBook; world: World },
): void {
	likeAPage(app);
	const known = ({ ba_token: token = '' }: WithToken['Querystring']) => subscriptions.byToken(token);

	app.get<WithToken>('/subscription', async ({ query }) => {
		const { subscription, revision } = known(query);
		return { ...offerOf(subscription, revision, subscriptions), accounts: accountsOn(query) };
	});
	app.post<WithToken>('/approve', async ({ query, body }) => {
		const { subscription, revision } = known(query);
		const { return_url: back } = revision?.context ?? subscription.context;
		if (revision) subscriptions.approveRevision(subscription);
		else subscriptions.approve(subscription, whoActs(query, body));
		world.bus.emit(subscription.id);
		const { token, id } = { token: query.ba_token!, id: subscription.id };
		return { redirect: returnTo(back, { subscription_id: id, ba_token: token, token }) };
	});
	app.post<WithToken>('/cancel', async ({ query }) => {
		const { subscription, revision } = known(query);
		const { cancel_url: back } = revision?.context ?? subscription.context;
		return { redirect: returnTo(back, { subscription_id: subscription.id, token: query.ba_token! }) };
	});
}

/** What the buyer is to agree to. Amounts are decimal strings in `currency`. */
function offerOf(
	subscription: Subscription,
	revision: Revision | undefined,
	subscriptions: SubscriptionBook,
): Record<string, unknown> {
	const changed = { ...subscription, ...(revision ?? {}) };
	const plan = subscriptions.planOf(changed);
	const terms: Terms = revision?.plan_id ? plan : subscriptions.termsOf(subscription);
	const currency = currencyOf(terms);
	const { brand_name: brand = merchant.name, user_action: action = 'SUBSCRIBE_NOW' } =
		revision?.context ?? subscription.context;
	const { setup_fee: fee } = terms.payment_preferences;
	return {
		id: subscription.id,
		status: revision ? 'CHANGE' : subscription.status,
		brandName: brand,
		userAction: action,
		planName: plan.name,
		description: plan.description,
		quantity: changed.quantity,
		currency,
		...(fee && !revision && { setupFee: fee.value }),
		cycles: terms.billing_cycles
			.toSorted((one, other) => one.sequence - other.sequence)
			.map((cycle) => ({
				tenure: cycle.tenure_type,
				price: fromMinor(billFor(terms, cycle, changed).total, currency).value,
				unit: cycle.frequency.interval_unit,
				count: cycle.frequency.interval_count,
				times: cycle.total_cycles,
			})),
	};
}
