import type { IWebhookFunctions } from 'n8n-workflow';

import { ownValue } from '../../core/ownValue';
import { RecentMemory, setRecent } from '../../core/recentMemory';
import { nodeData } from '../../core/staticData';
import { scopeOf } from '../../core/webhook/receive';
import type { MessengerEventKind } from '../../vendors/messenger/events/eventRows';
import type { MessengerEvent } from '../../vendors/messenger/events/events';
import { isInboxReply } from '../../vendors/messenger/events/pageInbox';
import { personHasChatMs, personMarkOf } from '../../vendors/messenger/events/personMark';

/** Who answers in a chat, as far as it was told: until when a person does, or when Facebook was seen to route it. */
type ChatHolder = { at: number } & ({ untilMs: number } | { routed: true });

const limit = 2_000;
/** An echo may come after what happened next. */
const disorderMs = 60_000;

/** The same as in n8n's static data, which an execution that began before may overwrite. */
const recent = new RecentMemory<string, ChatHolder>(limit);

/** What a person in a chat does, and a bot answers. */
const byPeople: MessengerEventKind[] = [
	'edit',
	'message',
	'messageDeleted',
	'postback',
	'quickReply',
	'reaction',
	'referral',
];

/**
 * Leaves out what is for a person of the shop who has the chat: after it was handed over to them, or after they have
 * answered in the Page inbox. Where Facebook routes conversations, it does so itself: such events come as those of a
 * bystander, and whatever comes otherwise is for the bot again.
 */
export function withoutThoseOfPeople(
	context: IWebhookFunctions,
	events: MessengerEvent[],
	ownAppId: string,
): MessengerEvent[] {
	return events.filter((event) => {
		if (event.psid === undefined) return true;
		const key = `${event.pageId} ${event.psid}`;
		const before = read(context, key);
		const told = holderIn(event, ownAppId);
		if (told && isNews(told, before)) keep(context, key, told);
		const holder = told ?? before;
		const isHeld = holder !== undefined && 'untilMs' in holder && event.at.getTime() < holder.untilMs;
		return !(isHeld && byPeople.includes(event.kind));
	});
}

/** What an event tells of who answers. */
function holderIn(event: MessengerEvent, ownAppId: string): ChatHolder | undefined {
	const at = event.at.getTime();
	const isPassed = event.kind === 'handover' && !('request_thread_control' in event.raw);
	if (event.standby || isPassed) return { at, routed: true };
	const until = personMarkOf(event, ownAppId);
	if (until) return { at, untilMs: until.getTime() };
	return isInboxReply(event) ? { at, untilMs: at + personHasChatMs } : undefined;
}

/** Where Facebook was just seen to route the chat, a late echo says nothing new. */
const isNews = (told: ChatHolder, before: ChatHolder | undefined): boolean =>
	'routed' in told || !before || !('routed' in before) || told.at - before.at > disorderMs;

function read(context: IWebhookFunctions, key: string): ChatHolder | undefined {
	const kept = ownValue<ChatHolder>(nodeData(context).chatHolders ?? {}, key);
	const seen = recent.get(`${scopeOf(context)} ${key}`);
	return kept && seen ? (kept.at > seen.at ? kept : seen) : (kept ?? seen);
}

function keep(context: IWebhookFunctions, key: string, holder: ChatHolder): void {
	recent.set(`${scopeOf(context)} ${key}`, holder);
	const data = nodeData(context);
	const chatHolders = { ...data.chatHolders };
	setRecent(chatHolders, key, holder, limit);
	data.chatHolders = chatHolders;
}
