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
import { getMessengerCredentials, graphRequest } from '../../../vendors/messenger/api/transport';
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

async function execute(this: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const body = await readTemplate.call(this, itemIndex);
	const { pageId } = await getMessengerCredentials.call(this);
	const created = await graphRequest.call(this, {
		method: 'POST',
		path: [pageId, 'message_templates'],
		body,
	});
	return { name: body.name, language: body.language, ...created };
}

async function readTemplate(this: IExecuteFunctions, itemIndex: number): Promise<IDataObject> {
	switch (this.getNodeParameter('wording', itemIndex, 'own')) {
		case 'library':
			return toCloneRequest(readLibraryTemplate.call(this, itemIndex));
		case 'proposed':
			return toTemplateRequest(readProposedTemplate.call(this, itemIndex));
		default:
			return await readOwnTemplate.call(this, itemIndex);
	}
}

function readLibraryTemplate(this: IExecuteFunctions, itemIndex: number): TemplateClone {
	const chosen = this.getNodeParameter('libraryTemplate', itemIndex, '', { extractValue: true });
	return {
		name: this.getNodeParameter('name', itemIndex, ''),
		language: this.getNodeParameter('language', itemIndex, ''),
		libraryName: String(chosen).trim().split('/')[0],
		buttonUrls: rowsOf<{ url?: unknown }>(this, 'libraryButtons.button', itemIndex).map(({ url }) => url),
	};
}

async function readOwnTemplate(this: IExecuteFunctions, itemIndex: number): Promise<IDataObject> {
	const read = (name: string) => this.getNodeParameter(name, itemIndex, '') as string;
	const definition: TemplateDefinition = {
		name: read('name'),
		language: read('language'),
		body: read('body'),
		bodySamples: rowsOf<Sample>(this, 'bodySamples.sample', itemIndex),
		header: read('header'),
		headerSamples: rowsOf<Sample>(this, 'headerSamples.sample', itemIndex),
		buttons: rowsOf<TemplateButton>(this, 'templateButtons.button', itemIndex),
	};
	const picture = read('headerPicture');
	if (picture === 'handle') return toTemplateRequest({ ...definition, headerHandle: requireHandle(read) });
	if (picture !== 'binary') return toTemplateRequest(definition);
	const file = await readFile.call(this, itemIndex, read('headerBinaryPropertyName'));
	toTemplateRequest({ ...definition, headerHandle: 'checked before anything is uploaded' });
	return toTemplateRequest({ ...definition, headerHandle: await uploadForHandle.call(this, file) });
}

const requireHandle = (read: (name: string) => string): string =>
	requiredText('Header Picture: Handle', read('headerHandle'));

export const create: Operation = {
	description: updateDisplayOptions({ show: { resource: ['template'], operation: ['create'] } }, properties),
	execute,
};
