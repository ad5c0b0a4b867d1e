import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import type { OperationResult } from '../../../core/operation';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { simplifyWebhookEvent, type WebhookEvent } from '../../../vendors/payPal/webhooks/webhookEvent';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { eventIdField } from './eventId.description';

const fields: Field[] = [eventIdField, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const eventId = eventIdField.read(context, itemIndex);
	const answer = await payPalOf(context).answer<WebhookEvent>({
		method: 'GET',
		path: payPalPath`/v1/notifications/webhooks-events/${eventId}`,
		expects: holds({ id: eventId }),
		options: readOptions.read(context, itemIndex),
	});
	return toOutput(context, itemIndex, answer, simplifyWebhookEvent);
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get webhook event',
	description: 'Look up an event as PayPal keeps it, for 30 days',
	fields,
	concurrency,
	execute,
};
