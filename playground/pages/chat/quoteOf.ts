import type { ChatMessage } from './thread.ts';

const mostCharacters = 80;

/** A message in a few words, for the one that answers it. */
export function quoteOf(messages: ChatMessage[], mid: string): string | undefined {
	const message = messages.find((candidate) => candidate.mid === mid);
	if (!message) return undefined;
	const text = message.text ?? 'Attachment';
	return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}
