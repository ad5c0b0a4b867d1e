import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { noContent } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { simplifyPlan, type Plan } from '../../../vendors/payPal/billing/plan';
import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';
import { planField } from '../../billing/billingIds.description';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { onceOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { requirePlan } from './requirePlan';

/** Activates or deactivates a plan. One that is so already is a result: `changed` is false. */
export const switchPlan = (
	wanted: 'ACTIVE' | 'INACTIVE',
	declared: Pick<DeclaredOperation, 'name' | 'value' | 'action' | 'description'>,
): DeclaredOperation => ({
	...declared,
	fields: [planField, simplifyField, onceOptions],
	concurrency,
	lane: planField,
	async execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
		const options = onceOptions.read(context, itemIndex);
		const { id } = await requirePlan(context, itemIndex, options);
		const action = wanted === 'ACTIVE' ? 'activate' : 'deactivate';
		const changed = await payPalOf(context)
			.post(payPalPath`/v1/billing/plans/${id}/${action}`, {
				expects: noContent,
				onceByItself: true,
				body: {},
				options,
			})
			.then(
				() => true,
				async (error: unknown) => {
					const { issue, isLost = false } = payPalFailureOf(error) ?? {};
					if (issue !== 'PLAN_STATUS_INVALID') throw error;
					if ((await requirePlan(context, itemIndex, options)).status !== wanted) throw error;
					return isLost;
				},
			);
		const body = await requirePlan(context, itemIndex, options);
		const simplify = (plan: Plan) => ({ ...simplifyPlan(plan), changed });
		return toOutput(context, itemIndex, { status: 200, body }, simplify);
	},
});
