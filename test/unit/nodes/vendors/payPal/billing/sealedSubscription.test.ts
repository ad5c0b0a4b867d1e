import fc from 'fast-check';

import {
	customIdForChange,
	pricesOf,
	sealedCustomId,
	standingOf,
} from '../../../../../../nodes/vendors/payPal/billing/sealedSubscription';
import {
	simplifySubscription,
	type Subscription,
} from '../../../../../../nodes/vendors/payPal/billing/subscription';

const app = { clientId: 'maple', clientSecret: 'secret' };
const customId = 'messenger:108542738901234:28777805391819468:CLUB-7';
const asked = { customId, planId: 'P-1', quantity: '2' };
const cycle = (price: string) => ({
	sequence: 1,
	tenure_type: 'REGULAR',
	pricing_scheme: { fixed_price: { currency_code: 'USD', value: price } },
});

const made = (more: Partial<Subscription> = {}): Subscription => ({
	id: 'I-1',
	plan_id: 'P-1',
	quantity: '2',
	custom_id: sealedCustomId(asked, app),
	...more,
});

describe('a sealed subscription', () => {
	it.each<[string, Partial<Subscription>, string]>([
		['as it was made', {}, 'asked'],
		['with another plan', { plan_id: 'P-CHEAP' }, 'changed'],
		['with another quantity', { quantity: '1' }, 'changed'],
		[
			'with a price of its own',
			{ plan_overridden: true, plan: { billing_cycles: [cycle('0.01')] } },
			'changed',
		],
		['of which PayPal does not show the price of its own', { plan_overridden: true }, 'changed'],
		['without a seal', { custom_id: customId }, 'unsealed'],
		['without anything', { custom_id: undefined }, 'unsealed'],
		[
			'for another chat',
			{ custom_id: sealedCustomId(asked, app).replace('28777805391819468', '2') },
			'changed',
		],
	])('%s', (_, more, standing) => {
		expect(standingOf(made(more), app)).toBe(standing);
	});

	it('of another app, or with no secret at hand, is none of ours', () => {
		expect(standingOf(made(), { ...app, clientSecret: 'other' })).toBe('changed');
		expect(standingOf(made(), { ...app, clientSecret: '' })).toBe('changed');
	});

	it('is as asked before and after the buyer agrees to a change, however often it is changed', () => {
		let now = made();
		for (const planId of ['P-2', 'P-3', 'P-4']) {
			const pending = { ...now, custom_id: customIdForChange(now, { planId }, app)! };
			expect(pending.custom_id.length).toBeLessThanOrEqual(127);
			expect(standingOf(pending, app)).toBe('previous');
			now = { ...pending, plan_id: planId };
			expect(standingOf(now, app)).toBe('asked');
		}
		expect(standingOf({ ...now, plan_id: 'P-1' }, app)).toBe('changed');
	});

	it('keeps what it is for while a second change waits in place of the first', () => {
		const first = made();
		const second = { ...first, custom_id: customIdForChange(first, { planId: 'P-2' }, app)! };
		const third = { ...second, custom_id: customIdForChange(second, { planId: 'P-3' }, app)! };
		expect(standingOf(third, app)).toBe('previous');
		expect(standingOf({ ...third, plan_id: 'P-3' }, app)).toBe('asked');
	});

	it('that somebody else has changed is not sealed anew', () => {
		expect(customIdForChange(made({ quantity: '9' }), { planId: 'P-2' }, app)).toBeUndefined();
		expect(customIdForChange(made({ custom_id: customId }), { planId: 'P-2' }, app)).toBeUndefined();
	});

	it('has no new seal for what it is already', () => {
		expect(customIdForChange(made(), { planId: 'P-1' }, app)).toBeUndefined();
		expect(customIdForChange(made(), { quantity: '2.0' }, app)).toBeUndefined();
	});

	it('that is to stay as it is after all is as asked, and nothing else', () => {
		const first = made();
		const wished = { ...first, custom_id: customIdForChange(first, { planId: 'P-2' }, app)! };
		const back = { ...wished, custom_id: customIdForChange(wished, { planId: 'P-1' }, app)! };
		expect(standingOf(back, app)).toBe('asked');
		expect(standingOf({ ...back, plan_id: 'P-2' }, app)).toBe('changed');
		expect(back.custom_id).toMatch(/:ms1\.2\.[\w-]{22}$/);
	});

	it('of one, where PayPal does not say of how many', () => {
		const one = made({ quantity: undefined, custom_id: sealedCustomId({ ...asked, quantity: '1' }, app) });
		expect(standingOf(one, app)).toBe('asked');
	});

	it('keeps prices of its own in another quantity, and loses them with another plan', () => {
		const own = (price: string) => ({ plan_overridden: true, plan: { billing_cycles: [cycle(price)] } });
		const sealed = sealedCustomId({ ...asked, ownPrices: [[1, '5.00']] }, app);
		const now = made({ custom_id: sealed, ...own('5.00') });
		const more = { ...now, custom_id: customIdForChange(now, { quantity: '3' }, app)!, quantity: '3' };
		expect(standingOf(more, app)).toBe('asked');
		expect(standingOf({ ...more, ...own('4.00') }, app)).toBe('changed');
		const other = made({ plan_id: 'P-2', custom_id: customIdForChange(now, { planId: 'P-2' }, app) });
		expect(standingOf(other, app)).toBe('asked');
	});

	it('shows its chat and its reference, and not the seal', () => {
		expect(simplifySubscription(made())).toMatchObject({
			customId,
			pageId: '108542738901234',
			psid: '28777805391819468',
			reference: 'CLUB-7',
		});
	});
});

describe('proven: whatever somebody else changes', () => {
	const plans = fc.stringMatching(/^P-[A-Z0-9]{2,8}$/);
	const quantities = fc.integer({ min: 1, max: 9999 }).map(String);
	const prices = fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2));
	const some = fc.record({
		planId: plans,
		quantity: quantities,
		price: fc.option(prices, { nil: undefined }),
		psid: fc.stringMatching(/^[1-9][0-9]{4,16}$/),
	});
	type Some = typeof some extends fc.Arbitrary<infer Value> ? Value : never;

	const chatOf = ({ psid }: Some) => `messenger:108542738901234:${psid}`;
	const sealedFor = (one: Some) =>
		sealedCustomId(
			{
				customId: chatOf(one),
				planId: one.planId,
				quantity: one.quantity,
				...(one.price !== undefined && { ownPrices: [[1, one.price]] }),
			},
			app,
		);
	const showing = ({ planId, quantity, price }: Some, sealed: string): Subscription => ({
		id: 'I-1',
		plan_id: planId,
		quantity,
		custom_id: sealed,
		...(price !== undefined && { plan_overridden: true, plan: { billing_cycles: [cycle(price)] } }),
	});

	it('it is as asked only if plan, quantity, price and chat are', () => {
		fc.assert(
			fc.property(some, some, fc.subarray(['planId', 'quantity', 'price', 'psid']), (one, other, kept) => {
				const now = {
					...other,
					...Object.fromEntries(kept.map((key) => [key, one[key as keyof Some]])),
				} as Some;
				const sealed = sealedFor(one).replace(chatOf(one), chatOf(now));
				const isSame = (['planId', 'quantity', 'price', 'psid'] as const).every(
					(key) => one[key] === now[key],
				);
				expect(standingOf(showing(now, sealed), app)).toBe(isSame ? 'asked' : 'changed');
			}),
		);
	});

	it('a change is what was asked for, or what it was before, and nothing in between', () => {
		fc.assert(
			fc.property(some, fc.array(plans, { minLength: 1, maxLength: 5 }), plans, (one, wishes, foreign) => {
				let now = showing(one, sealedFor(one));
				for (const planId of wishes) {
					const before = now.plan_id!;
					const sealed = customIdForChange(now, { planId }, app);
					if (sealed === undefined) expect([planId, standingOf(now, app)]).toEqual([before, 'asked']);
					else {
						expect(sealed.length).toBeLessThanOrEqual(127);
						const pending = { id: now.id, quantity: now.quantity!, custom_id: sealed };
						expect(standingOf({ ...now, custom_id: sealed }, app)).toBe('previous');
						const agreed = { ...pending, plan_id: planId };
						expect(standingOf(agreed, app)).toBe('asked');
						if (foreign !== planId && foreign !== before)
							expect(standingOf({ ...pending, plan_id: foreign }, app)).toBe('changed');
						now = agreed;
					}
				}
			}),
		);
	});
});

describe('what the cycles of a plan cost', () => {
	const free = { sequence: 1, tenure_type: 'TRIAL' };
	const tiers = [
		{ starting_quantity: '1', ending_quantity: '9', amount: { currency_code: 'USD', value: '5.00' } },
	];

	it('is told in the order in which they come', () => {
		const cycles = [{ ...cycle('9.90'), sequence: 3 }, { ...cycle('4.90'), sequence: 2 }, free];
		expect(pricesOf(cycles)).toEqual([
			[1, '0'],
			[2, '4.90'],
			[3, '9.90'],
		]);
	});

	it('is nothing where there is no price, and a price for each quantity where there are tiers', () => {
		expect(pricesOf([{ ...free, pricing_scheme: {} }])).toEqual([[1, '0']]);
		expect(pricesOf([{ ...free, pricing_scheme: { tiers } }])).toEqual([
			[1, '[{"from":"1","price":"5.00"}]'],
		]);
	});
});
