import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { told, withCoffeeClub } from '../../support/coffeeClub';

const { simulators, checkout, buyer, world, payPal, from, planOf, subscribed, newsOf, tellOf } =
	withCoffeeClub();
const dayMs = 24 * 3_600_000;

const kindsOf = (sent: IDataObject[]) => sent.map(({ kind }) => kind);

it('24 months, with a renewal that recovers and one that fails: each is told once', async () => {
	const { subscriptionId } = await subscribed({ failureThreshold: 2 });
	const next = newsOf(subscriptionId);
	const sent: IDataObject[] = [];
	const items: IDataObject[] = [];
	for (let day = 0; day <= 24 * 30.5; day++) {
		// The seventh renewal is paid at the second try, the thirteenth not at all, but with the one after it.
		if (day === 200) await world.bank(subscriptionId, false);
		if (day === 217) await world.bank(subscriptionId, true);
		if (day === 380) await world.bank(subscriptionId, false);
		if (day === 410) await world.bank(subscriptionId, true);
		const news = next();
		items.push(...news);
		// PayPal delivers at least once.
		sent.push(...(await tellOf([...news, ...news])));
		simulators.world.clock.advance(dayMs);
	}
	const sales = items.filter(({ eventType }) => eventType === 'PAYMENT.SALE.COMPLETED');
	const failures = items.filter(({ eventType }) => eventType === 'BILLING.SUBSCRIPTION.PAYMENT.FAILED');
	expect(failures.length).toBeGreaterThan(2);
	expect(sales.length).toBeGreaterThanOrEqual(23);
	const charged = sent.filter(({ kind }) => kind === 'subscriptionCharged');
	expect(charged).toHaveLength(sales.length);
	expect(sent.filter(({ kind }) => kind === 'subscriptionPaymentFailed')).toHaveLength(2);
	expect(sent).toHaveLength(charged.length + 2);
	expect(charged.filter(({ text }) => /received \$12\.00/.test(text as string))).toHaveLength(
		sales.length - 1,
	);
	expect(charged.filter(({ text }) => /received \$24\.00/.test(text as string))).toHaveLength(1);

	// All of it once more, years later and out of order.
	expect(await tellOf(items.toReversed())).toEqual([]);
}, 120_000);

describe('what becomes of a subscription is told in its chat, once', () => {
	it.each([
		['suspend', 'subscriptionPaused', /^Your subscription was paused on /],
		['cancel', 'subscriptionCancelled', /^Your subscription was cancelled on /],
	])('%s', async (operation, kind, text) => {
		const { subscriptionId } = await subscribed();
		const next = newsOf(subscriptionId);
		expect(kindsOf(await tellOf(next()))).toEqual(['subscriptionCharged']);
		await payPal('subscription', operation, { subscriptionId });
		const news = next();
		const sent = await tellOf([...news, ...news]);
		expect(sent).toEqual([expect.objectContaining({ kind, text: expect.stringMatching(text) as string })]);
	});

	it('each pause and each end of one', async () => {
		const { subscriptionId } = await subscribed();
		const next = newsOf(subscriptionId);
		await tellOf(next());
		const sent: IDataObject[] = [];
		for (const operation of ['suspend', 'activate', 'suspend', 'activate']) {
			simulators.world.clock.advance(dayMs);
			await payPal('subscription', operation, { subscriptionId });
			sent.push(...(await tellOf(next())));
		}
		expect(kindsOf(sent)).toEqual([
			'subscriptionPaused',
			'subscriptionResumed',
			'subscriptionPaused',
			'subscriptionResumed',
		]);
	});

	it('not a pause that was over before it could be told', async () => {
		const { subscriptionId } = await subscribed();
		const next = newsOf(subscriptionId);
		next();
		await payPal('subscription', 'suspend', { subscriptionId });
		const [paused] = next();
		await payPal('subscription', 'activate', { subscriptionId });
		expect(told(await checkout.notify(paused!))).toMatchObject({
			outcome: 'nothing-to-tell',
			reason: 'The subscription is active now.',
		});
	});

	it('a change of the plan, once the buyer has agreed', async () => {
		const { subscriptionId, productId } = await subscribed();
		const next = newsOf(subscriptionId);
		await tellOf(next());
		const other = await planOf(productId, '20.00');
		const revised = await payPal('subscription', 'revise', {
			subscriptionId,
			planId: from(other.planId),
			quantity: '2',
		});
		const asked = next();
		expect(asked.map(({ eventType }) => eventType)).toEqual(['BILLING.SUBSCRIPTION.UPDATED']);
		expect(await tellOf(asked)).toEqual([]);
		await world.approves(revised.approveUrl as string);
		const news = next();
		expect(await tellOf([...news, ...asked])).toEqual([
			expect.objectContaining({
				kind: 'subscriptionChanged',
				text: expect.stringContaining('From now on it is: 2 × Coffee Club 20.00.') as string,
			}),
		]);
		// PayPal says the same of what is no change to the buyer.
		await payPal('subscription', 'update', { subscriptionId, changes: { shippingAmount: '1' } });
		expect(await tellOf(next())).toEqual([]);
	});

	it('a renewal that fails for good as the pause that it brings', async () => {
		const { subscriptionId } = await subscribed();
		const next = newsOf(subscriptionId);
		await tellOf(next());
		await world.bank(subscriptionId, false);
		const sent: IDataObject[] = [];
		for (let day = 0; day < 45; day++) {
			simulators.world.clock.advance(dayMs);
			sent.push(...(await tellOf(next())));
		}
		expect(kindsOf(sent)).toEqual(['subscriptionPaymentFailed', 'subscriptionPaused']);
		expect(sent[0]!.text).toMatch(/^Your payment of \$12\.00 for your subscription did not go through on /);
	});

	it('its end, when all that was agreed is paid', async () => {
		const { subscriptionId } = await subscribed({ numberOfPayments: 2 });
		const next = newsOf(subscriptionId);
		const sent: IDataObject[] = [];
		for (let day = 0; day < 70; day++) {
			simulators.world.clock.advance(dayMs);
			const news = next();
			sent.push(...(await tellOf([...news, ...news])));
		}
		expect(kindsOf(sent)).toEqual(['subscriptionCharged', 'subscriptionCharged', 'subscriptionExpired']);
		expect(sent[2]!.text).toMatch(/^Your subscription came to its end on .+, as agreed\. Nothing more/);
	});

	it('with the chat in what the trigger gives, and no seal', async () => {
		const { subscriptionId } = await subscribed();
		const items = newsOf(subscriptionId)();
		expect(items.length).toBeGreaterThanOrEqual(3);
		for (const item of items)
			expect(item).toMatchObject({
				subscriptionId,
				psid: buyers[0]!.psid,
				pageId: page.id,
				customId: `messenger:${page.id}:${buyers[0]!.psid}`,
			});
	});
});

it('nobody is thanked for a subscription that somebody else has changed', async () => {
	const { subscriptionId, productId } = await subscribed();
	const next = newsOf(subscriptionId);
	await tellOf(next());
	const cheap = await planOf(productId, '0.01');
	const { links } = await checkout.payPal('POST', `/v1/billing/subscriptions/${subscriptionId}/revise`, {
		plan_id: cheap.planId,
	});
	await world.approves(
		(links as Array<{ rel: string; href: string }>).find(({ rel }) => rel === 'approve')!.href,
	);
	expect(await tellOf(next())).toEqual([]);
	world.passDays(35);
	const sale = next().find(({ eventType }) => eventType === 'PAYMENT.SALE.COMPLETED')!;
	for (const kind of ['auto', 'subscriptionCharged'])
		expect(told(await checkout.notify(sale, { kind }))).toMatchObject({
			outcome: 'nothing-to-tell',
			reason: expect.stringMatching(/somebody else has changed/) as string,
		});
});

it('a charge whose message may have arrived is not told again', async () => {
	const { subscriptionId } = await subscribed();
	const [sale] = newsOf(subscriptionId)().filter(({ eventType }) => eventType === 'PAYMENT.SALE.COMPLETED');
	simulators.world.faults.add({
		on: 'call',
		action: 'drop',
		when: 'after',
		vendor: 'messenger',
		match: '/messages',
	});
	const first = told(await checkout.notify(sale!));
	expect(first).toMatchObject({ sent: true });
	expect(told(await checkout.notify(sale!))).toMatchObject({ outcome: 'already-sent' });
	const thanks = (await buyer.got()).filter(({ text }) => /for your subscription/.test(text ?? ''));
	expect(thanks).toHaveLength(1);
});
