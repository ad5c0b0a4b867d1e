import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { listDescription } from '../../panel/list.description';
import { readList } from '../../panel/readList';
import { personaFields, simplifyPersona } from './simplifyPersona';

const properties: INodeProperties[] = listDescription;

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { pageId } = await graphOf(context).credentials();
	const request = { path: [pageId, 'personas'], query: { fields: personaFields } };
	return (await readList(context, itemIndex, request)).map(simplifyPersona);
}

export const getMany: Operation = {
	description: updateDisplayOptions({ show: { resource: ['persona'], operation: ['getMany'] } }, properties),
	execute,
};
