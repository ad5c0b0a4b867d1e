import {
	numberOfPayments,
	everyField,
	taxPercentage,
	trialsField,
} from '../../../../../nodes/PayPalCheckout/billing/planTerms.description';
import { notFound } from '../../../../../nodes/PayPalCheckout/billing/notFound';
import { planField } from '../../../../../nodes/PayPalCheckout/billing/billingIds.description';
import {
	readCount,
	readFrequency,
	readPercentage,
	readPlanPrice,
	readTrials,
} from '../../../../../nodes/PayPalCheckout/billing/readPlanTerms';

describe('a percentage', () => {
	it.each([
		['19', '19'],
		['7,5', '7.5'],
		[7.5, '7.5'],
		['19 %', '19'],
		['0', '0'],
		['100', '100'],
	])('%s is %s', (given, read) => {
		expect(readPercentage(given, taxPercentage)).toBe(read);
	});

	it.each(['100.01', '-1', 'much', ''])('is never %s', (given) => {
		expect(() => readPercentage(given, taxPercentage)).toThrow(/is not a percentage/);
	});
});

describe('how often is charged', () => {
	it.each([
		[365, 'DAY'],
		[52, 'WEEK'],
		[12, 'MONTH'],
		[1, 'YEAR'],
	] as const)('is at most once in %s %s', (most, unit) => {
		expect(readFrequency(most, unit, everyField)).toEqual({ unit, count: most });
		expect(() => readFrequency(most + 1, unit, everyField)).toThrow(/is not a whole number from 1/);
		expect(() => readFrequency(0, unit, everyField)).toThrow(/is not a whole number from 1/);
	});

	it.each([-1, 1.5, 1000])('is no number of payments: %s', (given) => {
		expect(() => readCount(given, numberOfPayments, 0)).toThrow(/is not a whole number from 0 to 999/);
	});
});

describe('prices by quantity', () => {
	it('leave no gap', () => {
		const steps = [
			{ from: 1, price: '10' },
			{ from: 11, price: '8' },
			{ from: 51, price: '6' },
		];
		expect(readPlanPrice('', steps, 'VOLUME', 'USD')).toMatchObject({
			model: 'VOLUME',
			tiers: [
				{ starting_quantity: '1', ending_quantity: '10' },
				{ starting_quantity: '11', ending_quantity: '50' },
				{ starting_quantity: '51' },
			],
		});
	});

	it('do not overlap', () => {
		const steps = [1, 5, 5].map((from) => ({ from, price: '1' }));
		expect(() => readPlanPrice('', steps, 'VOLUME', 'USD')).toThrow(/is not more than the step before/);
	});
});

it('there are two trials at most', () => {
	const trials = [1, 2, 3].map((price) => ({
		price: String(price),
		every: 1,
		unit: 'MONTH' as const,
		times: 1,
	}));
	expect(readTrials(trials.slice(0, 2), 'USD')).toHaveLength(2);
	expect(() => readTrials(trials, 'USD')).toThrow(
		expect.objectContaining({
			message: `${trialsField.label}: there are 3, but PayPal takes two`,
			remedy: 'Leave the others out.',
		}),
	);
});

it('what PayPal does not know is named', () => {
	expect(notFound(planField, 'plan', 'P-1').message).toBe("Plan: PayPal can't find plan P-1");
});
