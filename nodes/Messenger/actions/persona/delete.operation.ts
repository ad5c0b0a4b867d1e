import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../shared/displayOptions';
import { graphRequest } from '../../../shared/messenger/transport';
import type { Operation, OperationResult } from '../../../shared/operation';
import { personaLocator } from '../../persona.description';
import { readId } from '../../readId';

const properties: INodeProperties[] = [{ ...personaLocator, required: true }];

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = readId.call(this, 'personaId', 'Persona', itemIndex);
	await graphRequest.call(this, { method: 'DELETE', path: [id] });
	return { deleted: true, id };
}

export const deletePersona: Operation = {
	description: updateDisplayOptions({ show: { resource: ['persona'], operation: ['delete'] } }, properties),
	execute,
};
