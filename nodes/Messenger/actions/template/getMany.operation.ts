import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { collection } from '../../../core/fields/collection';
import { multiOptionsField } from '../../../core/fields/multiOptionsField';
import { textField } from '../../../core/fields/textField';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { listFields } from '../../../core/panel/list.description';
import { readList } from '../../panel/readList';
import { templateFields } from './templateFields';

const filters = collection({
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add filter',
	default: {},
	options: [
		textField({
			displayName: 'Language',
			name: 'language',
			type: 'string',
			default: '',
			placeholder: 'e.g. en_US',
		}),
		textField({
			displayName: 'Name or Content',
			name: 'nameOrContent',
			type: 'string',
			default: '',
			description: 'Words in the name or the text',
		}),
		multiOptionsField({
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
		}),
	],
});

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const { language, nameOrContent, status } = filters.read(context, itemIndex);
	const { pageId } = await graphOf(context).credentials();
	const query: IDataObject = {
		fields: templateFields,
		...(language && { language: JSON.stringify([language]) }),
		...(nameOrContent && { name_or_content: nameOrContent }),
		...(status?.length && { status: JSON.stringify(status) }),
	};
	return await readList(context, itemIndex, { path: [pageId, 'message_templates'], query });
}

export const getMany: DeclaredOperation = {
	name: 'Get Many',
	value: 'getMany',
	action: 'Get many templates',
	description: "List the Page's templates, by status, language or content",
	fields: [...listFields, filters],
	execute,
};
