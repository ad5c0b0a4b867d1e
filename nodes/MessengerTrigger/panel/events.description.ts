import { anyOptionsField } from '../../core/fields/multiOptionsField';
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

/** A saved workflow may have chosen one that is no more, and has an output for it. */
export const eventsField = anyOptionsField({
	displayName: 'Events',
	name: 'events',
	type: 'multiOptions',
	options: events,
	default: ['message', 'quickReply', 'postback', 'referral'],
	required: true,
	description: 'What starts this workflow. Each event becomes its own item.',
});
