import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { currencyOf, simplifyPlan, type BillingCycle, type Plan } from '../../../vendors/payPal/billing/plan';
import { toPricingScheme } from '../../../vendors/payPal/billing/planRequest';
import { toPayPal } from '../../../vendors/payPal/money/payPalMoney';
import { readMoney } from '../../../vendors/payPal/money/readMoney';
import { planField } from '../../billing/billingIds.description';
import { currencyField, priceField, pricingModel, tiersField } from '../../billing/planTerms.description';
import { readPlanPrice } from '../../billing/readPlanTerms';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { requirePlan } from './requirePlan';

const cycleField = optionsField({
	displayName: 'Price Of',
	name: 'cycle',
	type: 'options',
	neverBlank: true,
	options: [
		{ name: 'First Trial', value: 'trial1' },
		{ name: 'Regular Charges', value: 'regular' },
		{ name: 'Second Trial', value: 'trial2' },
	],
	default: 'regular',
	description: 'Which of the prices of the plan is to change',
}).guarded();

const newPrice = priceField.with({
	displayName: 'New Price',
	description:
		'What is charged from now on, also of everybody who has subscribed already. PayPal spares charges of the next ten days.',
});

const currency = currencyField
	.with({ description: 'Currency of the plan. PayPal never changes it.' })
	.guarded();

const pricing = collection({
	displayName: 'Prices by Quantity',
	name: 'pricing',
	type: 'collection',
	placeholder: 'Add prices',
	default: {},
	options: [tiersField, pricingModel],
});

const fields: Field[] = [planField, cycleField, newPrice, currency, pricing, simplifyField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const options = onceOptions.read(context, itemIndex);
	const plan = await requirePlan(context, itemIndex, options);
	const cycle = findCycle(plan, cycleField.read(context, itemIndex));
	const code = currency.read(context, itemIndex);
	const own = currencyOf(plan) ?? code;
	if (code !== own)
		throw currency.refused(code, `is not the currency of this plan`, `The plan is in ${own}: choose ${own}.`);
	const given = newPrice.read(context, itemIndex);
	const { tiers, pricingModel: model = 'VOLUME' } = pricing.read(context, itemIndex);
	const price =
		cycle.tenure_type === 'TRIAL'
			? { fixed: toPayPal(readMoney(given, code, newPrice.label).toAmount()) }
			: readPlanPrice(given, tiers, model, code);
	await payPalOf(context).post(payPalPath`/v1/billing/plans/${plan.id}/update-pricing-schemes`, {
		expects: noContent,
		onceByItself: true,
		body: {
			pricing_schemes: [{ billing_cycle_sequence: cycle.sequence, pricing_scheme: toPricingScheme(price) }],
		},
		fields: { parts: { pricing_schemes: newPrice } },
		options,
	});
	const body = await requirePlan(context, itemIndex, options);
	return toOutput(context, itemIndex, { status: 200, body }, simplifyPlan);
}

function findCycle({ billing_cycles: cycles = [] }: Plan, wanted: string): BillingCycle {
	const ofTenure = (tenure: string) =>
		cycles
			.filter(({ tenure_type }) => tenure_type === tenure)
			.sort((one, other) => one.sequence - other.sequence);
	const found =
		wanted === 'regular' ? ofTenure('REGULAR')[0] : ofTenure('TRIAL')[wanted === 'trial1' ? 0 : 1];
	if (found) return found;
	throw cycleField.invalid(': the plan has no such price', 'Use Plan: Get to see which prices it has.');
}

export const updatePricing: DeclaredOperation = {
	name: 'Update Pricing',
	value: 'updatePricing',
	action: 'Update pricing of plan',
	description: 'Change what is charged, also of everybody who has subscribed already',
	fields,
	concurrency,
	lane: planField,
	execute,
};
