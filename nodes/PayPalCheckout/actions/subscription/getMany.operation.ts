import type { IExecuteFunctions } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { multiOptionsField } from '../../../core/fields/multiOptionsField';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readPages } from '../../../vendors/payPal/api/pages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { billingPageSize, subscriptionsPath } from '../../../vendors/payPal/billing/billing';
import type { Subscription } from '../../../vendors/payPal/billing/subscription';
import { anyPlanField, toPlanId } from '../../billing/billingIds.description';
import { onlyForChatOfSubscription } from '../../billing/subscriptionChat';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { simplifierOf } from './requireSubscription';

const ofPlan = anyPlanField.with({ description: 'Left empty, subscriptions to all plans' }).guarded();

const ofChat = onlyForChatOfSubscription.with({
	description: 'PSID of a person: only subscriptions that were made in the chat with them',
});

const filters = collection({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		ofChat,
		multiOptionsField({
			displayName: 'Status',
			name: 'statuses',
			type: 'multiOptions',
			options: [
				{ name: 'Active', value: 'ACTIVE' },
				{ name: 'Approval Pending', value: 'APPROVAL_PENDING' },
				{ name: 'Approved', value: 'APPROVED' },
				{ name: 'Cancelled', value: 'CANCELLED' },
				{ name: 'Expired', value: 'EXPIRED' },
				{ name: 'Suspended', value: 'SUSPENDED' },
			],
			default: [],
		}).guarded(),
	],
});

const fields: Field[] = [ofPlan, ...listFields, filters, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { onlyForChat, statuses = [] } = filters.read(context, itemIndex);
	const planId = ofPlan.read(context, itemIndex);
	const limit = readLimit(context, itemIndex);
	const found = (await readPages(
		payPalOf(context),
		{
			path: subscriptionsPath,
			entriesIn: 'subscriptions',
			pageSize: billingPageSize,
			query: {
				...(planId && { plan_ids: toPlanId(planId, ofPlan) }),
				...(statuses.length > 0 && { statuses: statuses.join(',') }),
			},
			options: readOptions.read(context, itemIndex),
		},
		// PayPal can't look for a chat.
		onlyForChat === undefined ? limit : undefined,
	)) as unknown as Subscription[];
	const wanted = found
		.filter(({ custom_id }) => onlyForChat === undefined || parseCustomId(custom_id)?.psid === onlyForChat)
		.slice(0, limit);
	if (!simplifyField.read(context, itemIndex)) return wanted as unknown as OperationResult;
	return wanted.map(await simplifierOf(context));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many subscriptions',
	description: 'List subscriptions, also those of one chat',
	fields,
	concurrency,
	execute,
};
