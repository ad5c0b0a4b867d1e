import type { IWebhookDescription, WebhookType } from 'n8n-workflow';

import { optionsField } from '../core/fields/optionsField';

/** When PayPal gets the reply after which it does not send an event again. */
type AnswerTime = 'ended' | 'atOnce';

/** What PayPal is answered depends on the address it delivers to: n8n knows webhooks by these two names alone. */
export const webhookFor: Record<AnswerTime, WebhookType> = { ended: 'default', atOnce: 'setup' };

/**
 * One address for each response time, because a response mode that is an expression would cost an isolate for every
 * delivery. Which of them PayPal knows is decided when the workflow is published. See
 * docs/decisions/0018-payPal-comes-again.md.
 */
export const answeringWebhooks: IWebhookDescription[] = [
	{
		name: webhookFor.ended,
		httpMethod: 'POST',
		responseMode: 'lastNode',
		responseData: 'noData',
		path: 'webhook',
	},
	{
		name: webhookFor.atOnce,
		httpMethod: 'POST',
		responseMode: 'onReceived',
		path: 'at-once',
		ndvHideUrl: true,
	},
];

export const answerField = optionsField({
	displayName: 'Respond to PayPal',
	name: 'answerPayPal',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Immediately',
			value: 'atOnce',
			description: 'A failed execution is not retried. For workflows that must not run twice.',
		},
		{
			name: 'When the Workflow Finishes',
			value: 'ended',
			description:
				'If the execution fails, PayPal sends the event again, up to 25 times in three days. A workflow that waits counts as finished.',
		},
	],
	default: 'ended',
	description:
		'When to tell PayPal that its event was received. A change takes effect when the workflow is published again.',
});
