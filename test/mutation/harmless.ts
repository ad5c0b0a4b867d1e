import type { Outcome } from './outcome.ts';

/** A mutant that no test can see, or need not, and why. */
interface Harmless extends Pick<Outcome, 'file' | 'was' | 'is'> {
	why: string;
}

const harmless: Harmless[] = [];

export const whyHarmless = (outcome: Outcome): string | undefined =>
	harmless.find(({ file, was, is }) => file === outcome.file && was === outcome.was && is === outcome.is)
		?.why;
