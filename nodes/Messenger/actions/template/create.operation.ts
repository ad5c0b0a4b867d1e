import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { updateDisplayOptions } from '../../../core/panel/displayOptions';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';
import { readFile } from '../../media/mediaFile';
import {
	toTemplateRequest,
	type TemplateButton,
	type TemplateDefinition,
} from '../../../vendors/messenger/templates/template';
import { toCloneRequest, type TemplateClone } from './templateClone';
import type { Sample } from '../../../vendors/messenger/templates/templateText';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { uploadForHandle } from './uploadForHandle';
import type { Operation, OperationResult } from '../../../core/operation';
import { rowsOf } from '../../panel/listParameter';
import { readProposedTemplate } from './proposedTemplate';
import { templateDefinitionDescription, templateIdentityDescription } from './template.description';
import { templateLibraryDescription } from './templateLibrary.description';
import { proposedWordingDescription, wordingField } from './proposedTemplate.description';

const properties: INodeProperties[] = [
	wordingField,
	...proposedWordingDescription,
	...updateDisplayOptions({ show: { wording: ['library', 'own'] } }, templateIdentityDescription),
	...templateLibraryDescription,
	...updateDisplayOptions({ show: { wording: ['own'] } }, templateDefinitionDescription),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const body = await readTemplate(context, itemIndex);
	const { pageId } = await graph.credentials();
	const created = await graph.post([pageId, 'message_templates'], { body });
	return { name: body.name, language: body.language, ...created };
}

async function readTemplate(context: IExecuteFunctions, itemIndex: number): Promise<IDataObject> {
	switch (context.getNodeParameter('wording', itemIndex, 'own')) {
		case 'library':
			return toCloneRequest(readLibraryTemplate(context, itemIndex));
		case 'proposed':
			return toTemplateRequest(readProposedTemplate(context, itemIndex));
		default:
			return await readOwnTemplate(context, itemIndex);
	}
}

function readLibraryTemplate(context: IExecuteFunctions, itemIndex: number): TemplateClone {
	const chosen = context.getNodeParameter('libraryTemplate', itemIndex, '', { extractValue: true });
	return {
		name: context.getNodeParameter('name', itemIndex, ''),
		language: context.getNodeParameter('language', itemIndex, ''),
		libraryName: String(chosen).trim().split('/')[0],
		buttonUrls: rowsOf<{ url?: unknown }>(context, 'libraryButtons.button', itemIndex).map(({ url }) => url),
	};
}

async function readOwnTemplate(context: IExecuteFunctions, itemIndex: number): Promise<IDataObject> {
	const read = (name: string) => context.getNodeParameter(name, itemIndex, '') as string;
	const definition: TemplateDefinition = {
		name: read('name'),
		language: read('language'),
		body: read('body'),
		bodySamples: rowsOf<Sample>(context, 'bodySamples.sample', itemIndex),
		header: read('header'),
		headerSamples: rowsOf<Sample>(context, 'headerSamples.sample', itemIndex),
		buttons: rowsOf<TemplateButton>(context, 'templateButtons.button', itemIndex),
	};
	const picture = read('headerPicture');
	if (picture === 'handle') return toTemplateRequest({ ...definition, headerHandle: requireHandle(read) });
	if (picture !== 'binary') return toTemplateRequest(definition);
	const file = await readFile(context, itemIndex, read('headerBinaryPropertyName'));
	toTemplateRequest({ ...definition, headerHandle: 'checked before anything is uploaded' });
	return toTemplateRequest({ ...definition, headerHandle: await uploadForHandle(context, file) });
}

const requireHandle = (read: (name: string) => string): string =>
	requiredText('Header Image: Handle', read('headerHandle'));

export const create: Operation = {
	description: updateDisplayOptions({ show: { resource: ['template'], operation: ['create'] } }, properties),
	execute,
};
