import type { Button } from '../../nodes/vendors/messenger/panel/buttons.description';

export const postback = (index = 1): Button => ({
	type: 'postback',
	title: `Buy ${index}`,
	payload: `BUY_${index}`,
});

/** So many of them, made by their number from 1. */
export const list = <T>(count: number, make: (index: number) => T): T[] =>
	Array.from({ length: count }, (_, index) => make(index + 1));
