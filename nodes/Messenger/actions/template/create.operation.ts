import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { DeclaredOperation } from '../../../core/declaration';
import type { Field } from '../../../core/fields/field';
import { before, fieldsOf, isSince, since } from '../../../core/panel/nodeVersion';
import { readFile } from '../../media/mediaFile';
import {
	bodyField,
	bodySamplesField,
	headerBinaryField,
	headerField,
	headerHandleField,
	headerPictureField,
	headerSamplesField,
	templateButtonsField,
	templateDefinitionFields,
	templateIdentityFields,
	templateLanguageField,
	templateNameField,
} from '../../../vendors/messenger/panel/templateDefinition.description';
import { toTemplateRequest, type TemplateDefinition } from '../../../vendors/messenger/templates/template';
import { toCloneRequest, type TemplateClone } from './templateClone';
import { graphOf } from '../../../vendors/messenger/api/graph';
import { uploadForHandle } from './uploadForHandle';
import type { OperationResult } from '../../../core/operation';
import { shownFor } from '../../panel/shownFor';
import { readProposedTemplate } from './proposedTemplate';
import {
	libraryButtonsField,
	libraryTemplateField,
	templateLibraryFields,
} from './templateLibrary.description';
import { proposedWordingFields, wordingField } from './proposedTemplate.description';

const oursFirstField = wordingField.with({ default: 'proposed' });

const fields: Field[] = [
	...fieldsOf(before(2), [wordingField]),
	...fieldsOf(since(2), [oursFirstField]),
	...proposedWordingFields,
	...shownFor({ wording: ['library', 'own'] }, templateIdentityFields),
	...templateLibraryFields,
	...shownFor({ wording: ['own'] }, templateDefinitionFields),
];

async function execute(context: IExecuteFunctions, itemIndex: number): Promise<OperationResult> {
	const graph = graphOf(context);
	const body = await readTemplate(context, itemIndex);
	const { pageId } = await graph.credentials();
	const created = await graph.post([pageId, 'message_templates'], { body });
	return { name: body.name, language: body.language, ...created };
}

async function readTemplate(context: IExecuteFunctions, itemIndex: number): Promise<IDataObject> {
	const textFrom = isSince(2, context.getNode()) ? oursFirstField : wordingField;
	switch (textFrom.read(context, itemIndex)) {
		case 'library':
			return toCloneRequest(readLibraryTemplate(context, itemIndex));
		case 'proposed':
			return toTemplateRequest(readProposedTemplate(context, itemIndex));
		case 'own':
			return await readOwnTemplate(context, itemIndex);
	}
}

function readLibraryTemplate(context: IExecuteFunctions, itemIndex: number): TemplateClone {
	return {
		name: templateNameField.read(context, itemIndex),
		language: templateLanguageField.read(context, itemIndex),
		libraryName: libraryTemplateField.read(context, itemIndex).split('/')[0],
		buttonUrls: libraryButtonsField.read(context, itemIndex).map(({ url }) => url),
	};
}

async function readOwnTemplate(context: IExecuteFunctions, itemIndex: number): Promise<IDataObject> {
	const definition: TemplateDefinition = {
		name: templateNameField.read(context, itemIndex),
		language: templateLanguageField.read(context, itemIndex),
		body: bodyField.read(context, itemIndex),
		bodySamples: bodySamplesField.read(context, itemIndex),
		header: headerField.read(context, itemIndex),
		headerSamples: headerSamplesField.read(context, itemIndex),
		buttons: templateButtonsField.read(context, itemIndex),
	};
	const picture = headerPictureField.read(context, itemIndex);
	if (picture === 'handle') {
		const headerHandle = headerHandleField.in(headerPictureField.label).readRequired(context, itemIndex);
		return toTemplateRequest({ ...definition, headerHandle });
	}
	if (picture !== 'binary') return toTemplateRequest(definition);
	const file = await readFile(context, itemIndex, headerBinaryField);
	toTemplateRequest({ ...definition, headerHandle: 'checked before anything is uploaded' });
	return toTemplateRequest({ ...definition, headerHandle: await uploadForHandle(context, file) });
}

export const create: DeclaredOperation = {
	name: 'Create',
	value: 'create',
	action: 'Create a template',
	description: 'Submit a text for approval, to send it after the 24 hours',
	fields,
	execute,
};
