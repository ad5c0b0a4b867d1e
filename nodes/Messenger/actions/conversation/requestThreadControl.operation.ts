import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { OperationResult } from '../../../core/operation';
import { personField } from '../../panel/person.description';
import { changeThreadControl, metadataField, readMetadata } from './threadControl';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const metadata = readMetadata(context, itemIndex);
	return await changeThreadControl(context, itemIndex, 'request_thread_control', metadata);
}

export const requestThreadControl: DeclaredOperation = {
	name: 'Request Thread Control',
	value: 'requestThreadControl',
	action: 'Request thread control',
	description: 'Ask the app that has a conversation to hand it over',
	fields: [personField, metadataField],
	execute,
};
