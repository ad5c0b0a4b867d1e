import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { Operation, OperationResult } from '../../../core/operation';
import { readId } from '../../panel/readId';
import { templateLocator } from './template.description';

const properties: INodeProperties[] = [
	templateLocator,
	{
		displayName: 'Delete All Languages',
		name: 'allLanguages',
		type: 'boolean',
		default: false,
		description: 'Whether to delete all templates with the same name, in every language',
	},
];

/** Facebook wants the name, also when one language is meant. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const id = readId(context, 'templateId', 'Template', itemIndex);
	const { name, language } = await graph.get([id], { query: { fields: 'name,language' } });
	const allLanguages = context.getNodeParameter('allLanguages', itemIndex, false) as boolean;
	const { pageId } = await graph.credentials();
	await graph.delete([pageId, 'message_templates'], {
		query: { name, ...(!allLanguages && { template_id: id }) },
	});
	return { deleted: true, name, ...(!allLanguages && { id, language }) };
}

export const deleteTemplate: Operation = {
	description: updateDisplayOptions({ show: { resource: ['template'], operation: ['delete'] } }, properties),
	execute,
};
