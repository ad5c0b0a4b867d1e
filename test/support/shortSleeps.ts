/** How many times faster the nodes wait in a test that imports this file first, before anything of n8n. */
export const timesFaster = 100;

let listener: (ms: number) => void = () => {};

/**
 * Tells whoever has a clock of his own how long each sleep would have been, before it begins: the vendors allow so
 * many calls in a second.
 */
export const whenAsleep = (told: (ms: number) => void): void => void (listener = told);

/** Still in turn: what looks again and again while something is under way must let it go on. */
jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: async (ms: number) => {
		listener(ms);
		await new Promise((resolve) => setTimeout(resolve, ms / timesFaster));
	},
}));
