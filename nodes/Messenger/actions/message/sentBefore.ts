import { sleep, type IExecuteFunctions } from 'n8n-workflow';

import { withPlainSpaces } from '../../../checkout/telling/wordings';
import { RecentMemory } from '../../../core/recentMemory';
import { requestIdOf } from '../../../core/requestId';
import { graphFailureOf } from '../../../vendors/messenger/errors/errors';
import {
	pageOf,
	sentHere,
	type OutgoingMessage,
	type SentMessage,
} from '../../../vendors/messenger/sending/page';
import { textsIn } from '../../../vendors/messenger/sending/recognise';
import { seekInChat, type ShownMessage } from '../../../vendors/messenger/sending/seekInChat';

/** A message that Facebook has not answered for: it may be in the chat. */
interface Unsure {
	since: string;
	error: unknown;
}

type Outgoing = OutgoingMessage & { part?: number };

/** By run, item and message: those of runs that have failed, or are not over. */
const known = new RecentMemory<string, SentMessage | Unsure>(50_000, 3_600_000);
const ofRun = new WeakMap<IExecuteFunctions, Set<string>>();

/**
 * Sends a message, unless this run of the node has sent it before one of its items failed: n8n runs all of them again at
 * Retry On Fail and at Retry. A text or a card whose answer got lost is looked for in the chat first. Known to this process
 * alone.
 *
 * @param outgoing with something that tells it from other messages of the same item, where there are any
 * @throws the error of the first try when the chat does not tell whether it is there
 */
export async function sendUnlessSent(
	context: IExecuteFunctions,
	itemIndex: number,
	outgoing: Outgoing,
): Promise<SentMessage> {
	const page = pageOf(context);
	const { pageId } = await page.graph.credentials();
	const to = [pageId, JSON.stringify({ ...outgoing, metadata: undefined })];
	const key = requestIdOf(context, itemIndex, { verb: 'send', to });
	const run = ofRun.get(context) ?? new Set<string>();
	ofRun.set(context, run);
	const before = known.get(key);
	const isUnsure = before !== undefined && 'since' in before;
	const since = isUnsure ? before.since : new Date().toISOString();
	const found = isUnsure ? await find(context, outgoing, before) : before;
	const message =
		found ??
		(await page.send(outgoing).catch((error: unknown) => {
			// The chat shows words as they are; of everything else it shows too little.
			if (wordsOf(outgoing).length > 0 && graphFailureOf(error)?.mayHaveBeenSent)
				known.set(key, { since, error });
			throw error;
		}));
	known.set(key, message);
	run.add(key);
	sentHere.set(message.messageId, true);
	return message;
}

/** All items went well: nothing of it is run again. */
export function forgetSent(context: IExecuteFunctions): void {
	for (const key of ofRun.get(context) ?? []) known.delete(key);
}

async function find(
	context: IExecuteFunctions,
	outgoing: Outgoing,
	{ since, error }: Unsure,
): Promise<SentMessage | undefined> {
	const psid = 'psid' in outgoing ? outgoing.psid : '';
	await untilShown(Date.parse(since));
	const sighting = await seekInChat(pageOf(context).graph, {
		psid,
		since,
		isIt: (shown) => !sentHere.has(shown.id) && shows(shown, outgoing),
	});
	if (sighting === 'unclear') throw error;
	return sighting === 'missing' ? undefined : { recipientId: psid, ...sighting };
}

/** undefined: it shows nothing, or a part. */
function shows({ text, attachments = [] }: ShownMessage, outgoing: Outgoing): boolean | undefined {
	const wanted = wordsOf(outgoing);
	if ('text' in outgoing.message) return withPlainSpaces(text) === wanted[0];
	const shown = textsIn([text, attachments]).map(withPlainSpaces);
	if (wanted.every((one) => shown.includes(one))) return true;
	return shown.includes(wanted[0]!) || shown.every((one) => one === '') ? undefined : false;
}

/** Of a text, or of a card: of more cards than one, the chat shows the first. */
function wordsOf(outgoing: Outgoing): string[] {
	if (!('psid' in outgoing)) return [];
	const { message } = outgoing;
	if ('text' in message) return [withPlainSpaces(message.text)];
	const { template_type: type = '', ...payload }: Template =
		'attachment' in message ? message.attachment.payload : {};
	if (type !== 'button' && type !== 'generic') return [];
	const [card = { title: payload.text, buttons: payload.buttons }] = payload.elements ?? [];
	return [card.title, card.subtitle, ...(card.buttons ?? []).map(({ title }) => title)].flatMap((one) =>
		one ? [withPlainSpaces(one)] : [],
	);
}

interface Card {
	title?: string;
	subtitle?: string;
	buttons?: Array<{ title?: string }>;
}

interface Template extends Pick<Card, 'buttons'> {
	template_type?: string;
	text?: string;
	elements?: Card[];
}

/** What Facebook has taken may show in the chat a little later. */
export const untilShown = async (sentAtMs: number): Promise<void> =>
	await sleep(Math.max(0, sentAtMs + 5000 - Date.now()));
