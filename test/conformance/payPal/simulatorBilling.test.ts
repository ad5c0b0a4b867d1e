import { SubscriptionsController } from '@paypal/paypal-server-sdk';

import { startPayPalApp, send, type Answer, type PayPalApp } from '../../support/payPalApp';
import { validateRequest } from '../../support/payPalOpenApi';
import { checkedCall, issuesIn, type Call } from './simulatorCall';
import { sdkClient } from './simulatorSdkClient';

const usd = (value: string) => ({ currency_code: 'USD', value });
const month = { interval_unit: 'MONTH', interval_count: 1 };
const dayMs = 24 * 60 * 60 * 1000;
const span = `start_time=2020-01-01T00:00:00Z&end_time=2040-01-01T00:00:00Z`;

/** As PayPal's reference shows it: a cheap trial, then ten dollars a month, and ten to begin with. */
const plan = {
	name: 'Coffee club',
	description: 'A bag of beans each month',
	billing_cycles: [
		{
			frequency: month,
			tenure_type: 'TRIAL',
			sequence: 1,
			total_cycles: 1,
			pricing_scheme: { fixed_price: usd('3') },
		},
		{
			frequency: month,
			tenure_type: 'REGULAR',
			sequence: 2,
			total_cycles: 0,
			pricing_scheme: { fixed_price: usd('10') },
		},
	],
	payment_preferences: {
		auto_bill_outstanding: true,
		setup_fee: usd('5'),
		setup_fee_failure_action: 'CONTINUE',
		payment_failure_threshold: 2,
	},
	taxes: { percentage: '10', inclusive: false },
	quantity_supported: true,
};

const subscriptionFor = (planId: string) => ({
	plan_id: planId,
	quantity: '2',
	custom_id: 'messenger:108542738901234:28777805391819468',
	shipping_amount: usd('4.00'),
	application_context: {
		brand_name: 'Maple & Mug',
		locale: 'en-US',
		user_action: 'SUBSCRIBE_NOW',
		return_url: 'https://shop.example/return',
		cancel_url: 'https://shop.example/cancel',
	},
});

describe('products, plans and subscriptions of the simulated PayPal, held to the OpenAPI of PayPal', () => {
	let app: PayPalApp;
	let call: Call;
	beforeAll(async () => {
		app = await startPayPalApp();
		call = checkedCall(app);
	});
	afterAll(async () => await app.stop());

	const page = async (action: string, token: string): Promise<Answer> => {
		const url = `${app.origin}/www.paypal.com/webapps/billing/subscriptions/${action}?ba_token=${token}`;
		return await send(action === 'subscription' ? 'GET' : 'POST', url, undefined, {});
	};
	const tokenIn = ({ body }: Answer): string =>
		new URL(body.links.find(({ rel }: { rel: string }) => rel === 'approve').href as string).searchParams.get(
			'ba_token',
		)!;
	const newPlan = async (changes: object = {}): Promise<string> => {
		const { body: product } = await call('POST', '/v1/catalogs/products', {
			name: 'Beans',
			type: 'PHYSICAL',
		});
		const asked = { product_id: product.id, ...plan, ...changes };
		expect(validateRequest('POST', '/v1/billing/plans', asked)).toEqual([]);
		return String((await call('POST', '/v1/billing/plans', asked)).body.id);
	};
	const subscribed = async (changes: object = {}): Promise<string> => {
		const asked = subscriptionFor(await newPlan(changes));
		expect(validateRequest('POST', '/v1/billing/subscriptions', asked)).toEqual([]);
		const made = await call('POST', '/v1/billing/subscriptions', asked);
		expect([made.status, made.body.status]).toEqual([201, 'APPROVAL_PENDING']);
		await page('approve', tokenIn(made));
		return String(made.body.id);
	};
	const read = async (id: string) =>
		(await call('GET', `/v1/billing/subscriptions/${id}?fields=plan,last_failed_payment`)).body;
	const charges = async (id: string): Promise<string[]> => {
		const { body } = await call('GET', `/v1/billing/subscriptions/${id}/transactions?${span}`);
		return body.transactions.map(
			(one: { amount_with_breakdown: { gross_amount: { value: string } } }) =>
				one.amount_with_breakdown.gross_amount.value,
		);
	};
	const bank = async (id: string, pays: boolean) => {
		const url = `${app.origin}/_playground/paypal/subscriptions/${id}/bank`;
		const headers = { 'content-type': 'application/json' };
		expect((await send('POST', url, JSON.stringify({ pays }), headers)).status).toBe(200);
	};
	const eventsOf = (id: string): string[] =>
		app.payPal
			.state()
			.events.filter(({ resource }) => resource.id === id || resource.billing_agreement_id === id)
			.map(({ event_type }) => event_type);

	it('keeps products', async () => {
		const path = '/v1/catalogs/products';
		const asked = { id: 'MUGS-1', name: 'Mugs', type: 'PHYSICAL', category: 'ACCESSORIES' };
		expect(validateRequest('POST', path, asked)).toEqual([]);
		expect((await call('POST', path, asked)).status).toBe(201);
		expect(issuesIn(await call('POST', path, asked))).toEqual(['DUPLICATE_RESOURCE_IDENTIFIER']);
		const patch = [{ op: 'add', path: '/description', value: 'Made by hand' }];
		expect((await call('PATCH', `${path}/MUGS-1`, patch)).status).toBe(204);
		expect((await call('GET', `${path}/MUGS-1`)).body.description).toBe('Made by hand');
		expect(issuesIn(await call('PATCH', `${path}/MUGS-1`, [{ op: 'replace', path: '/name' }]))).toEqual([
			'INVALID_PATCH_PATH',
		]);
		const { body } = await call('GET', `${path}?page_size=1&total_required=true`);
		expect([body.products.length, body.total_pages === body.total_items]).toEqual([1, true]);
		expect((await call('GET', `${path}/NO-SUCH`)).status).toBe(404);
	});

	it('keeps plans, switches them off and on, and changes their prices', async () => {
		const id = await newPlan();
		const path = `/v1/billing/plans/${id}`;
		expect((await call('GET', path)).body).toMatchObject({ status: 'ACTIVE', quantity_supported: true });
		const patch = [{ op: 'replace', path: '/payment_preferences/payment_failure_threshold', value: 3 }];
		expect((await call('PATCH', path, patch)).status).toBe(204);
		const prices = {
			pricing_schemes: [{ billing_cycle_sequence: 2, pricing_scheme: { fixed_price: usd('12') } }],
		};
		expect((await call('POST', `${path}/update-pricing-schemes`, prices)).status).toBe(204);
		const changed = (await call('GET', path)).body;
		expect(changed.billing_cycles[1].pricing_scheme).toMatchObject({ version: 2, fixed_price: usd('12') });
		expect(changed.payment_preferences.payment_failure_threshold).toBe(3);
		expect(issuesIn(await call('POST', `${path}/activate`, {}))).toEqual(['PLAN_STATUS_INVALID']);
		expect((await call('POST', `${path}/deactivate`, {})).status).toBe(204);
		expect(issuesIn(await call('PATCH', path, patch))).toEqual(['PLAN_STATUS_INACTIVE']);
		const late = await call('POST', '/v1/billing/subscriptions', subscriptionFor(id));
		expect(issuesIn(late)).toEqual(['PLAN_STATUS_INVALID']);
		expect((await call('POST', `${path}/activate`, {})).status).toBe(204);
		const listed = await call('GET', `/v1/billing/plans?product_id=${changed.product_id}`);
		expect(listed.body.plans.map((one: { id: string }) => one.id)).toEqual([id]);
	});

	it.each<[string, object, string]>([
		['no regular cycle', { billing_cycles: [plan.billing_cycles[0]] }, 'MISSING_REGULAR_BILLING_CYCLE'],
		[
			'cycles that do not follow each other',
			{ billing_cycles: [{ ...plan.billing_cycles[1], sequence: 2 }] },
			'INVALID_BILLING_CYCLE_SEQUENCE',
		],
		[
			'a trial without an end',
			{ billing_cycles: [{ ...plan.billing_cycles[0], total_cycles: 0 }, plan.billing_cycles[1]] },
			'INVALID_TRIAL_BILLING_TOTAL_CYCLES',
		],
		[
			'two currencies',
			{ payment_preferences: { setup_fee: { currency_code: 'EUR', value: '1' } } },
			'CURRENCY_MISMATCH',
		],
	])('refuses a plan with %s', async (_, changes, issue) => {
		const answer = await call('POST', '/v1/billing/plans', { product_id: 'MUGS-1', ...plan, ...changes });
		expect([answer.status, issuesIn(answer)]).toEqual([422, [issue]]);
	});

	it('bills the setup fee, the trial, then each month with tax and shipping', async () => {
		const id = await subscribed();
		expect(await charges(id)).toEqual(['5.00', '10.60']);
		app.world.clock.advance(31 * dayMs);
		expect(await charges(id)).toEqual(['5.00', '10.60', '26.00']);
		expect(await read(id)).toMatchObject({
			status: 'ACTIVE',
			billing_info: {
				last_payment: { amount: usd('26.00') },
				cycle_executions: [{ cycles_completed: 1, cycles_remaining: 0 }, { cycles_completed: 1 }],
			},
		});
		expect(eventsOf(id)).toEqual([
			'BILLING.SUBSCRIPTION.CREATED',
			'BILLING.SUBSCRIPTION.ACTIVATED',
			'PAYMENT.SALE.COMPLETED',
			'PAYMENT.SALE.COMPLETED',
			'PAYMENT.SALE.COMPLETED',
		]);
	});

	it('tries again every five days, owes what was not paid, suspends at the threshold, and is recovered', async () => {
		const id = await subscribed({ taxes: undefined, quantity_supported: true });
		const path = `/v1/billing/subscriptions/${id}`;
		await bank(id, false);
		for (let days = 0; days < 45; days += 5) app.world.clock.advance(5 * dayMs);
		expect((await read(id)).billing_info).toMatchObject({
			failed_payments_count: 1,
			outstanding_balance: usd('24.00'),
			last_failed_payment: { reason_code: 'PAYMENT_DENIED' },
		});
		for (let days = 0; days < 30; days += 5) app.world.clock.advance(5 * dayMs);
		expect(await read(id)).toMatchObject({
			status: 'SUSPENDED',
			billing_info: { outstanding_balance: usd('48.00'), failed_payments_count: 2 },
		});
		expect(issuesIn(await call('POST', `${path}/activate`, { reason: 'Please' }))).toEqual([
			'SUBSCRIPTION_CANNOT_BE_ACTIVATED',
		]);
		const capture = { note: 'What is open', capture_type: 'OUTSTANDING_BALANCE', amount: usd('48.00') };
		const tooMuch = { ...capture, amount: usd('48.01') };
		expect(issuesIn(await call('POST', `${path}/capture`, tooMuch))).toEqual([
			'AMOUNT_GREATER_THAN_OUTSTANDING_BALANCE',
		]);
		await bank(id, true);
		const headers = { 'PayPal-Request-Id': 'owed-1' };
		const first = await call('POST', `${path}/capture`, capture, headers);
		const again = await call('POST', `${path}/capture`, capture, headers);
		expect([first.status, again.body.id]).toEqual([200, first.body.id]);
		expect(issuesIn(await call('POST', `${path}/capture`, capture))).toEqual(['ZERO_OUTSTANDING_BALANCE']);
		expect((await call('POST', `${path}/activate`, {})).status).toBe(204);
		expect(eventsOf(id).filter((type) => !type.startsWith('PAYMENT.SALE'))).toEqual([
			'BILLING.SUBSCRIPTION.CREATED',
			'BILLING.SUBSCRIPTION.ACTIVATED',
			...Array.from({ length: 6 }, () => 'BILLING.SUBSCRIPTION.PAYMENT.FAILED'),
			'BILLING.SUBSCRIPTION.SUSPENDED',
			'BILLING.SUBSCRIPTION.RE-ACTIVATED',
		]);
	});

	it('pauses, goes on, and ends', async () => {
		const id = await subscribed();
		const path = `/v1/billing/subscriptions/${id}`;
		const reason = { reason: 'On holiday' };
		expect((await call('POST', `${path}/suspend`, reason)).status).toBe(204);
		expect(issuesIn(await call('POST', `${path}/suspend`, reason))).toEqual(['SUBSCRIPTION_STATUS_INVALID']);
		app.world.clock.advance(70 * dayMs);
		expect(await charges(id)).toHaveLength(2);
		expect((await call('POST', `${path}/activate`, reason)).status).toBe(204);
		expect(await charges(id)).toHaveLength(2);
		expect((await call('POST', `${path}/cancel`, reason)).status).toBe(204);
		app.world.clock.advance(70 * dayMs);
		expect([(await read(id)).status, (await charges(id)).length]).toEqual(['CANCELLED', 2]);
		expect(issuesIn(await call('POST', `${path}/cancel`, reason))).toEqual(['SUBSCRIPTION_STATUS_INVALID']);
	});

	it('expires after its last cycle', async () => {
		const id = await subscribed({
			billing_cycles: [{ ...plan.billing_cycles[1], sequence: 1, total_cycles: 2 }],
		});
		for (let months = 0; months < 3; months++) app.world.clock.advance(31 * dayMs);
		expect([(await read(id)).status, (await charges(id)).length]).toEqual(['EXPIRED', 3]);
		expect(eventsOf(id).at(-1)).toBe('BILLING.SUBSCRIPTION.EXPIRED');
	});

	it('changes what a subscription costs only with the agreement of the buyer', async () => {
		const id = await subscribed();
		const path = `/v1/billing/subscriptions/${id}`;
		const asked = { quantity: '3' };
		expect(validateRequest('POST', `${path}/revise`, asked)).toEqual([]);
		const revised = await call('POST', `${path}/revise`, asked);
		expect([(await read(id)).quantity, revised.body.quantity]).toEqual(['2', '3']);
		const offer = await page('subscription', tokenIn(revised));
		expect(offer.body).toMatchObject({ status: 'CHANGE', quantity: '3' });
		await page('approve', tokenIn(revised));
		expect((await read(id)).quantity).toBe('3');
		const patch = [{ op: 'replace', path: '/custom_id', value: 'other' }];
		expect((await call('PATCH', path, patch)).status).toBe(204);
		expect((await read(id)).custom_id).toBe('other');
		const otherProduct = await newPlan();
		expect(issuesIn(await call('POST', `${path}/revise`, { plan_id: otherProduct }))).toEqual([
			'PLAN_PRODUCT_NOT_COMPATIBLE',
		]);
	});

	it('shows a payment as the sale it is, and tells of its refund', async () => {
		const id = await subscribed();
		const { body } = await app.call('GET', `/v1/billing/subscriptions/${id}/transactions?${span}`);
		const sale = body.transactions[1].id as string;
		expect((await app.call('GET', `/v1/payments/sale/${sale}`)).body).toMatchObject({
			id: sale,
			state: 'completed',
			billing_agreement_id: id,
			amount: { total: '10.60', currency: 'USD' },
			custom: 'messenger:108542738901234:28777805391819468',
		});
		const refund = await call('POST', `/v2/payments/captures/${sale}/refund`, { amount: usd('2') });
		expect(refund.status).toBe(201);
		const event = app.payPal.state().events.at(-1)!;
		expect(event).toMatchObject({
			event_type: 'PAYMENT.SALE.REFUNDED',
			resource: { sale_id: sale, amount: { total: '-2.00', currency: 'USD' } },
		});
		expect((await app.call('GET', `/v1/payments/refund/${refund.body.id}`)).body.sale_id).toBe(sale);
	});

	it('makes each thing once per PayPal-Request-Id', async () => {
		const planId = await newPlan();
		const headers = { 'PayPal-Request-Id': 'club-1', Prefer: 'return=representation' };
		const first = await call('POST', '/v1/billing/subscriptions', subscriptionFor(planId), headers);
		const again = await call('POST', '/v1/billing/subscriptions', subscriptionFor(planId), headers);
		expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
	});

	it('answers every call of the SDK of PayPal about plans and subscriptions', async () => {
		const subscriptions = new SubscriptionsController(sdkClient(app));
		const id = await subscribed();
		const listed = await subscriptions.listSubscriptions({ statuses: 'ACTIVE', pageSize: 20, page: 1 });
		expect(listed.result.subscriptions?.map((one) => one.id)).toContain(id);
		const { result } = await subscriptions.getSubscription({ id, fields: 'plan' });
		expect(result).toMatchObject({ status: 'ACTIVE', quantity: '2', planOverridden: false });
		const planId = result.planId!;
		expect((await subscriptions.getBillingPlan(planId)).result.name).toBe('Coffee club');
		expect((await subscriptions.listBillingPlans({ pageSize: 5 })).result.plans?.length).toBeGreaterThan(0);
		const transactions = await subscriptions.listSubscriptionTransactions({
			id,
			startTime: '2020-01-01T00:00:00Z',
			endTime: '2040-01-01T00:00:00Z',
		});
		expect(transactions.result.transactions).toHaveLength(2);
		await subscriptions.suspendSubscription({ id, body: { reason: 'Holiday' } });
		await subscriptions.activateSubscription({ id, body: { reason: 'Back' } });
		const revised = await subscriptions.reviseSubscription({ id, body: { quantity: '4' } });
		expect(revised.result.links?.map(({ rel }) => rel)).toContain('approve');
		const cancelled = await subscriptions.cancelSubscription({ id, body: { reason: 'Enough' } });
		expect(cancelled.statusCode).toBe(204);
	});
});
