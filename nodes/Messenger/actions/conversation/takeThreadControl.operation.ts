import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';
import { changeThreadControl, metadataField, readMetadata } from './threadControl';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const metadata = readMetadata(context, itemIndex);
	return await changeThreadControl(context, itemIndex, 'take_thread_control', metadata);
}

export const takeThreadControl: DeclaredOperation = {
	name: 'Take Chat Back',
	value: 'takeThreadControl',
	action: 'Take chat back',
	description:
		'Answer again yourself without asking, if yours is the default app of the Page (Facebook: take thread control)',
	fields: [personField, metadataField],
	execute,
};
