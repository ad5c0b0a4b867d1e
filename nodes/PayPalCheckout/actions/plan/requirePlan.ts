import type { IExecuteFunctions } from 'n8n-workflow';

import { withoutSimulation, type CallOptions } from '../../../vendors/payPal/api/callOptions';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { readPlan } from '../../../vendors/payPal/billing/billing';
import type { Plan } from '../../../vendors/payPal/billing/plan';
import { planField, toPlanId } from '../../billing/billingIds.description';
import { notFound } from '../../billing/notFound';

/** The chosen plan as it is now. @throws InvalidInput when PayPal does not know it */
export async function requirePlan(
	context: IExecuteFunctions,
	itemIndex: number,
	options: CallOptions,
): Promise<Plan> {
	const id = toPlanId(planField.read(context, itemIndex));
	const plan = await readPlan(payPalOf(context), id, withoutSimulation(options));
	if (plan) return plan;
	throw notFound(planField, 'plan', id);
}
