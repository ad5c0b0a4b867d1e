import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { personaField } from '../../panel/persona.description';
import { readId } from '../../panel/readId';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = readId(context, personaField, itemIndex);
	await graphOf(context).delete([id]);
	return { deleted: true, id };
}

export const deletePersona: DeclaredOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a persona',
	fields: [personaField.with({ required: true })],
	execute,
};
