import type { IWebhookFunctions } from 'n8n-workflow';

import { parseJson, textIn } from '../../core/guards';
import { runInLanes } from '../../core/lanes';
import { OnceAtATime } from '../../core/onceAtATime';
import { RecentMemory } from '../../core/recentMemory';
import { takeTurn } from '../../core/takeTurn';
import { callWaiting, isGone, isRunning, isTurnedAway } from '../../core/waiting/callWaiting';
import { whatFailed } from '../../core/whatFailed';
import { graphOf } from '../../vendors/messenger/api/graph';
import type { MessengerCredentials } from '../../vendors/messenger/credentials/credentials';
import { keyOf } from '../../vendors/messenger/events/eventKey';
import type { MessengerEvent } from '../../vendors/messenger/events/events';
import { simplify } from '../../vendors/messenger/events/simplify';
import { toSingleDelivery } from '../../vendors/messenger/events/singleDelivery';
import { readQuestions } from '../../vendors/messenger/questions/openQuestions';
import {
	insteadHeader,
	questionHeader,
	readQuestionToken,
	toAnswerUrl,
	toQuestionToken,
	type AnswerReceipt,
	type AskedQuestion,
	type Chat,
	type QuestionToken,
} from '../../vendors/messenger/questions/questionToken';

/** Facebook gives a delivery up after about five seconds, and comes again. */
const budgetMs = 4_000;
const leastMs = 300;
const mostAtOnce = 4;
/** So often Facebook is asked to come again with an answer, before it starts the workflow like any other event. */
const mostPostponed = 2;
/** A second tap on the same button within this time is the same tap. */
const doubleTapMs = 30_000;

const remembered = 5000;
/** Events that are in n8n as answers. */
const takenEvents = new RecentMemory<string, true>(remembered);
/** Events that may be. */
const unsureEvents = new RecentMemory<string, true>(remembered);
const postponedEvents = new RecentMemory<string, number>(remembered);
/** Buttons with which executions have gone on, and questions that were answered in words. */
const takenTaps = new RecentMemory<string, true>(remembered, doubleTapMs);
const inWork = new OnceAtATime<Outcome>();

/** What became of an event: an answer that is in n8n, nothing for a question, or not known yet. */
type Outcome = 'taken' | 'later' | MessengerEvent;

/**
 * Hands answers to the executions that have asked for them, at this n8n's own address.
 * See docs/decisions/0034-answers-from-the-chat.md.
 *
 * @param lookForWords whether what people write may be an answer: to know it costs a call to Facebook
 * @returns the events that are no answers; `incomplete` when Facebook has to come again with all of them
 */
export async function takeAnswers(
	context: IWebhookFunctions,
	events: MessengerEvent[],
	credentials: MessengerCredentials,
	lookForWords: boolean,
): Promise<MessengerEvent[] | 'incomplete'> {
	const lateAtMs = Date.now() + budgetMs;
	const outcomes = new Map<MessengerEvent, Outcome>();
	await runInLanes({
		tasks: events,
		concurrency: mostAtOnce,
		laneOf: ({ pageId, psid }) => psid && `${pageId} ${psid}`,
		run: async (event) => {
			// Of two taps at the same moment, the second learns what has become of the first.
			const take = async () =>
				await takeTurn(
					`${event.pageId} ${event.psid}`,
					async () => await takeAnswer(context, event, credentials, lookForWords, lateAtMs),
				);
			outcomes.set(event, mayAnswer(event, lookForWords) ? await inWork.do(keyOf(event), take) : event);
		},
	});
	const all = events.map((event) => outcomes.get(event)!);
	if (all.includes('later')) return 'incomplete';
	return all.filter((outcome): outcome is MessengerEvent => typeof outcome === 'object');
}

/** Whether an event is worth a look: what is tapped or followed names its question, what is written does not. */
export const mayAnswer = (event: MessengerEvent, lookForWords: boolean): boolean =>
	event.psid !== undefined && (namesQuestion(event) || (lookForWords && isWritten(event)));

const namesQuestion = (event: MessengerEvent): boolean =>
	carriedBy(event).some((text) => text.startsWith('ask.'));

function carriedBy(event: MessengerEvent): string[] {
	const { payload, ref } = simplify(event);
	return [payload, ref].flatMap((text) => textIn(text) ?? []);
}

/** Words, a file, or the phone number and email address that Messenger offers: those have no payload of ours. */
const isWritten = (event: MessengerEvent): boolean =>
	!event.standby && (event.kind === 'message' || (event.kind === 'quickReply' && !namesQuestion(event)));

async function takeAnswer(
	context: IWebhookFunctions,
	event: MessengerEvent,
	credentials: MessengerCredentials,
	lookForWords: boolean,
	lateAtMs: number,
): Promise<Outcome> {
	const key = keyOf(event);
	if (takenEvents.has(key)) return 'taken';
	const chat = { pageId: event.pageId, psid: event.psid! };
	const named = carriedBy(event).flatMap(
		(text) => readQuestionToken(text, chat, credentials.appSecret) ?? [],
	)[0];
	if (named && takenTaps.has(tapOf(named))) return 'taken';
	const relay = { context, event, chat, credentials, lateAtMs };
	if (named) return await hand(relay, named);
	if (!lookForWords || !isWritten(event) || event.pageId !== credentials.pageId) return event;
	return await takeWords(relay);
}

/** The newest question that somebody waits for has what is written; those who wait for older ones learn it. */
async function takeWords(relay: Relay): Promise<Outcome> {
	const { event } = relay;
	const questions = await readInTime(relay);
	if (!questions) return postpone(event);
	const isOver = ({ untilSeconds }: AskedQuestion) => untilSeconds * 1000 <= Date.now();
	// After one whose time is over, nobody writes in answer to an older one.
	const firstOver = questions.findIndex(isOver);
	const open = firstOver < 0 ? questions : questions.slice(0, firstOver);
	for (const [index, question] of open.entries()) {
		const outcome = await hand(relay, { question });
		if (outcome === 'later') return outcome;
		if (outcome !== 'taken') continue;
		await Promise.all(open.slice(index + 1).map(async (older) => await tellOfNewer(relay, older)));
		return outcome;
	}
	return event;
}

/** @returns undefined when Facebook does not say what is asked in the chat, or not in time */
async function readInTime({ context, event, chat, lateAtMs }: Relay): Promise<AskedQuestion[] | undefined> {
	const withinMs = lateAtMs - leastMs - Date.now();
	if (withinMs <= 0) return undefined;
	return await readQuestions(graphOf(context), chat, event.at, withinMs).catch((error: unknown) => {
		context.logger.warn(
			`Messenger Trigger "${context.getNode().name}" could not see in the chat whether something was asked: ${whatFailed(error)}`,
		);
		return undefined;
	});
}

interface Relay {
	context: IWebhookFunctions;
	event: MessengerEvent;
	chat: Chat;
	credentials: MessengerCredentials;
	lateAtMs: number;
}

async function hand(relay: Relay, named: QuestionToken): Promise<Outcome> {
	const { event } = relay;
	const key = keyOf(event);
	const { questionId } = named.question;
	const what = { questionId, ...(named.tapped && { payload: named.tapped.payload }) };
	const late: MessengerEvent = { ...event, late: what };
	const answer = await call(relay, named.question);
	if (answer === 'silent') unsureEvents.set(key, true);
	if (answer === 'silent' || answer === 'none' || answer === 'later')
		return postpone(event, { ...event, late: { ...what, isUnsure: true } });
	if (!answer.taken) return unsureEvents.has(key) ? 'taken' : late;
	takenEvents.set(key, true);
	if (answer.goesOn) takenTaps.set(tapOf(named), true);
	return 'taken';
}

/** Another button of the same question is another choice: somebody has changed their mind. */
const tapOf = ({ question: { questionId }, tapped }: QuestionToken): string =>
	`${questionId} ${tapped?.index ?? ''}`;

/** Facebook comes again with it; after a few times it starts the workflow, so that it is not lost. */
function postpone(event: MessengerEvent, otherwise = event): Outcome {
	const key = keyOf(event);
	const times = postponedEvents.get(key) ?? 0;
	if (times >= mostPostponed) return otherwise;
	postponedEvents.set(key, times + 1);
	return 'later';
}

/** One that waits for an older question learns that the person has answered another. */
async function tellOfNewer(relay: Relay, question: AskedQuestion): Promise<void> {
	await call(relay, question, { [insteadHeader]: '1' });
}

async function call(
	{ context, event, chat, credentials, lateAtMs }: Relay,
	question: AskedQuestion,
	more: Record<string, string> = {},
): Promise<AnswerReceipt | 'later' | 'silent' | 'none'> {
	const leftMs = lateAtMs - Date.now();
	const ownUrl = context.getNodeWebhookUrl('default');
	if (leftMs < leastMs || !ownUrl) return 'later';
	const { body, headers } = toSingleDelivery(event, credentials.appSecret);
	const token = toQuestionToken({ question }, chat, credentials.appSecret);
	const calledAt = Date.now();
	const tries = Math.max(1, Math.floor(leftMs / 1300));
	const timeoutMs = leftMs - (tries - 1) * 1000;
	const answer = await callWaiting(
		context,
		{
			method: 'POST',
			url: toAnswerUrl(new URL(ownUrl).origin, question),
			headers: { ...headers, [questionHeader]: token, ...more },
			body,
		},
		{ tries, timeoutMs },
	).catch(() => undefined);
	// Without an answer in all that time it may be in n8n all the same.
	if (!answer) return Date.now() - calledAt < timeoutMs ? 'none' : 'silent';
	const receipt = parseJson(String(answer.body)) as AnswerReceipt | undefined;
	if (isTurnedAway(answer) || !(receipt || isGone(answer))) return 'none';
	if (answer.statusCode >= 500 || isRunning(answer)) return 'later';
	return answer.statusCode === 200 && receipt?.taken === true ? receipt : { taken: false };
}
