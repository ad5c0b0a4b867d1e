import type { Check } from './check';

/** A question that Facebook did not answer. */
export const couldNotAsk = (
	about: string,
	what: string,
	{ message, description }: { message: string; description: string },
): Check => ({
	about,
	status: 'problem',
	message: `n8n could not ask Facebook ${what}: ${message}.`,
	fix: description,
});
