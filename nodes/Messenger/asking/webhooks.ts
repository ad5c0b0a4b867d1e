import type { IWebhookDescription } from 'n8n-workflow';

import { answerSuffix } from '../../vendors/messenger/questions/questionToken';

/**
 * Called while an execution waits, by the Messenger Trigger that has got the answer
 * (`nodes/MessengerTrigger/receive/answers.ts`). n8n checks the resume token before it calls us.
 */
export const waitingWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		responseData: '',
		path: answerSuffix,
		restartWebhook: true,
		isFullPath: true,
	},
];
