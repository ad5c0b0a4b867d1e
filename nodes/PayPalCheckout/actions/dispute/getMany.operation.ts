import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { momentField, toMoment, toTimestamp } from '../../../core/fields/momentField';
import { optionsField } from '../../../core/fields/optionsField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readLinkedPages } from '../../../vendors/payPal/api/linkedPages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyField } from '../../panel/simplify.description';
import { simplifyListedDispute } from '../../../vendors/payPal/disputes/simplifyDispute';
import type { Dispute } from '../../../vendors/payPal/disputes/dispute';

const state = optionsField({
	displayName: 'Which',
	name: 'disputeState',
	type: 'options',
	owner: 'PayPal',
	options: [
		{ name: 'All', value: '' },
		{ name: 'Can Be Appealed', value: 'APPEALABLE' },
		{ name: 'Closed', value: 'RESOLVED' },
		{ name: 'Inquiries', value: 'OPEN_INQUIRIES', description: 'Still between the buyer and you' },
		{ name: 'Waiting for Me', value: 'REQUIRED_ACTION' },
		{ name: 'Waiting for PayPal', value: 'UNDER_PAYPAL_REVIEW' },
		{ name: 'Waiting for the Buyer', value: 'REQUIRED_OTHER_PARTY_ACTION' },
	],
	default: 'REQUIRED_ACTION',
});

const filters = collection({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		textField({
			displayName: 'Capture ID',
			name: 'captureId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2GG279541U471931P',
			description: 'Only disputes about this payment',
		}),
		momentField({ displayName: 'Changed After', name: 'changedAfter', type: 'dateTime', default: '' }),
		momentField({ displayName: 'Changed Before', name: 'changedBefore', type: 'dateTime', default: '' }),
	],
});

const fields: Field[] = [state, ...listFields, filters, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { captureId, changedAfter, changedBefore } = filters.read(context, itemIndex);
	const after = toMoment(changedAfter, filters.fields.changedAfter, context.getTimezone());
	const before = toMoment(changedBefore, filters.fields.changedBefore, context.getTimezone());
	const which = state.read(context, itemIndex);
	const list = {
		path: '/v1/customer/disputes',
		query: {
			...(which && { dispute_state: which }),
			...(captureId && { disputed_transaction_id: toPayPalId(captureId, filters.fields.captureId) }),
			...(after && { update_time_after: toTimestamp(after) }),
			...(before && { update_time_before: toTimestamp(before) }),
		},
		entriesIn: 'items',
		pageSize: 50,
		options: readOptions.read(context, itemIndex),
	};
	const disputes = await readLinkedPages(payPalOf(context), list, readLimit(context, itemIndex));
	if (!simplifyField.read(context, itemIndex)) return disputes;
	return disputes.map((dispute) => simplifyListedDispute(dispute as unknown as Dispute));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many disputes',
	description: 'List disputes of the last 180 days, the newest first',
	fields,
	concurrency,
	execute,
};
