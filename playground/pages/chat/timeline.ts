import type { ChatMessage, Persona } from './thread.ts';

/** Messages further apart than this get the time written between them. */
const pauseMs = 20 * 60_000;

interface TimeRow {
	kind: 'time';
	key: string;
	at: string;
}

/** Messages that one side, or one persona of it, sent in a row. */
interface GroupRow<Message> {
	kind: 'group';
	key: string;
	from: ChatMessage['from'];
	persona?: Persona;
	messages: Message[];
}

export type TimelineRow<Message> = TimeRow | GroupRow<Message>;

/** What the timeline needs to know of a message, sent or still on its way. */
export type Placed = Pick<ChatMessage, 'from' | 'at' | 'persona'> & { key: string };

/** Messages in their order, grouped by who wrote them, with the time wherever the conversation paused. */
export function toTimeline<Message extends Placed>(messages: Message[]): Array<TimelineRow<Message>> {
	const rows: Array<TimelineRow<Message>> = [];
	let previousAt: number | undefined;
	for (const message of messages) {
		const at = Date.parse(message.at);
		if (previousAt === undefined || at - previousAt > pauseMs) {
			rows.push({ kind: 'time', key: `time-${message.key}`, at: message.at });
		}
		previousAt = at;
		const last = rows.at(-1);
		const { key, from, persona } = message;
		const goesOn = last?.kind === 'group' && last.from === from && last.persona?.name === persona?.name;
		if (goesOn) last.messages.push(message);
		else
			rows.push({
				kind: 'group',
				key: `group-${key}`,
				from,
				...(persona && { persona }),
				messages: [message],
			});
	}
	return rows;
}
