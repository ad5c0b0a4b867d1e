/** A message of a chat, as far as a burst is concerned. */
export interface InChat {
	mid: string;
	atMs: number;
	/** Nobody's, where it is too old to be read. */
	from: 'page' | 'person' | undefined;
}

/**
 * So long after the silence its answer may still be on its way: an agent thinks. What nobody has answered later than that,
 * nobody answers any more, for example because n8n was restarted.
 */
const answerTakesMs = 60_000;

/**
 * The messages that are answered along with this one, if it is the last of a burst: a person writes, and writes on before
 * the silence between two messages gets longer than `silenceMs`. Every execution finds the same bursts, whenever it looks,
 * because it judges by Facebook's times and order alone: of each burst one execution goes on, and none is left out.
 *
 * @param newestFirst as Facebook gives them
 * @returns oldest first; undefined when the person has written on
 */
export function burstEndingWith<Message extends InChat>(
	mid: string,
	newestFirst: Message[],
	silenceMs: number,
): Message[] | undefined {
	const oldestFirst = [...newestFirst].reverse().sort((one, other) => one.atMs - other.atMs);
	const people = oldestFirst.filter(({ from }) => from === 'person');
	const own = people.findIndex((message) => message.mid === mid);
	if (own === -1) return [];
	const isOneBurst = (earlier: number) =>
		silenceMs > 0 && people[earlier + 1]!.atMs - people[earlier]!.atMs <= silenceMs;
	if (own + 1 < people.length && isOneBurst(own)) return undefined;
	let first = own;
	while (first > 0 && isOneBurst(first - 1)) first--;
	return people.slice(firstUnanswered(oldestFirst, people, first, silenceMs), own + 1);
}

/** Where those begin that came before the burst, after the newest message of the Page, and that nobody answers any more. */
function firstUnanswered(oldestFirst: InChat[], people: InChat[], first: number, silenceMs: number): number {
	const before = people[first - 1];
	if (!before || people[first]!.atMs - before.atMs <= silenceMs + answerTakesMs) return first;
	const answered = oldestFirst
		.slice(0, oldestFirst.indexOf(people[first]!))
		.findLastIndex(({ from }) => from !== 'person');
	return people.findIndex((message) => oldestFirst.indexOf(message) > answered);
}
