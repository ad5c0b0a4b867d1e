import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { simplifyPlan } from '../../../vendors/payPal/billing/plan';
import { planField } from '../../billing/billingIds.description';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { requirePlan } from './requirePlan';

const fields: Field[] = [planField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const plan = await requirePlan(context, itemIndex, readOptions.read(context, itemIndex));
	return toOutput(context, itemIndex, { status: 200, body: plan }, simplifyPlan);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get plan',
	description: 'Look up a plan and its prices',
	fields,
	concurrency,
	execute,
};
