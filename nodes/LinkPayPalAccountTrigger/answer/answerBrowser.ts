import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { comeBack } from './comeBack';
import { startLogin } from './start';
import { toVisit } from './visit';

/** Answers whoever opens the page: at the beginning of a login, and when PayPal sends them back. */
export async function answerBrowser(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const visit = await toVisit(context);
	const isBack = Object.hasOwn(context.getQueryData() as object, 'state');
	return isBack ? await comeBack(visit) : await startLogin(visit);
}
