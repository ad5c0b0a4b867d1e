import { readFileSync } from 'node:fs';

import { earlierHeights } from './folder.ts';
import type { Panel } from './panels.ts';

/** Heights of the panels of an earlier version in pixels, by what workflows keep of an operation. */
export type Heights = Record<string, number>;

/** c5e237f, of 22 November 2026: the version that was reviewed. */
export const readEarlier = (): Heights => JSON.parse(readFileSync(earlierHeights, 'utf8')) as Heights;

export const toEarlier = (panels: Panel[]): string =>
	`${JSON.stringify(Object.fromEntries(panels.map(({ slug, height }) => [slug, height])), null, '\t')}\n`;
