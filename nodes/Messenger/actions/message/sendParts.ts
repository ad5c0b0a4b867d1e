import { NodeOperationError, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import { withPlainSpaces } from '../../../checkout/telling/wordings';
import { RecentMemory } from '../../../core/recentMemory';
import { requestIdOf } from '../../../core/requestId';
import { isTool } from '../../../core/tool';
import { graphFailureOf } from '../../../vendors/messenger/errors/errors';
import { toTextMessage } from '../../../vendors/messenger/sending/message';
import { pageOf, sentHere } from '../../../vendors/messenger/sending/page';
import { seekInChat } from '../../../vendors/messenger/sending/seekInChat';
import { whenWritten } from '../whenWritten';
import { recipientField } from './recipient.description';
import { readSendOptions } from './sendOne';
import { untilShown } from './sentBefore';
import { toSentItem } from './sentItem';
import { afterOthers } from './sendSeveral';

/** How far a text has got into the chat. */
interface Progress {
	/** IDs of the parts that are there, in order. */
	messageIds: string[];
	startedAt: string;
	/** When Facebook has not answered for the next part: it may be there. */
	unsureAtMs: number | undefined;
}

const known = new RecentMemory<string, Progress>(1000, 3_600_000);

/**
 * Sends one text as several messages, in order, each once: Retry On Fail goes on where the first try has stopped, and
 * Retry of the execution looks into the chat for what is there. See docs/decisions/0047-long-answers.md.
 *
 * @throws NodeApiError that says how many parts were sent before the one that failed
 * @throws NodeOperationError when the chat does not tell whether a part is there
 */
export async function sendParts(
	context: IExecuteFunctions,
	itemIndex: number,
	parts: string[],
): Promise<IDataObject> {
	const psid = recipientField.read(context, itemIndex);
	const { replyToMid, ...options } = readSendOptions(context, itemIndex);
	const key = requestIdOf(context, itemIndex, { verb: 'text', to: [psid, ...parts] });
	const progress = known.get(key) ?? newProgress();
	const isFirstTry = !known.has(key);
	known.set(key, progress);
	const isAnotherExecution = isFirstTry && context.getMode() === 'retry';
	if (isAnotherExecution || progress.unsureAtMs) {
		await untilShown(progress.unsureAtMs ?? 0);
		const since = isAnotherExecution ? whenWritten(context, itemIndex) : progress.startedAt;
		const look = { psid, parts, progress, since, isAnotherExecution };
		while (await findNextInChat(context, itemIndex, look));
	}
	while (progress.messageIds.length < parts.length) {
		const done = progress.messageIds.length;
		const reply = done === 0 && replyToMid ? { replyToMid } : {};
		try {
			const message = toTextMessage(parts[done]);
			const { messageId } = await pageOf(context).send({ psid, message, ...options, ...reply });
			progress.messageIds.push(messageId);
		} catch (error) {
			progress.unsureAtMs = graphFailureOf(error)?.mayHaveBeenSent ? Date.now() : undefined;
			throw afterOthers(error, done, parts.length);
		}
	}
	// A model may say the same again, and mean it.
	if (isTool(context.getNode())) known.delete(key);
	const { messageIds } = progress;
	return { ...toSentItem(context, psid, { recipientId: psid, messageId: messageIds.at(-1)! }), messageIds };
}

const newProgress = (): Progress => ({
	messageIds: [],
	startedAt: new Date().toISOString(),
	unsureAtMs: undefined,
});

interface Looked {
	psid: string;
	parts: string[];
	progress: Progress;
	/** It can't be older; ISO 8601. */
	since: string | undefined;
	/** What was sent before in this process may be it. */
	isAnotherExecution: boolean;
}

/** @returns whether the next part was found in the chat, and counted */
async function findNextInChat(
	context: IExecuteFunctions,
	itemIndex: number,
	{ psid, parts, progress, since, isAnotherExecution }: Looked,
): Promise<boolean> {
	const { messageIds } = progress;
	const part = parts[messageIds.length];
	if (part === undefined) return false;
	const sighting = await seekInChat(pageOf(context).graph, {
		psid,
		...(since && { since }),
		isIt: ({ id, text }) =>
			!messageIds.includes(id) &&
			(isAnotherExecution || !sentHere.has(id)) &&
			withPlainSpaces(text) === withPlainSpaces(part),
	});
	if (sighting === 'unclear') throw notTold(context, itemIndex, messageIds.length + 1, parts.length);
	progress.unsureAtMs = undefined;
	if (sighting === 'missing') return false;
	messageIds.push(sighting.messageId);
	sentHere.set(sighting.messageId, true);
	return true;
}

const notTold = (context: IExecuteFunctions, itemIndex: number, part: number, all: number) =>
	new NodeOperationError(
		context.getNode(),
		`Facebook does not show whether part ${part} of ${all} is in the chat, so nothing was sent again`,
		{
			itemIndex,
			description: 'Look into the chat. If something is missing, send it from the inbox of your Page.',
		},
	);
