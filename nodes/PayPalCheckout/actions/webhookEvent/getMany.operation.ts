import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import type { Field } from '../../../core/fields/field';
import { momentField, toMoment, toTimestamp } from '../../../core/fields/momentField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { listFields, readLimit } from '../../../core/panel/list.description';
import { readLinkedPages } from '../../../vendors/payPal/api/linkedPages';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyWebhookEvent, type WebhookEvent } from '../../../vendors/payPal/webhooks/webhookEvent';
import { concurrency } from '../../concurrency';
import { readOptions } from '../../panel/callOptions.description';
import { toPayPalId } from '../../panel/payPalId';
import { simplifyField } from '../../panel/simplify.description';
import { eventTypeOf } from './eventType.description';

const filters = collection({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		momentField({ displayName: 'After', name: 'after', type: 'dateTime', default: '' }),
		momentField({ displayName: 'Before', name: 'before', type: 'dateTime', default: '' }),
		textField({
			displayName: 'Event Type',
			name: 'eventType',
			type: 'string',
			default: '',
			placeholder: 'e.g. PAYMENT.CAPTURE.COMPLETED',
		}).guarded(),
		textField({
			displayName: 'Transaction ID',
			name: 'transactionId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2GG279541U471931P',
			description: 'Only events about this order, capture or refund',
		}).guarded(),
	],
});

const fields: Field[] = [...listFields, filters, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { after, before, eventType, transactionId } = filters.read(context, itemIndex);
	const zone = context.getTimezone();
	const from = toMoment(after, filters.fields.after, zone);
	const to = toMoment(before, filters.fields.before, zone);
	const list = {
		path: '/v1/notifications/webhooks-events',
		query: {
			...(from && { start_time: toTimestamp(from) }),
			...(to && { end_time: toTimestamp(to) }),
			...(eventType?.trim() && { event_type: eventTypeOf(eventType, filters.fields.eventType) }),
			...(transactionId && { transaction_id: toPayPalId(transactionId, filters.fields.transactionId) }),
		},
		entriesIn: 'events',
		pageSize: 300,
		options: readOptions.read(context, itemIndex),
	};
	const events = await readLinkedPages(payPalOf(context), list, readLimit(context, itemIndex));
	if (!simplifyField.read(context, itemIndex)) return events;
	return events.map((event) => simplifyWebhookEvent(event as WebhookEvent));
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many webhook events',
	description: 'List events of the last 30 days, the newest first, also those that never reached you',
	fields,
	concurrency,
	execute,
};
