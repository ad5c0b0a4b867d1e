import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { listDescription } from '../../panel/list.description';
import { readList } from '../../panel/readList';
import { templateFields } from './templateFields';

const properties: INodeProperties[] = [
	...listDescription,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: [
			{ displayName: 'Language', name: 'language', type: 'string', default: '', placeholder: 'e.g. en_US' },
			{
				displayName: 'Name or Content',
				name: 'nameOrContent',
				type: 'string',
				default: '',
				description: 'Words in the name or the text',
			},
			{
				displayName: 'Status',
				name: 'status',
				type: 'multiOptions',
				options: [
					{ name: 'Approved', value: 'APPROVED' },
					{ name: 'Disabled', value: 'DISABLED' },
					{ name: 'Paused', value: 'PAUSED' },
					{ name: 'Pending', value: 'PENDING' },
					{ name: 'Rejected', value: 'REJECTED' },
				],
				default: [],
			},
		],
	},
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { language, nameOrContent, status } = context.getNodeParameter('filters', itemIndex, {}) as {
		language?: string;
		nameOrContent?: string;
		status?: string[];
	};
	const { pageId } = await graphOf(context).credentials();
	const query: IDataObject = {
		fields: templateFields,
		...(language && { language: JSON.stringify([language]) }),
		...(nameOrContent && { name_or_content: nameOrContent }),
		...(status?.length && { status: JSON.stringify(status) }),
	};
	return await readList(context, itemIndex, { path: [pageId, 'message_templates'], query });
}

export const getMany: Operation = {
	description: updateDisplayOptions({ show: { resource: ['template'], operation: ['getMany'] } }, properties),
	execute,
};
