import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath } from '../../../vendors/payPal/api/payPal';
import { simplifyWebhookEvent, type WebhookEvent } from '../../../vendors/payPal/webhooks/webhookEvent';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { eventIdField } from './eventId.description';
import { webhookIdOf } from './webhookId.description';

const onlyTo = textField({
	displayName: 'Only to Webhook ID',
	name: 'webhookId',
	type: 'string',
	default: '',
	placeholder: 'e.g. 8PT597110X687430LKGECATA',
	description: 'Left empty, PayPal sends it to every webhook of your app that wants such events',
}).guarded();

const fields: Field[] = [eventIdField, onlyTo, simplifyField, readOptions];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const eventId = eventIdField.read(context, itemIndex);
	const webhookId = onlyTo.read(context, itemIndex);
	const answer = await payPalOf(context).answer<WebhookEvent>({
		method: 'POST',
		path: payPalPath`/v1/notifications/webhooks-events/${eventId}/resend`,
		body: webhookId.trim() ? { webhook_ids: [webhookIdOf(webhookId, onlyTo)] } : {},
		expects: holds({ id: eventId }),
		options: readOptions.read(context, itemIndex),
	});
	return toOutput(context, itemIndex, answer, simplifyWebhookEvent);
}

export const resend: DeclaredOperation = {
	name: 'Resend',
	value: 'resend',
	action: 'Resend webhook event',
	description: 'Have PayPal deliver an event again, for example one that your n8n missed',
	fields,
	concurrency,
	lane: eventIdField,
	execute,
};
