import { LoadOptionsContext } from 'n8n-core';
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { place, type PlacedNode } from './n8nCore';

/** What a list in the panel is searched with: real context, real request helpers, real HTTP. */
export function loadOptionsContext(placed: PlacedNode): ILoadOptionsFunctions {
	const { workflow, node, additionalData } = place(placed);
	return new LoadOptionsContext(workflow, node, additionalData, '');
}
