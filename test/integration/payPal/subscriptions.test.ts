import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { failureOf } from '../../support/failureOf';
import { withPayPalCheckout } from '../../support/payPalCheckout';
import { subscribersAt } from '../../support/subscriptions';

const { simulators, run: runNode, callsAbout: calls } = withPayPalCheckout();
const world = subscribersAt(simulators);
const chat = { psid: buyers[0]!.psid, pageId: page.id };

let executions = 0;
const one = async (
	resource: string,
	operation: string,
	parameters: IDataObject = {},
	extra: Parameters<typeof runNode>[3] = {},
): Promise<IDataObject> => {
	const executionId = String(++executions);
	return (await runNode(resource, operation, parameters as INodeParameters, { executionId, ...extra }))
		.json[0]!;
};
const from = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });

const planWith = async (parameters: IDataObject = {}): Promise<IDataObject> => {
	const { productId } = await one('product', 'create', { name: 'Coffee Club', type: 'PHYSICAL' });
	return await one('plan', 'create', {
		productId: from(productId),
		name: 'Monthly',
		price: '12.00',
		currency: 'USD',
		...parameters,
	});
};
const quantities = { options: { quantitySupported: true } };
const created = async (plan: IDataObject, parameters: IDataObject = {}, extra = {}) =>
	await one('subscription', 'create', { planId: from(plan.planId), ...chat, ...parameters }, extra);
const subscribed = async (parameters: IDataObject = {}, plan = quantities as IDataObject) => {
	const made = await created(await planWith(plan), parameters);
	await world.approves(made.approveUrl as string);
	return made.subscriptionId as string;
};
const get = async (subscriptionId: string) => await one('subscription', 'get', { subscriptionId });

describe('products and plans', () => {
	it('are made, found, changed and switched off', async () => {
		const plan = await planWith({
			every: 2,
			unit: 'WEEK',
			numberOfPayments: 6,
			trials: { trial: [{ price: '0', every: 1, unit: 'MONTH', times: 1 }] },
			options: { setupFee: '5', taxPercentage: '19', taxIncluded: 'false', failureThreshold: 2 },
		});
		expect(plan).toMatchObject({
			status: 'ACTIVE',
			price: { currency: 'USD', value: '12.00' },
			every: 2,
			unit: 'WEEK',
			numberOfPayments: 6,
			trials: [{ price: { value: '0.00' }, times: 1 }],
			setupFee: { value: '5.00' },
			failureThreshold: 2,
			taxPercentage: '19',
			taxIncluded: false,
			requestId: expect.stringMatching(/^plan-/) as string,
		});
		const planId = from(plan.planId);
		const dearer = await one('plan', 'updatePricing', { planId, price: '15', currency: 'USD' });
		expect(dearer.price).toEqual({ currency: 'USD', value: '15.00' });
		const renamed = await one('plan', 'update', { planId, changes: { name: 'Fortnightly', setupFee: '1' } });
		expect(renamed).toMatchObject({ name: 'Fortnightly', setupFee: { value: '1.00' } });
		expect(await one('plan', 'deactivate', { planId })).toMatchObject({ status: 'INACTIVE', changed: true });
		expect(await one('plan', 'deactivate', { planId })).toMatchObject({ status: 'INACTIVE', changed: false });
		expect(await one('plan', 'activate', { planId })).toMatchObject({ status: 'ACTIVE', changed: true });
		expect(await one('plan', 'getMany', { productId: from(plan.productId) })).toMatchObject({
			planId: plan.planId,
			price: { value: '15.00' },
		});
		const productId = from(plan.productId);
		const changes = { description: 'Beans', imageUrl: 'https://shop.example/beans.jpg' };
		expect(await one('product', 'update', { productId, changes })).toMatchObject({ description: 'Beans' });
		expect(await one('product', 'get', { productId })).toMatchObject({ name: 'Coffee Club', ...changes });
	});

	it('are listed page by page', async () => {
		for (let made = 0; made < 23; made++) await one('product', 'create', { name: `Product ${made}` });
		const { json } = await runNode('product', 'getMany', { returnAll: true });
		expect(new Set(json.map(({ productId }) => productId)).size).toBe(23);
		expect((await runNode('product', 'getMany', { limit: 21 })).json).toHaveLength(21);
	});

	it('can have prices by quantity', async () => {
		const step = [
			{ from: 1, price: '10' },
			{ from: 11, price: '8' },
		];
		const plan = await planWith({ price: '', options: { tiers: { step }, pricingModel: 'VOLUME' } });
		expect(plan).toMatchObject({
			pricingModel: 'VOLUME',
			tiers: [
				{ from: '1', to: '10', price: { value: '10.00' } },
				{ from: '11', price: { value: '8.00' } },
			],
			quantitySupported: true,
		});
	});

	it.each<[string, IDataObject, RegExp]>([
		['no price', { price: '' }, /^Price is empty/],
		['a price of nothing', { price: '0.00' }, /^Price is zero/],
		['yen with decimals', { price: '12.50', currency: 'JPY' }, /has decimals, but JPY has none/],
		['every two years', { every: 2, unit: 'YEAR' }, /^Charge Every: "2" is not a whole number from 1 to 1/],
		[
			'two free trials',
			{
				trials: {
					trial: [1, 2].map(() => ({ price: '0', every: 1, unit: 'MONTH', times: 1 })),
				},
			},
			/^Trials: two are free/,
		],
		[
			'a price and prices by quantity',
			{ options: { tiers: { step: [{ from: 1, price: '10' }] } } },
			/are both filled in/,
		],
		[
			'prices with a gap',
			{ price: '', options: { tiers: { step: [{ from: 2, price: '10' }] } } },
			/^Step 1: From: "2" is not 1/,
		],
		['a tax of 120 percent', { options: { taxPercentage: '120' } }, /^Tax in Percent: "120"/],
	])('with %s are refused before any call', async (_, parameters, message) => {
		const { productId } = await one('product', 'create', { name: 'Coffee Club' });
		const before = calls('POST', '/billing/plans').length;
		const asked = { productId: from(productId), name: 'Monthly', price: '12.00', currency: 'USD' };
		const failure = await failureOf(one('plan', 'create', { ...asked, ...parameters }));
		expect(failure.message).toMatch(message);
		expect(calls('POST', '/billing/plans')).toHaveLength(before);
	});

	it.each(['price', 'every', 'numberOfPayments', 'currency'])(
		'never take an expression that gives nothing for %s',
		async (name) => {
			const { productId } = await one('product', 'create', { name: 'Coffee Club' });
			const asked = { productId: from(productId), name: 'Monthly', price: '12.00', currency: 'USD' };
			const failure = await failureOf(one('plan', 'create', { ...asked, [name]: '={{ $json.nothing }}' }));
			expect(failure.message).toMatch(/the expression returns nothing for this item/);
		},
	);
});

describe('a subscription', () => {
	it('is bound to its chat and sealed, and leads back into it', async () => {
		const plan = await planWith(quantities);
		const made = await created(plan, { quantity: '2', options: { reference: 'CLUB-7' } });
		expect(made).toMatchObject({
			status: 'APPROVAL_PENDING',
			planId: plan.planId,
			quantity: '2',
			approveUrl: expect.stringContaining('/webapps/billing/subscriptions?ba_token=') as string,
			customId: `messenger:${chat.pageId}:${chat.psid}:CLUB-7`,
			reference: 'CLUB-7',
			...chat,
		});
		const back = new URL(await world.approves(made.approveUrl as string));
		expect(back.pathname).toBe(`/m.me/${page.id}`);
		expect(back.searchParams.get('ref')).toBe('subscription-returned');
		expect(await get(made.subscriptionId as string)).toMatchObject({
			status: 'ACTIVE',
			asAsked: true,
			lastPayment: { currency: 'USD', value: '24.00' },
		});
	});

	it('is made once under Retry, and anew in another execution', async () => {
		const plan = await planWith();
		const first = await created(plan, {}, { executionId: 'a' });
		const again = await created(plan, {}, { executionId: 'a' });
		expect(again).toMatchObject({ subscriptionId: first.subscriptionId, replayed: true });
		expect((await created(plan, {}, { executionId: 'b' })).subscriptionId).not.toBe(first.subscriptionId);
	});

	it('is made once when the answer got lost', async () => {
		const plan = await planWith();
		const lose = { on: 'call', action: 'drop', when: 'after', vendor: 'paypal' } as const;
		simulators.world.faults.add({ ...lose, match: '/billing/subscriptions' });
		await created(plan);
		expect(simulators.payPal.state().subscriptions).toHaveLength(1);
	});

	it('with a key of the merchant for another buyer is refused', async () => {
		const plan = await planWith();
		const options = { idempotencyKey: 'club-7' };
		await created(plan, { options });
		const failure = await failureOf(created(plan, { options, psid: buyers[1]!.psid }));
		expect(failure.message).toMatch(/^Idempotency Key: PayPal already has a subscription with this key/);
	});

	it('whose plan was changed by somebody else says so', async () => {
		const id = await subscribed();
		const { productId } = simulators.payPal.state().plans.map((plan) => ({ productId: plan.product_id }))[0]!;
		const cheap = await one('plan', 'create', {
			productId: from(productId),
			name: 'Cheap',
			price: '0.01',
			currency: 'USD',
		});
		const revised = await payPal('POST', `/v1/billing/subscriptions/${id}/revise`, {
			plan_id: cheap.planId,
		});
		const links = revised.links as Array<{ href: string; rel: string }>;
		const { href } = links.find(({ rel }) => rel === 'approve')!;
		await world.approves(href);
		expect(await get(id)).toMatchObject({ planId: cheap.planId, asAsked: false });
	});

	it('changes with the agreement of the buyer, and both before and after it is as asked', async () => {
		const id = await subscribed();
		const revised = await one('subscription', 'revise', { subscriptionId: id, quantity: '3' });
		expect(revised).toMatchObject({ quantity: '1', changed: false, asAsked: true, asked: { quantity: '3' } });
		await world.approves(revised.approveUrl as string);
		expect(await get(id)).toMatchObject({ quantity: '3', asAsked: true });
		expect(await one('subscription', 'revise', { subscriptionId: id, quantity: '3' })).toMatchObject({
			quantity: '3',
			changed: false,
		});
	});

	it('has a price of its own, as asked, from the beginning or later', async () => {
		const made = await created(await planWith(), { details: { ownPrice: '9.50' } });
		await world.approves(made.approveUrl as string);
		const subscriptionId = made.subscriptionId as string;
		expect(await get(subscriptionId)).toMatchObject({ lastPayment: { value: '9.50' }, asAsked: true });
		const changes = { ownPrice: '8.00', failureThreshold: 3 };
		expect(await one('subscription', 'update', { subscriptionId, changes })).toMatchObject({ asAsked: true });
		world.passDays(35);
		expect(await get(subscriptionId)).toMatchObject({ lastPayment: { value: '8.00' }, asAsked: true });
	});

	it('is paused, resumed and cancelled, each once; asked again, it is a result and no error', async () => {
		const subscriptionId = await subscribed();
		const ask = async (operation: string) => await one('subscription', operation, { subscriptionId });
		expect(await ask('suspend')).toMatchObject({ status: 'SUSPENDED', changed: true });
		expect(await ask('suspend')).toMatchObject({ status: 'SUSPENDED', changed: false });
		expect(await ask('activate')).toMatchObject({ status: 'ACTIVE', changed: true });
		expect(await ask('activate')).toMatchObject({ status: 'ACTIVE', changed: false });
		expect(await ask('cancel')).toMatchObject({ status: 'CANCELLED', changed: true });
		expect(await ask('cancel')).toMatchObject({ status: 'CANCELLED', changed: false });
		const failure = await failureOf(ask('suspend'));
		expect(failure.message).toMatch(/^Subscription ID: it is cancelled, so there is nothing to pause/);
	});

	it('of another chat is left alone', async () => {
		const subscriptionId = await subscribed();
		const options = { onlyForChat: buyers[1]!.psid };
		const failure = await failureOf(one('subscription', 'cancel', { subscriptionId, options }));
		expect(failure.message).toMatch(/was not made in this chat/);
		expect(await get(subscriptionId)).toMatchObject({ status: 'ACTIVE' });
	});

	it('is found by its chat', async () => {
		const id = await subscribed();
		await subscribed({ psid: buyers[1]!.psid });
		const { json } = await runNode('subscription', 'getMany', {
			filters: { onlyForChat: buyers[0]!.psid, statuses: ['ACTIVE'] },
		});
		expect(json.map(({ subscriptionId }) => subscriptionId)).toEqual([id]);
	});

	it('lists its payments', async () => {
		const subscriptionId = await subscribed();
		const { json } = await runNode('subscription', 'getTransactions', {
			subscriptionId,
			period: { until: '2100-01-01' },
		});
		expect(json).toMatchObject([
			{ subscriptionId, status: 'COMPLETED', amount: { currency: 'USD', value: '12.00' } },
		]);
	});
});

describe('what is owed for a subscription', () => {
	const owing = async (): Promise<string> => {
		const id = await subscribed({}, { options: { failureThreshold: 1 } });
		await world.bank(id, false);
		world.passDays(45);
		await world.bank(id, true);
		expect(await get(id)).toMatchObject({
			status: 'SUSPENDED',
			outstandingBalance: { currency: 'USD', value: '12.00' },
		});
		return id;
	};
	const collect = async (subscriptionId: string, parameters: IDataObject = {}, extra = {}) =>
		await one('subscription', 'captureOutstanding', { subscriptionId, ...parameters }, extra);
	const taken = () =>
		simulators.payPal.state().events.filter(({ event_type }) => event_type === 'PAYMENT.SALE.COMPLETED');

	it('is taken once, whoever asks again', async () => {
		const id = await owing();
		const before = taken().length;
		expect(await collect(id, {}, { executionId: 'x' })).toMatchObject({
			collected: true,
			status: 'COMPLETED',
			amount: { currency: 'USD', value: '12.00' },
		});
		expect(await collect(id, {}, { executionId: 'x' })).toMatchObject({ collected: false });
		expect(await collect(id)).toMatchObject({ collected: false, outstandingBalance: { value: '0.00' } });
		expect(taken()).toHaveLength(before + 1);
	});

	it('is taken once when the answers got lost, also for another execution', async () => {
		const id = await owing();
		const before = taken().length;
		const lose = { on: 'call', action: 'drop', when: 'after', vendor: 'paypal' } as const;
		simulators.world.faults.add({ ...lose, match: '/capture', times: 3 });
		const part = { collect: 'part', amount: '5.00' };
		await failureOf(collect(id, part));
		expect(await collect(id, part)).toMatchObject({ collected: true, amount: { value: '5.00' } });
		expect(taken()).toHaveLength(before + 1);
		expect(await get(id)).toMatchObject({ outstandingBalance: { value: '7.00' } });
	});

	it('is never exceeded, and an empty amount is never all of it', async () => {
		const id = await owing();
		const before = taken().length;
		const much = await failureOf(collect(id, { collect: 'part', amount: '12.01' }));
		expect(much.message).toMatch(/^Amount: "12.01" is more than the 12.00 USD that are owed/);
		for (const amount of ['', '={{ $json.nothing }}'])
			expect((await failureOf(collect(id, { collect: 'part', amount }))).message).toMatch(/^Amount/);
		expect(taken()).toHaveLength(before);
	});
});

/** Calls PayPal as somebody else does who knows the shop's client ID. */
async function payPal(method: string, path: string, body: object): Promise<IDataObject> {
	const { clientId, clientSecret, baseUrl } = simulators.payPal.credentials();
	const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
	const token = await fetch(`${baseUrl}/v1/oauth2/token`, {
		method: 'POST',
		headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
		body: 'grant_type=client_credentials',
	});
	const { access_token: bearer } = (await token.json()) as { access_token: string };
	const answer = await fetch(baseUrl + path, {
		method,
		headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return (await answer.json()) as IDataObject;
}
