import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { graphRequest } from '../../../shared/messenger/transport';
import type { Operation, OperationResult } from '../../../shared/operation';
import { personaLocator } from '../../persona.description';
import { readId } from '../../readId';
import { personaFields, simplifyPersona } from '../../simplifyPersona';

const properties: INodeProperties[] = [{ ...personaLocator, required: true }];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = readId.call(this, 'personaId', 'Persona', itemIndex);
	const query = { fields: personaFields };
	return simplifyPersona(await graphRequest.call(this, { method: 'GET', path: [id], query }));
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['persona'], operation: ['get'] } }, properties),
	execute,
};
