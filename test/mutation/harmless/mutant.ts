import type { Outcome } from '../outcome.ts';

/** A mutant that no test can see, or need not, or sees by now, and why. */
export interface Harmless extends Pick<Outcome, 'file' | 'was' | 'is'> {
	why: string;
}

/** What a text is taken apart with falls back to nothing, which is looked at no further. */
const why = 'The fallback of a pattern that did not fit: nothing of it is looked at';

export const fallsBack = (file: string): Harmless[] => [
	{ file, was: "''", is: '"Stryker was here!"', why },
	{ file, was: '[]', is: '["Stryker was here"]', why },
];

/** A test has been written for it since it was measured, and turns red with it. */
export const seenSince = (file: string, was: string, is: string): Harmless => ({
	...{ file, was, is },
	why: 'Seen by a test by now',
});
