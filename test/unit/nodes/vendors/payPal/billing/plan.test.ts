import {
	currencyOf,
	regularCycleOf,
	simplifyPlan,
	type Plan,
} from '../../../../../../nodes/vendors/payPal/billing/plan';
import { toPlanRequest, type PlanTerms } from '../../../../../../nodes/vendors/payPal/billing/planRequest';
import { simplifyProduct } from '../../../../../../nodes/vendors/payPal/billing/product';

const usd = (value: string) => ({ currency_code: 'USD', value });

const terms: PlanTerms = {
	productId: 'PROD-1',
	name: 'Monthly',
	price: { fixed: usd('12.00') },
	frequency: { unit: 'MONTH', count: 1 },
	numberOfPayments: 0,
	trials: [
		{ price: usd('0.00'), frequency: { unit: 'WEEK', count: 1 }, times: 1 },
		{ price: usd('3.00'), frequency: { unit: 'DAY', count: 10 }, times: 2 },
	],
	failureThreshold: 1,
	billsOutstanding: true,
	quantitySupported: false,
	isDraft: false,
};

describe('a plan', () => {
	it('has its trials first, in their order, and then what goes on', () => {
		const { billing_cycles: cycles } = toPlanRequest(terms) as Plan;
		expect(cycles!.map(({ sequence, tenure_type }) => [sequence, tenure_type])).toEqual([
			[1, 'TRIAL'],
			[2, 'TRIAL'],
			[3, 'REGULAR'],
		]);
	});

	it('comes back as the merchant said it', () => {
		const plan = { ...(toPlanRequest(terms) as Plan), id: 'P-1' };
		expect(simplifyPlan(plan)).toMatchObject({
			planId: 'P-1',
			status: 'ACTIVE',
			price: { currency: 'USD', value: '12.00' },
			every: 1,
			unit: 'MONTH',
			numberOfPayments: 0,
			trials: [
				{ price: { value: '0.00' }, every: 1, unit: 'WEEK', times: 1 },
				{ price: { value: '3.00' }, every: 10, unit: 'DAY', times: 2 },
			],
			failureThreshold: 1,
			billsOutstanding: true,
		});
	});

	it('that is not for sale yet is only created', () => {
		expect(toPlanRequest({ ...terms, isDraft: true })).toMatchObject({ status: 'CREATED' });
	});

	it.each<[string, Plan, string | undefined]>([
		['a fixed price', { id: 'P-1', ...(toPlanRequest(terms) as object) }, 'USD'],
		[
			'prices by quantity',
			{
				id: 'P-1',
				billing_cycles: [
					{
						sequence: 1,
						tenure_type: 'REGULAR',
						pricing_scheme: {
							tiers: [{ starting_quantity: '1', amount: { currency_code: 'JPY', value: '90' } }],
						},
					},
				],
			},
			'JPY',
		],
		['a setup fee alone', { id: 'P-1', payment_preferences: { setup_fee: usd('5.00') } }, 'USD'],
		['nothing', { id: 'P-1' }, undefined],
	])('has the currency of %s', (_, plan, currency) => {
		expect(currencyOf(plan)).toBe(currency);
	});

	it('without regular charges has none', () => {
		expect(regularCycleOf({ billing_cycles: [{ sequence: 1, tenure_type: 'TRIAL' }] })).toBeUndefined();
	});
});

it('a product says only what PayPal says', () => {
	expect(simplifyProduct({ id: 'PROD-1', name: 'Coffee Club', home_url: 'https://shop.example' })).toEqual({
		productId: 'PROD-1',
		name: 'Coffee Club',
		homeUrl: 'https://shop.example',
	});
});
