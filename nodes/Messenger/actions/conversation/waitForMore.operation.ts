import { sleep, type IDataObject, type IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { numberField } from '../../../core/fields/numberField';
import { textField } from '../../../core/fields/textField';
import type { OperationResult } from '../../../core/operation';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { burstEndingWith } from '../../../vendors/messenger/received/burst';
import { readNewestMessages } from '../../../vendors/messenger/received/newestMessages';
import { membersOf, textsIn } from '../../../vendors/messenger/sending/recognise';
import { personField } from '../../panel/person.description';
import { messageFields, simplifyMessage } from './simplifyConversation';

const mostSeconds = 180;

/** Facebook's times have no fractions, and a message is in the chat a moment after it was sent. */
const marginMs = 1500;

/** Two chats can be read in a second: so many people may write at once before one of them is not looked up. */
const mostQueueMs = 30_000;

/** How soon it notices that the execution was stopped. */
const stepMs = 5000;

const midField = textField({
	displayName: 'Message ID',
	name: 'mid',
	type: 'string',
	default: '={{ $json.mid }}',
	description: 'The mid of the message that has started the workflow. Without one, the item goes on at once.',
});

const silenceField = numberField({
	displayName: 'Seconds of Silence',
	name: 'silenceSeconds',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: mostSeconds },
	default: 8,
	description: 'How long after a message the next one still belongs to it, up to 180',
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const psid = personField.read(context, itemIndex);
	const mid = midField.read(context, itemIndex).trim();
	const silenceMs = readSilence(context, itemIndex);
	const { json } = context.getInputData()[itemIndex]!;
	if (mid === '') return alone(json);
	if (silenceMs > 0) await sleepUnlessStopped(context, silenceMs + marginMs);
	const graph = graphOf(context);
	const newest = await readNewestMessages(graph, psid, messageFields, mostQueueMs);
	if (!newest) return alone(json);
	const { pageId } = await graph.credentials();
	const inChat = newest.map((message) => toInChat(simplifyMessage(message, pageId)));
	const written = inChat.filter((message) => message.mid === mid || !isTap(message, inChat));
	const burst = burstEndingWith(mid, written, silenceMs);
	if (!burst) return [];
	return burst.length === 0
		? alone(json)
		: together(
				json,
				burst.map(({ told }) => told),
			);
}

function readSilence(context: IExecuteFunctions, itemIndex: number): number {
	const seconds = silenceField.read(context, itemIndex);
	if (seconds >= 0 && seconds <= mostSeconds) return seconds * 1000;
	throw silenceField.refused(seconds, 'is not a time to wait here', 'Use a number of seconds from 0 to 180.');
}

async function sleepUnlessStopped(context: IExecuteFunctions, ms: number): Promise<void> {
	const signal = context.getExecutionCancelSignal();
	for (let left = ms; left > 0 && !signal?.aborted; left -= stepMs) await sleep(Math.min(left, stepMs));
}

const toInChat = (told: IDataObject) => ({
	mid: String(told.mid),
	atMs: Date.parse(String(told.timestamp)),
	from: told.from as 'page' | 'person' | undefined,
	told,
});

/** What is tapped is in the chat as a word, and has an execution of its own, which does not wait. */
function isTap({ from, told: { text } }: InChat, inChat: InChat[]): boolean {
	const buttons = inChat.filter((one) => one.from === 'page').map(({ told }) => told.attachments);
	return from === 'person' && membersOf(buttons, ['buttons', 'cta']).flatMap(textsIn).includes(String(text));
}

type InChat = ReturnType<typeof toInChat>;

/** What came in, and all that was written with it. The attachments of the last message stay as they came. */
function together(json: IDataObject, burst: IDataObject[]): IDataObject {
	const messages = burst.map(({ mid, timestamp, text, attachments }) => ({
		mid,
		timestamp,
		text: text ?? '',
		...(attachments !== undefined && { attachments }),
	}));
	const text = messages
		.map((message) => String(message.text))
		.filter((one) => one.trim() !== '')
		.join('\n');
	const earlier = messages.slice(0, -1).flatMap(({ attachments }) => (attachments ?? []) as IDataObject[]);
	const own = (json.attachments ?? messages.at(-1)?.attachments ?? []) as IDataObject[];
	const attachments = [...earlier, ...own];
	return {
		...json,
		text,
		...(attachments.length > 0 && { attachments }),
		messages,
		messageCount: messages.length,
		chatRead: true,
	};
}

/** Where the chat was not looked up, or does not show the message any more: nobody's words are lost. */
const alone = (json: IDataObject): IDataObject => ({
	...json,
	messages: [{ mid: json.mid ?? '', timestamp: json.timestamp ?? '', text: json.text ?? '' }],
	messageCount: 1,
	chatRead: false,
});

const fields: Field[] = [personField, midField, silenceField];

export const waitForMore: DeclaredOperation = {
	name: 'Wait for Further Messages',
	value: 'waitForMore',
	action: 'Wait for further messages',
	description:
		'People write three short messages in place of one: wait until they pause, and continue once, with all of them',
	fields,
	// All people at once: each of them waits.
	concurrency: 100,
	execute,
};
