import type { INode } from 'n8n-workflow';

import { linesSourceOrProduct, whatIsSold } from '../partners';
import { isSince } from '../versions';

/** The field with what is sold, as the panel of this version calls it. */
export const linesSourceOf = (node: Pick<INode, 'typeVersion'>) =>
	isSince(4, node) ? whatIsSold : linesSourceOrProduct;
