import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { readId } from '../../panel/readId';
import { templateFields } from './templateFields';
import { templateField } from './template.description';

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	return await graphOf(context).get([readId(context, templateField, itemIndex)], {
		query: { fields: templateFields },
	});
}

export const get: DeclaredOperation = {
	name: 'Get',
	value: 'get',
	action: 'Get a template',
	description: 'Get its text and the result of its review',
	fields: [templateField],
	execute,
};
