import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { isTool } from '../../core/tool';
import { answer as reply } from '../../core/webhook/refusal';
import { whatFailed } from '../../core/whatFailed';
import { graphOf } from '../../vendors/messenger/api/graph';
import type { MessengerCredentials } from '../../vendors/messenger/credentials/credentials';
import { hear, type Heard } from '../../vendors/messenger/questions/hear';
import type { AnswerReceipt } from '../../vendors/messenger/questions/questionToken';
import { pageOf } from '../../vendors/messenger/sending/page';
import { answered, askOutputs, noAnswer, somethingElse } from '../outputs';
import { asksForAgent, readAsked, type Parked } from './asked';
import { judge, type Verdict } from './judge';
import { sendAll, toQuestionMessages } from './put';

/** For whoever can't prove to bring an answer. Needs nothing that may have failed. */
export const notTaken = (context: IWebhookFunctions): IWebhookResponseData =>
	receipt(context, { taken: false });

/**
 * The Messenger Trigger brings what a person did in the chat, as a delivery of Facebook's, signed again. The execution
 * goes on with an answer to its question; what does not fit is asked again, and it keeps waiting.
 */
export async function takeAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const parked = readAsked(context);
	const credentials = await graphOf(context).credentials();
	const heard = parked && (await hear(context, parked.asked, credentials.appSecret));
	const verdict = heard && judge(parked.asked, heard);
	if (!verdict) return notTaken(context);
	if (verdict.type === 'askAgain') return await askAgain(context, parked, heard, credentials);
	return goOn(context, parked.cameIn, verdict);
}

/** What was asked again is in the chat with its number, so that nothing has to be kept here. */
async function askAgain(
	context: IWebhookFunctions,
	{ asked, cameIn }: Parked,
	heard: Heard,
	credentials: MessengerCredentials,
): Promise<IWebhookResponseData> {
	const { question: way } = heard.token;
	const question = { ...asked.question, text: asked.again!.text };
	const messages = toQuestionMessages(question, { ...way, attempt: way.attempt + 1 }, asked, credentials);
	// First of all: Facebook waits for this answer, and not for what it is asked to send.
	const kept = receipt(context, { taken: true });
	const delivery = await sendAll(pageOf(context), asked, messages).catch((error: unknown) => {
		context.logger.warn(`"${context.getNode().name}" could not ask again: ${whatFailed(error)}`);
		return { delivered: false as const, mayHaveArrived: false };
	});
	if (delivery.delivered || delivery.mayHaveArrived) return kept;
	const again = judge(asked, { ...heard, token: { question: { ...way, attempt: Infinity } } });
	return {
		...kept,
		workflowData: toOutputs(context, cameIn, again as Exclude<Verdict, { type: 'askAgain' }>),
	};
}

const goOn = (
	context: IWebhookFunctions,
	cameIn: Parked['cameIn'],
	verdict: Exclude<Verdict, { type: 'askAgain' }>,
): IWebhookResponseData => ({
	...receipt(context, { taken: true, goesOn: true }),
	workflowData: toOutputs(context, cameIn, verdict),
});

function toOutputs(
	context: IWebhookFunctions,
	{ json: input, binary }: Parked['cameIn'],
	{ type, answer, row }: Exclude<Verdict, { type: 'askAgain' }>,
) {
	const node = context.getNode();
	const leaving = type === 'answered' ? answered : somethingElse;
	const json = asksForAgent(node)
		? { approved: answer.approved === true, answer }
		: { ...(row ?? input), psid: input.psid, answer };
	const output = isTool(node) ? noAnswer : leaving;
	const item = { json, ...(binary && !row && { binary }) };
	return askOutputs.map((_, index) => (index === output ? [item] : []));
}

const receipt = (context: IWebhookFunctions, what: AnswerReceipt): IWebhookResponseData =>
	reply(context, 200, what);
