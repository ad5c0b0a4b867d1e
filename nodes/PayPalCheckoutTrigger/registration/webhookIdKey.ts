/** Where the node's data has the ID of its webhook: a test has a webhook of its own. */
export const webhookIdKey = (isTest: boolean): 'webhookId' | 'testWebhookId' =>
	isTest ? 'testWebhookId' : 'webhookId';
