import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { whatFailed } from '../whatFailed';

/**
 * Answers a request and never throws. n8n turns whatever a `webhook()` throws into a failed execution, which starts the
 * error workflow of the merchant and ends a waiting execution: knowing an address must not be enough for that.
 *
 * @param otherwise answers in its place; must not depend on anything that may have failed
 */
export async function answerAlways(
	context: IWebhookFunctions,
	answer: (context: IWebhookFunctions) => Promise<IWebhookResponseData>,
	otherwise: (context: IWebhookFunctions) => IWebhookResponseData,
): Promise<IWebhookResponseData> {
	try {
		return await answer(context);
	} catch (error) {
		context.logger.warn(`"${context.getNode().name}" could not handle a request: ${whatFailed(error)}`);
		return context.getResponseObject().headersSent ? { noWebhookResponse: true } : otherwise(context);
	}
}
