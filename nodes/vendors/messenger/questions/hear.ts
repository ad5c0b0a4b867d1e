import type { IWebhookFunctions } from 'n8n-workflow';

import { textIn } from '../../../core/guards';
import { readRawBody } from '../../../core/webhook/rawBody';
import { headerText } from '../../../core/webhook/requestText';
import { parseDelivery, type MessengerEvent } from '../events/events';
import { verifyMessengerDelivery } from '../events/signature';
import { simplify } from '../events/simplify';
import {
	insteadHeader,
	questionHeader,
	readQuestionToken,
	type AskedQuestion,
	type Chat,
	type QuestionToken,
} from './questionToken';

/** What was heard from the person who was asked. */
export interface Heard {
	event: MessengerEvent;
	/** The token that came with the tap, or that stands in the chat. */
	token: QuestionToken;
	/** The person has answered a newer question. */
	isForNewer: boolean;
}

/**
 * What the Messenger Trigger brings to an execution that has asked: a delivery of Facebook's, signed again, and proven here
 * once more.
 *
 * @returns undefined for what is not proven, not from this chat, not about this question, or too late
 */
export async function hear(
	context: IWebhookFunctions,
	{ pageId, psid, questionId, untilSeconds }: Chat & Pick<AskedQuestion, 'questionId' | 'untilSeconds'>,
	appSecret: string,
): Promise<Heard | undefined> {
	const rawBody = await readRawBody(context);
	const headers = context.getHeaderData() as Record<string, string | undefined>;
	if (!rawBody || !verifyMessengerDelivery(rawBody, headers, appSecret).ok) return undefined;
	const [event, ...others] = parseDelivery(rawBody);
	if (!event || others.length > 0 || event.pageId !== pageId || event.psid !== psid) return undefined;
	const open = (text: unknown) => readQuestionToken(text, { pageId, psid }, appSecret);
	const { payload, ref } = simplify(event);
	const token =
		open(textIn(payload)) ?? open(textIn(ref)) ?? open(headerText(context, questionHeader.toLowerCase()));
	if (token?.question.questionId !== questionId || Date.now() > untilSeconds * 1000) return undefined;
	return { event, token, isForNewer: headerText(context, insteadHeader.toLowerCase()) !== undefined };
}
