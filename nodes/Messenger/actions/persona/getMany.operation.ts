import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { listFields } from '../../../core/panel/list.description';
import { readList } from '../../panel/readList';
import { personaFields, simplifyPersona } from './simplifyPersona';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { pageId } = await graphOf(context).credentials();
	const request = { path: [pageId, 'personas'], query: { fields: personaFields } };
	return (await readList(context, itemIndex, request)).map(simplifyPersona);
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many personas',
	fields: listFields,
	execute,
};
