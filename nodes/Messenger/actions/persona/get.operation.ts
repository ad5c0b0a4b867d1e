import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { personaLocator } from '../../panel/persona.description';
import { readId } from '../../panel/readId';
import { personaFields, simplifyPersona } from './simplifyPersona';

const properties: INodeProperties[] = [{ ...personaLocator, required: true }];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = readId(context, 'personaId', 'Persona', itemIndex);
	const query = { fields: personaFields };
	return simplifyPersona(await graphOf(context).get([id], { query }));
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['persona'], operation: ['get'] } }, properties),
	execute,
};
