import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { field, type Field } from '../../../core/fields/field';
import { optionsField } from '../../../core/fields/optionsField';
import { textField, toText } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { toUrl } from '../../../core/webAddress';
import { holds, isList } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf } from '../../../vendors/payPal/api/payPal';
import { simplifyWebhookEvent, type WebhookEvent } from '../../../vendors/payPal/webhooks/webhookEvent';
import { concurrency } from '../../concurrency';
import { toOutput } from '../../output';
import { readOptions } from '../../panel/callOptions.description';
import { simplifyField } from '../../panel/simplify.description';
import { eventTypeOf } from './eventType.description';
import { webhookIdOf } from './webhookId.description';

const eventType = field(
	{
		displayName: 'Event Type',
		name: 'eventType',
		type: 'string',
		default: 'PAYMENT.CAPTURE.COMPLETED',
		required: true,
	},
	(value, self) => eventTypeOf(toText(value, self), self),
);

const target = optionsField({
	displayName: 'Send To',
	name: 'target',
	type: 'options',
	options: [
		{ name: 'URL', value: 'url' },
		{ name: 'Webhook', value: 'webhook', description: 'One that your app has' },
	],
	default: 'url',
});

const url = textField({
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://n8n.example.com/webhook/…',
	description: 'Of the PayPal Checkout Trigger, which needs its option Accept Simulator Events for it',
	displayOptions: { show: { target: ['url'] } },
});

const webhookId = textField({
	displayName: 'Webhook ID',
	name: 'webhookId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 8PT597110X687430LKGECATA',
	displayOptions: { show: { target: ['webhook'] } },
});

const fields: Field[] = [eventType, target, url, webhookId, simplifyField, readOptions];

function targetOf(context: IExecuteFunctions, itemIndex: number): { url: string } | { webhook_id: string } {
	if (target.read(context, itemIndex) === 'webhook')
		return { webhook_id: webhookIdOf(webhookId.read(context, itemIndex), webhookId) };
	const given = url.read(context, itemIndex).trim();
	const address = toUrl(given);
	if (address?.protocol === 'https:' || address?.protocol === 'http:') return { url: given };
	throw url.refused(given, 'is not a web address', 'Copy the production URL of the trigger.', 80);
}

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const answer = await payPalOf(context).answer<WebhookEvent>({
		method: 'POST',
		path: '/v1/notifications/simulate-event',
		body: { ...targetOf(context, itemIndex), event_type: eventType.read(context, itemIndex) },
		fields: { parts: { url, webhook_id: webhookId, event_type: eventType } },
		expects: holds({
			event_type: (value) => typeof value === 'string',
			links: (value) => value === undefined || isList(value),
		}),
		options: readOptions.read(context, itemIndex),
	});
	return toOutput(context, itemIndex, answer, simplifyWebhookEvent);
}

export const simulate: DeclaredOperation = {
	name: 'Simulate',
	value: 'simulate',
	action: 'Simulate webhook event',
	description: 'Have PayPal send a made-up event, to try out a workflow. No money moves.',
	fields,
	concurrency,
	lane: eventType,
	execute,
};
