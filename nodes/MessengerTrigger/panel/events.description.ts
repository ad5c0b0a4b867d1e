import type { Field } from '../../core/fields/field';
import { anyOptionsField } from '../../core/fields/multiOptionsField';
import { notice } from '../../core/fields/notice';
import { aboutEvent, eventKinds, type MessengerEventKind } from '../../vendors/messenger/events/eventRows';

/** By name, as the panel lists them. */
const events = eventKinds
	.map((kind) => {
		const { name, description } = aboutEvent(kind);
		return { name, value: kind, description };
	})
	.sort((one, other) => one.name.localeCompare(other.name, 'en'));

/** By kind, e.g. for the names of outputs. */
export const eventNames = Object.fromEntries(events.map(({ value, name }) => [value, name])) as Record<
	MessengerEventKind,
	string
>;

/**
 * A saved workflow may have chosen one that is no more, and has an output for it. Not named "Events": by that name n8n
 * would make a trigger of its own out of each option in its list of nodes, and choosing one would drop the others.
 */
export const eventsField = anyOptionsField({
	displayName: 'Start On',
	name: 'events',
	type: 'multiOptions',
	options: events,
	default: ['message', 'quickReply', 'postback', 'referral'],
	required: true,
	description: 'What starts this workflow. Each event becomes its own item.',
});

/** Shown as long as a kind of tap is not chosen where messages are: taps that nobody gets are lost without a word. */
export const lostTaps: Field[] = [
	notice({
		displayName: `Taps on buttons such as Buy do not start this workflow: add ${eventNames.postback} above to get them.`,
		name: 'lostButtonsNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { events: ['message'] }, hide: { events: ['postback'] } },
	}),
	notice({
		displayName: `Taps on quick replies do not start this workflow: add ${eventNames.quickReply} above to get them.`,
		name: 'lostQuickRepliesNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { events: ['message'] }, hide: { events: ['quickReply'] } },
	}),
];
