import type { IDataObject } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { graphOf, type Graph } from '../../../vendors/messenger/api/graph';
import { commentFields, readPublicId } from './comment.description';

interface Change extends Pick<DeclaredOperation, 'action' | 'description' | 'name' | 'value'> {
	of: keyof typeof commentFields;
	/** @returns what the item says besides the ID */
	make(graph: Graph, id: string): Promise<IDataObject>;
}

/** The operation that does one thing to one comment. Doing it again changes nothing. */
export const toChange = ({ of, make, ...operation }: Change): DeclaredOperation => ({
	...operation,
	fields: [commentFields[of]],
	concurrency: 5,
	async execute(context, itemIndex) {
		const id = readPublicId(context, itemIndex, of);
		return { commentId: id, ...(await make(graphOf(context), id)) };
	},
});
