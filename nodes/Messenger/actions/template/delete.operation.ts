import type { IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import { booleanField } from '../../../core/fields/booleanField';
import { graphOf } from '../../../vendors/messenger/api/graph';
import type { OperationResult } from '../../../core/operation';
import { readId } from '../../panel/readId';
import { templateField } from './template.description';

const allLanguagesField = booleanField({
	displayName: 'Delete All Languages',
	name: 'allLanguages',
	type: 'boolean',
	default: false,
	description: 'Whether to delete all templates with the same name, in every language',
});

/** Facebook wants the name, also when one language is meant. */
async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const id = readId(context, templateField, itemIndex);
	const { name, language } = await graph.get([id], { query: { fields: 'name,language' } });
	const allLanguages = allLanguagesField.read(context, itemIndex);
	const { pageId } = await graph.credentials();
	await graph.delete([pageId, 'message_templates'], {
		query: { name, ...(!allLanguages && { template_id: id }) },
	});
	return { deleted: true, name, ...(!allLanguages && { id, language }) };
}

export const deleteTemplate: DeclaredOperation = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a template',
	description: 'Delete it in one language or in all',
	fields: [templateField, allLanguagesField],
	execute,
};
