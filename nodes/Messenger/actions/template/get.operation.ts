import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { readId } from '../../panel/readId';
import { templateFields } from './templateFields';
import { templateLocator } from './template.description';

const properties: INodeProperties[] = [templateLocator];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await graphOf(context).get([readId(context, 'templateId', 'Template', itemIndex)], {
		query: { fields: templateFields },
	});
}

export const get: Operation = {
	description: updateDisplayOptions({ show: { resource: ['template'], operation: ['get'] } }, properties),
	execute,
};
