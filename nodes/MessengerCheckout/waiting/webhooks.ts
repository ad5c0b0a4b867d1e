import type { IWebhookDescription } from 'n8n-workflow';

/** Called while an execution waits; n8n checks the resume token before it calls us. */
export const waitingWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'GET',
		responseMode: 'onReceived',
		responseData: '',
		path: '={{ $nodeId }}',
		restartWebhook: true,
		isFullPath: true,
	},
];
