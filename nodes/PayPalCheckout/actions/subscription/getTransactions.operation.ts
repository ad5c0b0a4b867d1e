import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { readTransactions } from '../../../vendors/payPal/billing/billing';
import { simplifyTransaction } from '../../../vendors/payPal/billing/subscription';
import { isFilled } from '../../../vendors/payPal/orders/breakdown';
import { subscriptionIdField } from '../../billing/billingIds.description';
import { readTime } from '../../billing/readTime';
import { onlyForChatOfSubscription } from '../../billing/subscriptionChat';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { requireSubscription } from './requireSubscription';

const period = collection({
	displayName: 'Period',
	name: 'period',
	type: 'collection',
	placeholder: 'Add limit',
	default: {},
	options: [
		textField({
			displayName: 'From',
			name: 'from',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-01-01',
			description: 'Left empty, from the beginning of the subscription',
		}).guarded(),
		textField({
			displayName: 'Until',
			name: 'until',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-12-31',
			description: 'Left empty, until now',
		}).guarded(),
	],
});

const options = readOptions.and(onlyForChatOfSubscription);

const fields: Field[] = [subscriptionIdField, period, simplifyField, options];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { onlyForChat, ...callOptions } = options.read(context, itemIndex);
	const { from, until } = period.read(context, itemIndex);
	const subscription = await requireSubscription(context, itemIndex, {
		...callOptions,
		...(onlyForChat !== undefined && { onlyForChat }),
	});
	const { id, create_time: created } = subscription;
	const span = {
		from: isFilled(from) ? readTime(from!, period.fields.from) : new Date(created ?? 0),
		to: isFilled(until) ? readTime(until!, period.fields.until) : new Date(),
	};
	const transactions = await readTransactions(payPalOf(context), id, span, callOptions);
	if (!simplifyField.read(context, itemIndex)) return transactions as unknown as OperationResult;
	return transactions.map((one) => ({ subscriptionId: id, ...simplifyTransaction(one) }));
}

export const getTransactions: DeclaredOperation = {
	name: 'Get Transactions',
	value: 'getTransactions',
	action: 'Get transactions of subscription',
	description: 'List the payments of a subscription',
	fields,
	concurrency,
	execute,
};
