export interface Reaction {
	emoji: string;
	/** Meta's word for it. */
	word: string;
	name: string;
}

/** What Messenger offers for a message. */
export const reactions: Reaction[] = [
	{ emoji: '❤', word: 'love', name: 'Love' },
	{ emoji: '😆', word: 'smile', name: 'Haha' },
	{ emoji: '😮', word: 'wow', name: 'Wow' },
	{ emoji: '😢', word: 'sad', name: 'Sad' },
	{ emoji: '😠', word: 'angry', name: 'Angry' },
	{ emoji: '👍', word: 'like', name: 'Like' },
	{ emoji: '👎', word: 'dislike', name: 'Dislike' },
];

/** The emoji of a reaction that a Page gave by its word. */
export const emojiOf = (given: string): string =>
	reactions.find(({ word }) => word === given)?.emoji ?? given;
