import type { IDataObject } from 'n8n-workflow';

import { timeIn } from '../api/graphTime';
import { rateOf } from '../api/rate';
import type { Graph } from '../api/graph';
import { toGraphRoot } from '../credentials/credentials';
import { textsIn } from '../sending/recognise';
import { readQuestionToken, tokensIn, type AskedQuestion, type Chat } from './questionToken';

/** What is written in answer to a question came after it. Facebook's times in a chat have no fractions. */
const roundingMs = 1000;

/**
 * The questions that can be read in a chat, newest first: each carries its token in the link of its button. Only the
 * newest 20 messages of a chat can be read, and reading costs one call, of which a Page has two in a second.
 *
 * What Facebook shows of a button template is not in its reference; that it has the addresses of the buttons is seen in
 * programs that read chats: `generic_template.cta[].url`. So the token is looked for in everything that is shown of it.
 * https://developers.facebook.com/docs/graph-api/reference/message/attachments/
 *
 * @param chat with this Page, which must be the one of the credential
 * @param before when the answer was written: a question that came later is none that it answers
 * @param withinMs how long it may take
 * @returns undefined when the Page has no call left in that time
 */
export async function readQuestions(
	graph: Graph,
	chat: Chat,
	before: Date,
	withinMs: number,
): Promise<AskedQuestion[] | undefined> {
	const credentials = await graph.credentials();
	const { pageId, appSecret } = credentials;
	const lateAtMs = Date.now() + withinMs;
	const mayRead = await rateOf(toGraphRoot(credentials), pageId).turn('conversations', withinMs);
	const leftMs = lateAtMs - Date.now();
	if (!mayRead || leftMs <= 0) return undefined;
	// A field of the attachments that is not there makes Facebook leave all of them out: so none is named.
	const query = {
		platform: 'MESSENGER',
		user_id: chat.psid,
		fields: 'messages{id,created_time,from,attachments}',
	};
	const { data: conversations } = await graph.get([pageId, 'conversations'], {
		query: { ...query, limit: 1 },
		answersWith: ['data'],
		timeoutMs: leftMs,
	});
	const [conversation] = Array.isArray(conversations) ? (conversations as IDataObject[]) : [];
	const { data = [] } = (conversation?.messages ?? {}) as { data?: Listed[] };
	const questions = data
		.filter(
			({ from, created_time: at }) => from?.id === pageId && timeIn(at) <= before.getTime() + roundingMs,
		)
		.sort((one, other) => timeIn(other.created_time) - timeIn(one.created_time))
		.flatMap(({ attachments }) => textsIn(attachments).flatMap((text) => tokensIn(decoded(text))))
		.flatMap((token) => readQuestionToken(token, chat, appSecret)?.question ?? []);
	return questions.filter(
		({ questionId }, index) => questions.findIndex((one) => one.questionId === questionId) === index,
	);
}

interface Listed {
	created_time?: string;
	from?: { id?: string } | null;
	attachments?: unknown;
}

/** The address of a button may stand inside of an address of Facebook's. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
