import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answer } from '../../core/webhook/refusal';
import { queryText } from '../../core/webhook/requestText';
import { graphOf } from '../../vendors/messenger/api/graph';
import { triggerPath } from '../../vendors/messenger/events/callback';
import { registrationField } from '../panel/fields';
import { isVerifyToken, toVerifyToken } from '../../vendors/messenger/events/verifyToken';

/**
 * Repeats Facebook's challenge if it knows the verify token, else 403.
 * https://developers.facebook.com/docs/messenger-platform/webhooks#verification-requests
 */
export async function answerHandshake(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { appSecret, pageId } = await graphOf(context).credentials();
	const owner =
		registrationField.readWithoutItem(context) === 'manual'
			? { pageId }
			: { path: triggerPath(context.getNodeWebhookUrl('default') ?? '') ?? '' };
	const isExpected =
		appSecret !== '' &&
		queryText(context, 'hub.mode') === 'subscribe' &&
		isVerifyToken(queryText(context, 'hub.verify_token'), toVerifyToken(appSecret, owner));
	return isExpected
		? answer(context, 200, queryText(context, 'hub.challenge') ?? '')
		: refuseHandshake(context);
}

export function refuseHandshake(context: IWebhookFunctions): IWebhookResponseData {
	return answer(context, 403, 'Wrong verify token');
}
