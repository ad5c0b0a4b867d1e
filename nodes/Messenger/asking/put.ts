import { randomBytes } from 'node:crypto';

import { toChatLink } from '../../vendors/messenger/chatLink';
import type { MessengerCredentials } from '../../vendors/messenger/credentials/credentials';
import type { Delivery } from '../../checkout/ports/channel';
import { toQuestionToken, type AskedQuestion } from '../../vendors/messenger/questions/questionToken';
import { deliver } from '../../vendors/messenger/sending/deliver';
import type { Message } from '../../vendors/messenger/sending/message';
import type { Page } from '../../vendors/messenger/sending/page';
import type { Asked } from './asked';
import { toMessages, type Question } from './question';

/** Tells one question from all others. */
export const newQuestionId = (): string => randomBytes(9).toString('base64url');

/**
 * A question as it goes into the chat: every way to answer it carries the way back to the execution.
 *
 * @throws InvalidInput when Messenger does not take it
 */
export function toQuestionMessages(
	question: Question,
	way: AskedQuestion,
	chat: Pick<Asked, 'pageId' | 'psid'>,
	{ appSecret, graphBaseUrl }: Pick<MessengerCredentials, 'appSecret' | 'graphBaseUrl'>,
): Message[] {
	return toMessages(question, {
		payloadOf(index) {
			const { payload } = question.offered[index]!;
			return toQuestionToken({ question: way, tapped: { index, payload } }, chat, appSecret);
		},
		wayOutUrl: toChatLink(graphBaseUrl, chat.pageId, toQuestionToken({ question: way }, chat, appSecret)),
	});
}

/** Sends them one after the other, as long as they are delivered. */
export async function sendAll(
	page: Page,
	{ psid, options }: Pick<Asked, 'psid' | 'options'>,
	messages: Message[],
): Promise<Delivery> {
	let delivery: Delivery | undefined;
	for (const message of messages) {
		delivery = await deliver(page, psid, message, options);
		if (!delivery.delivered) return delivery;
	}
	return delivery!;
}
