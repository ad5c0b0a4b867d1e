import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';
import { changeThreadControl } from './threadControl';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await changeThreadControl(context, itemIndex, 'release_thread_control');
}

export const releaseThreadControl: DeclaredOperation = {
	name: 'Release Thread Control',
	value: 'releaseThreadControl',
	action: 'Release thread control',
	description: 'Give up a conversation so that others can answer',
	fields: [personField],
	execute,
};
