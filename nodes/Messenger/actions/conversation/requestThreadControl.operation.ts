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
	name: 'Ask for Chat',
	value: 'requestThreadControl',
	action: 'Ask for chat',
	description: 'Ask the app that has a chat to hand it over (Facebook: request thread control)',
	fields: [personField, metadataField],
	execute,
};
