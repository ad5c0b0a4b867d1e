import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { personaField } from '../../panel/persona.description';
import { readId } from '../../panel/readId';
import { personaFields, simplifyPersona } from './simplifyPersona';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const id = readId(context, personaField, itemIndex);
	const query = { fields: personaFields };
	return simplifyPersona(await graphOf(context).get([id], { query }));
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get a persona',
	fields: [personaField.with({ required: true })],
	execute,
};
