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
	name: 'Take Thread Control',
	value: 'takeThreadControl',
	action: 'Take thread control',
	description: 'Take a conversation without asking, if your Page settings allow it',
	fields: [personField, metadataField],
	execute,
};
