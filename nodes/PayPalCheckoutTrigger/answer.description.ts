import type { INodeProperties, IWebhookDescription, WebhookType } from 'n8n-workflow';

/** When PayPal gets the answer after which it does not send an event again. */
export type AnswerTime = 'ended' | 'atOnce';

/** What PayPal is answered depends on the address it delivers to: n8n knows webhooks by these two names alone. */
export const webhookFor: Record<AnswerTime, WebhookType> = { ended: 'default', atOnce: 'setup' };

/**
 * One address for each time to answer, because a response mode that is an expression would cost an isolate for every
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

export const answerDescription: INodeProperties = {
	displayName: 'Answer PayPal',
	name: 'answerPayPal',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'At Once',
			value: 'atOnce',
			description: 'An execution that fails is not tried again. For workflows that must not run twice.',
		},
		{
			name: 'When the Workflow Has Ended',
			value: 'ended',
			description:
				'PayPal sends the event of an execution that failed again, up to 25 times in three days. A workflow that waits has ended for PayPal.',
		},
	],
	default: 'ended',
	description:
		'When PayPal is told that its event was taken. Takes effect when the workflow is published again.',
};
