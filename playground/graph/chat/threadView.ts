import type { World } from '../../world/world.ts';

import type { Attachment } from '../sending/messageRules.ts';
import { pageCalled, personWith } from '../people/people.ts';
import type { Personas } from '../page/personas.ts';
import { pictureUrl } from '../people/pictures.ts';
import type { MessengerProfile } from '../profile/messengerProfile.ts';
import type { Thread, ThreadMessage } from '../conversations/threads.ts';

interface ChatQuickReply {
	title: string;
	payload: string;
	contentType: 'text';
	imageUrl?: string;
}

export interface ChatMessage {
	mid: string;
	from: 'buyer' | 'page';
	/** ISO 8601 */
	at: string;
	text?: string;
	/** Only while they can be tapped: on the newest message. */
	quickReplies?: ChatQuickReply[];
	/** As the Page sent it to the Send API; media that were uploaded have a `url`. */
	attachment?: Attachment;
	attachments?: Attachment[];
	reaction?: string;
	/** The mid it answers. */
	replyTo?: string;
	/** How often the person has changed it. */
	edits?: number;
	/** In whose name the Page wrote it. */
	persona?: { name: string; picture: string };
	/** A customer feedback form that was sent back. */
	answered?: boolean;
}

/** A conversation as the person sees it. */
export interface ChatThread {
	page: { id: string; name: string; picture: string };
	buyer: { psid: string; firstName: string; lastName: string; picture: string };
	typing: boolean;
	/** ISO 8601: when the Page saw the person's messages. */
	seenAt?: string;
	/** Payload of the Get Started button: a new conversation, and the Page has one. */
	getStarted?: string;
	/** What the Page says in a new conversation, in the language of the person. */
	greeting?: string;
	/** Questions to begin a new conversation with: each is a postback. */
	iceBreakers?: Array<{ question: string; payload: string }>;
	/** As the Page set it: buttons of type `web_url` and `postback`. */
	menu?: Array<Record<string, unknown>>;
	/** The Page wants taps in its menu, and no words. */
	composerDisabled?: boolean;
	messages: ChatMessage[];
}

export function viewThread(
	world: World,
	thread: Thread,
	{ profile, personas }: { profile: MessengerProfile; personas: Personas },
): ChatThread {
	const { psid, firstName, lastName } = personWith(thread.psid)!;
	const page = pageCalled(thread.pageId)!;
	return {
		page: { id: page.id, name: page.name, picture: pictureUrl(world, page.id) },
		buyer: { psid, firstName, lastName, picture: pictureUrl(world, psid) },
		typing: thread.typing,
		...(thread.seenAt && { seenAt: thread.seenAt.toISOString() }),
		...(thread.messages.length === 0 && viewOpening(thread, profile)),
		...viewMenu(thread, profile),
		messages: thread.messages.map((message, index) =>
			viewMessage(message, index === thread.messages.length - 1, personas),
		),
	};
}

function viewOpening({ psid, pageId }: Thread, profile: MessengerProfile): Partial<ChatThread> {
	const getStarted = profile.getStarted(pageId);
	const greeting = (profile.localized(psid, 'greeting') as { text: string } | undefined)?.text;
	const iceBreakers = profile.localized(psid, 'ice_breakers') as
		{ call_to_actions: Array<{ question: string; payload: string }> } | undefined;
	return {
		...(getStarted && { getStarted }),
		...(greeting && { greeting: fillIn(greeting, psid) }),
		...(iceBreakers && { iceBreakers: iceBreakers.call_to_actions }),
	};
}

function viewMenu({ psid }: Thread, profile: MessengerProfile): Partial<ChatThread> {
	const menu = profile.localized(psid, 'persistent_menu') as
		{ call_to_actions?: Array<Record<string, unknown>>; composer_input_disabled?: boolean } | undefined;
	return {
		...(menu?.call_to_actions && { menu: menu.call_to_actions }),
		...(menu?.composer_input_disabled === true && { composerDisabled: true }),
	};
}

/** https://developers.facebook.com/docs/messenger-platform/discovery/welcome-screen#personalizing */
function fillIn(greeting: string, psid: string): string {
	const { firstName, lastName } = personWith(psid)!;
	return greeting
		.replaceAll('{{user_first_name}}', firstName)
		.replaceAll('{{user_last_name}}', lastName)
		.replaceAll('{{user_full_name}}', `${firstName} ${lastName}`);
}

function viewMessage(message: ThreadMessage, isNewest: boolean, personas: Personas): ChatMessage {
	const { mid, from, at, text, quickReplies, attachment, attachments, reaction, replyTo, edits } = message;
	// Phone and e-mail buttons are hidden from people whose profile lacks them, as ours do.
	const tappable = quickReplies?.filter((reply) => reply.content_type === 'text') ?? [];
	const persona = message.personaId === undefined ? undefined : personas.get(message.personaId);
	return {
		mid,
		from,
		at: at.toISOString(),
		...(text !== undefined && { text }),
		...(isNewest &&
			tappable.length > 0 && {
				quickReplies: tappable.map((reply) => ({
					title: reply.title ?? '',
					payload: String(reply.payload),
					contentType: 'text' as const,
					...(reply.image_url && { imageUrl: reply.image_url }),
				})),
			}),
		...(attachment && { attachment }),
		...(attachments && { attachments }),
		...(reaction && { reaction }),
		...(replyTo !== undefined && { replyTo }),
		...(edits !== undefined && { edits }),
		...(persona && { persona: { name: persona.name, picture: persona.pictureUrl } }),
		...(message.answered && { answered: true }),
	};
}
