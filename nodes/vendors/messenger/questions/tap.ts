import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { answer } from '../../../core/webhook/refusal';
import type { GraphContext } from '../api/graphContext';
import { graphOf } from '../api/graph';
import { hear } from './hear';
import { toQuestionToken, type AnswerReceipt, type AskedQuestion, type Chat } from './questionToken';

export { answerSuffix } from './questionToken';

/**
 * What one button carries that is tapped in a chat: the way back to the execution that waits, closed, for this chat, this
 * question and this time alone.
 *
 * @param payload what the tap means
 */
export async function toTapPayload(
	context: GraphContext,
	question: AskedQuestion,
	chat: Chat,
	payload: string,
): Promise<string> {
	const { appSecret } = await graphOf(context).credentials();
	return toQuestionToken({ question, tapped: { index: 0, payload } }, chat, appSecret);
}

/**
 * What the tap means that the Messenger Trigger brings, proven here once more.
 *
 * @returns undefined for what is not proven, not from this chat, not about this question, or too late
 */
export async function hearTap(
	context: IWebhookFunctions,
	asked: Chat & Pick<AskedQuestion, 'questionId' | 'untilSeconds'>,
): Promise<string | undefined> {
	const { appSecret } = await graphOf(context).credentials();
	return (await hear(context, asked, appSecret))?.token.tapped?.payload;
}

/** Says to the trigger whether it was a tap for this execution. Needs nothing that may have failed. */
export function receiveTap(context: IWebhookFunctions, taken: boolean): IWebhookResponseData {
	const receipt: AnswerReceipt = { taken };
	return answer(context, 200, receipt);
}
