import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { subscriptionIdField } from '../../billing/billingIds.description';
import { onlyForChatOfSubscription } from '../../billing/subscriptionChat';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { requireSubscription, simplifierOf } from './requireSubscription';

const options = readOptions.and(onlyForChatOfSubscription);

const fields: Field[] = [subscriptionIdField, simplifyField, options];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const body = await requireSubscription(context, itemIndex, options.read(context, itemIndex));
	return toOutput(context, itemIndex, { status: 200, body }, await simplifierOf(context));
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get subscription',
	description: 'Look up a subscription, what is owed, and when the next charge is due',
	fields,
	concurrency,
	execute,
};
