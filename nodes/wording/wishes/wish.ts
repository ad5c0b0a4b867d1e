/** What somebody may ask for with one whole message. */
export type Wish = 'person' | 'start' | 'stop';

/** How each is said, in small letters and without marks at the end. */
export type WishWords = Record<Wish, readonly string[]> & {
	/** What may stand before or after it and changes nothing. */
	please: readonly string[];
};
