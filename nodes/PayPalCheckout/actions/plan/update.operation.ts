import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { currencyOf, simplifyPlan, type Plan } from '../../../vendors/payPal/billing/plan';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { planField } from '../../billing/billingIds.description';
import {
	billsOutstanding,
	failureThreshold,
	ifSetupFails,
	planDescription,
	planName,
	setupFee,
	taxPercentage,
} from '../../billing/planTerms.description';
import { readCount, readPercentage, readPrice } from '../../billing/readPlanTerms';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { requirePlan } from './requirePlan';

/** https://developer.paypal.com/docs/api/subscriptions/v1/#plans_patch */
const changes = collection({
	displayName: 'Changes',
	name: 'changes',
	type: 'collection',
	placeholder: 'Add change',
	default: {},
	description: 'What is to be different. Prices have an operation of their own: Plan: Update Pricing.',
	options: [
		planDescription,
		ifSetupFails,
		planName,
		failureThreshold,
		setupFee,
		taxPercentage,
		billsOutstanding,
	],
});

const fields: Field[] = [planField, changes, simplifyField, onceOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const options = onceOptions.read(context, itemIndex);
	const given = changes.read(context, itemIndex);
	const plan = await requirePlan(context, itemIndex, options);
	const values = toValues(given, plan);
	if (Object.keys(values).length === 0)
		throw changes.invalid('contains nothing that would change the plan', 'Add a change with a new value.');
	await payPalOf(context).patch(payPalPath`/v1/billing/plans/${plan.id}`, {
		expects: noContent,
		onceByItself: true,
		body: Object.entries(values).map(([path, value]) => ({ op: 'replace', path, value })),
		options,
	});
	const changed = await requirePlan(context, itemIndex, options);
	return toOutput(context, itemIndex, { status: 200, body: changed }, simplifyPlan);
}

/** By PayPal's paths. */
function toValues(given: ReturnType<typeof changes.read>, plan: Plan): Record<string, unknown> {
	const { name } = textWithin('name', given.name, changes.fields.name);
	const { description } = textWithin('description', given.description, changes.fields.description);
	const currency = currencyOf(plan) ?? '';
	return {
		...(name && { '/name': name }),
		...(description && { '/description': description }),
		...(isFilled(given.setupFee) && {
			'/payment_preferences/setup_fee': readPrice(given.setupFee, currency, setupFee),
		}),
		...(given.ifSetupFails && { '/payment_preferences/setup_fee_failure_action': given.ifSetupFails }),
		...(given.failureThreshold !== undefined && {
			'/payment_preferences/payment_failure_threshold': readCount(
				given.failureThreshold,
				failureThreshold,
				0,
			),
		}),
		...(given.billsOutstanding && {
			'/payment_preferences/auto_bill_outstanding': given.billsOutstanding === 'true',
		}),
		...(isFilled(given.taxPercentage) && {
			'/taxes/percentage': readPercentage(given.taxPercentage!, taxPercentage),
		}),
	};
}

export const update: DeclaredOperation = {
	name: 'Update',
	value: 'update',
	action: 'Update plan',
	description: 'Change the name, the setup fee and more of a plan',
	fields,
	concurrency,
	lane: planField,
	execute,
};
