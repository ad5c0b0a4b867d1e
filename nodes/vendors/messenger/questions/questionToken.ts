import { closeText, openText } from '../../../core/closedText';
import { parseJson } from '../../../core/guards';
import type { ResumableExecution } from '../../../core/resumeUrl';

/** One question in a chat, and the execution that waits for its answer. */
export interface AskedQuestion extends ResumableExecution {
	/** An execution may ask several questions, one after the other. */
	questionId: string;
	/** When the wait ends, in seconds since 1970. */
	untilSeconds: number;
	/** How often the person has been asked for it, this time included. */
	attempt: number;
}

/** Whose chat it is, with which Page: what is made for one chat means nothing in another. */
export interface Chat {
	pageId: string;
	psid: string;
}

/** One of the answers to tap. */
interface TappedAnswer {
	/** Counted from 0, as the question offers them. */
	index: number;
	/** The merchant's own. */
	payload: string;
}

export interface QuestionToken {
	question: AskedQuestion;
	/** Missing where it only says which question is open: in the chat, and behind the way out. */
	tapped?: TappedAnswer;
}

/** What comes before it, in payloads and in the `ref` of a link: nothing of a merchant's begins so. */
const prefix = 'ask.';

const use = 'chat question';

const belongsTo = ({ pageId, psid }: Chat): string => `${pageId} ${psid}`;

/**
 * The way back to the execution that has asked: it travels in the payload of each answer to tap, and in a link of the
 * question that can be read in the chat. Closed with the app secret, as pay links are, and bound to the chat: nobody
 * else's tap opens it, and nobody gets n8n's key to the execution. Letters that are allowed in the `ref` of a link.
 * https://developers.facebook.com/docs/messenger-platform/discovery/m-me-links
 */
export function toQuestionToken({ question, tapped }: QuestionToken, chat: Chat, appSecret: string): string {
	const { executionId, resumeToken, waitingPath, questionId, untilSeconds, attempt } = question;
	const parts = [executionId, resumeToken, waitingPath, questionId, untilSeconds, attempt];
	const all = tapped ? [...parts, tapped.index, tapped.payload] : parts;
	const { content, proof } = closeText(JSON.stringify(all), appSecret, use, belongsTo(chat));
	return `${prefix}${content}.${proof}`;
}

/** @returns undefined for what is not ours, not whole, or of another chat. Fails closed. */
export function readQuestionToken(text: unknown, chat: Chat, appSecret: string): QuestionToken | undefined {
	if (typeof text !== 'string' || !text.startsWith(prefix) || !appSecret) return undefined;
	const [content = '', proof = '', ...more] = text.slice(prefix.length).split('.');
	const opened = openText({ content, proof }, appSecret, use, belongsTo(chat));
	if (opened === undefined || more.length > 0) return undefined;
	const [executionId, resumeToken, waitingPath, questionId, untilSeconds, attempt, index, payload] =
		parseJson(opened) as [string, string, string, string, number, number, number?, string?];
	const question = { executionId, resumeToken, waitingPath, questionId, untilSeconds, attempt };
	return { question, ...(index !== undefined && { tapped: { index, payload: payload ?? '' } }) };
}

/** Where such a token may stand in what Facebook shows of a message: also in a link that leads through Facebook. */
const looksLikeToken = /ask\.[\w-]+\.[\w-]+/g;

/** The tokens that stand in a text, whatever is around them. */
export const tokensIn = (text: string): string[] => text.match(looksLikeToken) ?? [];

/** The end of the address at which an execution takes answers, whichever of its nodes waits. */
export const answerSuffix = 'answer';

/** The address of the waiting execution below this n8n's own origin. */
export function toAnswerUrl(
	origin: string,
	{ waitingPath, executionId, resumeToken }: ResumableExecution,
): string {
	const url = new URL(origin);
	// Set, not resolved: a path that begins with two slashes would name another host.
	url.pathname = `${waitingPath}/${encodeURIComponent(executionId)}/${answerSuffix}`;
	url.searchParams.set('signature', resumeToken);
	return url.toString();
}

/** The header that names the question an answer is for, with its token. */
export const questionHeader = 'X-Messenger-Question';

/** The header that says that the person has answered a newer question than this one. */
export const insteadHeader = 'X-Messenger-Instead';

/** What the execution that has asked says to an answer. */
export interface AnswerReceipt {
	/** Whether it is an answer to the question that it waits for. */
	taken: boolean;
	/** Whether it goes on with it; it may ask again. */
	goesOn?: boolean;
}
