/** What n8n keeps for this node between activation and deactivation: a test has a webhook of its own. */
export interface TriggerStaticData {
	webhookId?: string;
	testWebhookId?: string;
}

export const keyOf = (isTest: boolean): keyof TriggerStaticData => (isTest ? 'testWebhookId' : 'webhookId');
