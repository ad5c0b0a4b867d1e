import {
	customIdForChange,
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

	it('shows its chat and its reference, and not the seal', () => {
		expect(simplifySubscription(made())).toMatchObject({
			customId,
			pageId: '108542738901234',
			psid: '28777805391819468',
			reference: 'CLUB-7',
		});
	});
});
