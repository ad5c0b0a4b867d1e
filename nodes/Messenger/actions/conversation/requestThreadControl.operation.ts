import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import type { Operation, OperationResult } from '../../../core/operation';
import { personDescription } from '../../panel/person.description';
import { changeThreadControl, metadataDescription, readMetadata } from './threadControl';

const properties: INodeProperties[] = [personDescription, metadataDescription];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const metadata = readMetadata(context, itemIndex);
	return await changeThreadControl(context, itemIndex, 'request_thread_control', metadata);
}

export const requestThreadControl: Operation = {
	description: updateDisplayOptions(
		{ show: { resource: ['conversation'], operation: ['requestThreadControl'] } },
		properties,
	),
	execute,
};
