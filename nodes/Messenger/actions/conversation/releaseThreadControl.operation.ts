import type { IExecuteFunctions } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { personDescription } from '../../panel/person.description';
import { changeThreadControl } from './threadControl';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await changeThreadControl(context, itemIndex, 'release_thread_control');
}

export const releaseThreadControl: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['conversation'], operation: ['releaseThreadControl'] } },
		[personDescription],
	),
	execute,
};
