import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';
import { changeThreadControl } from './threadControl';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await changeThreadControl(context, itemIndex, 'release_thread_control');
}

export const releaseThreadControl: DeclaredOperation = {
	name: 'Release Chat',
	value: 'releaseThreadControl',
	action: 'Release chat',
	description: 'Give up a chat so that others can answer (Facebook: release thread control)',
	fields: [personField],
	execute,
};
