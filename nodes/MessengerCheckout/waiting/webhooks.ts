import type { IWebhookDescription } from 'n8n-workflow';

import { waitingSuffix } from '../../payPage/checkoutLink';
import { answerSuffix } from '../partners';

/**
 * Called while an execution waits: by the pay page (`nodes/MessengerTrigger/payPage.ts`), by Settle Payment in another
 * execution (`resumeWaiting.ts`), or by the buyer's browser. n8n checks the resume token before it calls us. The address is the same for
 * every node of the execution, so that a card keeps working when another node takes over the wait.
 */
export const waitingWebhooks: IWebhookDescription[] = [
	{
		name: 'default',
		httpMethod: 'GET',
		responseMode: 'onReceived',
		responseData: '',
		path: waitingSuffix,
		restartWebhook: true,
		isFullPath: true,
	},
	// The Messenger Trigger brings a tap on "Pay now", as it brings answers (`nodes/MessengerTrigger/receive/answers.ts`).
	{
		name: 'setup',
		httpMethod: 'POST',
		responseMode: 'onReceived',
		responseData: '',
		path: answerSuffix,
		restartWebhook: true,
		isFullPath: true,
	},
];
