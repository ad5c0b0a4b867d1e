import {
	pageTokenOf,
	readJson,
	readText,
	readWords,
	requireText,
	type GraphCall,
	type GraphOperations,
} from '../api/call.ts';
import { badParameter, missingParameter, noSuchObject } from '../api/errors.ts';
import type { UploadSessions } from '../media/uploadSessions.ts';
import { listOf, select } from '../api/nodeFields.ts';
import { oneOf } from '../api/schema.ts';

import { checkComponents, checkLanguage, checkTemplateName, type TemplateComponent } from './definition.ts';
import { fromLibrary, searchLibrary } from './library.ts';
import { checkUtilityPermission } from './permission.ts';
import { templateStatuses, type UtilityTemplate, type UtilityTemplates } from './utilityTemplates.ts';

const nodeType = 'MessengerBusinessTemplate';
const defaultFields = ['name', 'parameter_format', 'components', 'language', 'status', 'category', 'id'];

/** https://developers.facebook.com/docs/graph-api/reference/page/message_templates */
export function utilityTemplateOperations(
	templates: UtilityTemplates,
	uploads: UploadSessions,
): GraphOperations {
	return {
		'POST page/message_templates': (call) => {
			checkUtilityPermission(pageTokenOf(call, 'pages_messaging'));
			const template = readTemplate(call);
			checkPicture(template.components, uploads);
			const { id, status, category } = templates.create(template);
			return { id, status, category };
		},

		'GET page/message_templates': (call) => {
			checkUtilityPermission(pageTokenOf(call, 'pages_messaging'));
			const found = templates.of(call.nodeId).filter(matcher(call));
			return listOf(nodeType, call.params, defaultFields, found.map(describe));
		},

		'DELETE page/message_templates': (call) => {
			checkUtilityPermission(pageTokenOf(call, 'pages_messaging'));
			const id = readText(call.params, 'template_id') ?? readText(call.params, 'hsm_id');
			const name = id === undefined ? requireText(call.params, 'name') : readText(call.params, 'name');
			const found = templates
				.of(call.nodeId)
				.filter(
					(template) => (id ?? template.id) === template.id && (name ?? template.name) === template.name,
				);
			if (found.length === 0) throw badParameter('There is no message template with this name or id');
			for (const template of found) templates.delete(template);
			return { success: true };
		},

		'GET message_template': (call) => {
			const token = pageTokenOf(call, 'pages_messaging');
			const template = templates.get(call.nodeId);
			if (template?.pageId !== token.page.id) throw noSuchObject(call.method, call.nodeId);
			return select(nodeType, call.params, defaultFields, describe(template));
		},

		'GET message_template_library': (call) => {
			pageTokenOf(call);
			const words = readText(call.params, 'name_or_content') ?? readText(call.params, 'search') ?? '';
			return { data: searchLibrary(words, readText(call.params, 'language')) };
		},
	};
}

function readTemplate(call: GraphCall): Parameters<UtilityTemplates['create']>[0] {
	const { params } = call;
	const name = requireText(params, 'name');
	checkTemplateName(name, 'name');
	const language = requireText(params, 'language');
	checkLanguage(language, 'language');
	oneOf('UTILITY')(requireText(params, 'category').toUpperCase(), 'category');
	const parameterFormat = (readText(params, 'parameter_format') ?? 'POSITIONAL').toUpperCase();
	oneOf('NAMED', 'POSITIONAL')(parameterFormat, 'parameter_format');
	const libraryTemplateName = readText(params, 'library_template_name');
	const components = libraryTemplateName
		? fromLibrary(
				libraryTemplateName,
				language,
				(readJson(params, 'library_template_button_inputs') ?? []) as Parameters<typeof fromLibrary>[2],
			)
		: readJson(params, 'components');
	if (components === undefined) throw missingParameter('components');
	checkComponents(components, 'components');
	return {
		pageId: call.nodeId,
		name,
		language,
		parameterFormat: parameterFormat as 'NAMED' | 'POSITIONAL',
		components: components as TemplateComponent[],
		...(libraryTemplateName && { libraryTemplateName }),
	};
}

/** A handle is of one's own uploads, and of a picture. */
function checkPicture(components: TemplateComponent[], uploads: UploadSessions): void {
	const handle = components.find(({ format }) => format === 'IMAGE')?.example?.header_handle?.[0];
	if (handle === undefined || uploads.typeOf(handle)?.startsWith('image/')) return;
	throw badParameter('Param components[example][header_handle] is not the handle of an uploaded image');
}

/** Which templates a search is for. */
function matcher({ params }: GraphCall): (template: UtilityTemplate) => boolean {
	const among = (name: string, allowed?: readonly string[]) => {
		const words = readWords(params, name)?.map((word) => (allowed ? word.toUpperCase() : word));
		words?.forEach((word, index) => allowed && oneOf(...allowed)(word, `${name}[${index}]`));
		return (value: string) => !words || words.includes(value);
	};
	const statuses = among('status', templateStatuses);
	const categories = among('category', ['UTILITY']);
	const languages = among('language');
	const name = readText(params, 'name');
	const nameOrContent = readText(params, 'name_or_content')?.toLowerCase();
	const content = readText(params, 'content')?.toLowerCase();
	return (template) => {
		const words = template.components.map(({ text = '' }) => text.toLowerCase()).join('\n');
		return (
			statuses(template.status) &&
			categories(template.category) &&
			languages(template.language) &&
			(name === undefined || template.name.includes(name)) &&
			(content === undefined || words.includes(content)) &&
			(nameOrContent === undefined || template.name.includes(nameOrContent) || words.includes(nameOrContent))
		);
	};
}

const describe = (template: UtilityTemplate): Record<string, unknown> => ({
	name: template.name,
	parameter_format: template.parameterFormat,
	components: template.components,
	language: template.language,
	status: template.status,
	category: template.category,
	rejected_reason: template.rejectedReason ?? 'NONE',
	specific_rejection_reasons: template.specificReason ? [template.specificReason] : [],
	library_template_name: template.libraryTemplateName ?? null,
	creation_time: Math.floor(template.createdAt.getTime() / 1000),
	last_updated_time: template.updatedAt.toISOString().replace(/\.\d+Z$/, '+0000'),
	id: template.id,
});
