import type { World } from '../../world/world.ts';

import { isAnswerTo, type FeedbackQuestion } from '../sending/feedbackTemplate.ts';
import type { ThreadEvents } from '../conversations/threadEvents.ts';
import type { Thread, ThreadMessage } from '../conversations/threads.ts';

/** Emoji by the word Meta has for it; every other one is `other`. */
const reactionWords: Record<string, string> = {
	'❤': 'love',
	'😆': 'smile',
	'😮': 'wow',
	'😢': 'sad',
	'😠': 'angry',
	'👍': 'like',
	'👎': 'dislike',
};

/** Messenger lets people change a message five times. */
const mostEdits = 5;
const dayMs = 24 * 60 * 60 * 1000;

/** What a person does to messages that are there: reactions, edits, an answered feedback form, opt-ins. */
export class BuyerReactions {
	private readonly world: World;
	private readonly events: ThreadEvents;

	constructor(world: World, events: ThreadEvents) {
		this.world = world;
		this.events = events;
	}

	/** An emoji, or none to take it back. It opens the window as a message does. */
	react(thread: Thread, message: ThreadMessage, emoji: string | undefined): void {
		const shown = emoji ?? message.reaction ?? '';
		if (emoji === undefined) delete message.reaction;
		else message.reaction = emoji;
		thread.windowOpenedAt = this.now();
		this.events.byPerson(thread, 'message_reactions', `reaction:${message.mid}:${this.now().getTime()}`, {
			reaction: {
				mid: message.mid,
				action: emoji === undefined ? 'unreact' : 'react',
				emoji: shown,
				reaction: reactionWords[shown.replace('\ufe0f', '')] ?? 'other',
			},
		});
		this.world.bus.emit(thread.psid);
	}

	/** Returns why it can't be changed, if so. */
	edit(thread: Thread, message: ThreadMessage, text: string): string | undefined {
		if (message.from !== 'buyer' || message.text === undefined) return 'Only own words can be changed';
		const edits = (message.edits ?? 0) + 1;
		if (edits > mostEdits) return `A message can be changed ${mostEdits} times`;
		Object.assign(message, { text, edits });
		this.events.byPerson(thread, 'message_edits', `edit:${message.mid}:${edits}`, {
			message_edit: { mid: message.mid, text, num_edit: edits },
		});
		this.world.bus.emit(thread.psid);
		return undefined;
	}

	/** Sends a feedback form back. Returns why that is not possible, if so. */
	answerFeedback(
		thread: Thread,
		message: ThreadMessage,
		given: { answer: string; followUp?: string },
	): string | undefined {
		const form = message.attachment?.payload;
		if (form?.template_type !== 'customer_feedback') return 'This message is no feedback form';
		if (message.answered) return 'This form was sent back before';
		const expiresMs = message.at.getTime() + Number(form.expires_in_days ?? 1) * dayMs;
		if (this.now().getTime() > expiresMs) return 'This form has expired';
		const [screen] = form.feedback_screens as Array<{ questions: FeedbackQuestion[] }>;
		const question = screen!.questions[0]!;
		if (!isAnswerTo(question, given.answer))
			return `"${given.answer}" is no answer to a ${question.type} question`;
		if (given.followUp !== undefined && !question.follow_up) return 'The form has no room for more words';
		message.answered = true;
		const followUp = given.followUp && { follow_up: { type: 'free_form', payload: given.followUp } };
		const answer = { type: question.type, payload: given.answer, ...followUp };
		this.events.byPerson(thread, 'messaging_feedback', `feedback:${message.mid}`, {
			messaging_feedback: { feedback_screens: [{ screen_id: 0, questions: { [question.id]: answer } }] },
		});
		this.world.bus.emit(thread.psid);
		return undefined;
	}

	/** A checkbox or button of a plugin on the shop's own site. */
	optIn(thread: Thread, ref: string): void {
		thread.windowOpenedAt = this.now();
		this.events.byPerson(thread, 'messaging_optins', `optin:${thread.psid}:${this.now().getTime()}`, {
			optin: { ref },
		});
	}

	private now(): Date {
		return this.world.clock.now();
	}
}
