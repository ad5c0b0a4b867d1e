import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { listAll } from '../api/graphList';
import type { Message } from '../sending/message';
import type { TemplateButtonValue, TemplateValue } from '../panel/templateValues.description';
import { toUtilityMessage } from './templateSend';
import { placesIn } from './templateText';
import type { Graph } from '../api/graph';
import { placeholderAt } from './proposal/places';
import { languageOf, type Language } from '../../../wording/languages';
import type { MappedTemplate } from '../../../checkout/telling/utilityTemplate';
import type { Values } from '../../../checkout/telling/values';

/** A template as Facebook keeps it. https://developers.facebook.com/docs/graph-api/reference/page/message_templates */
export interface ApprovedTemplate {
	name: string;
	language: string;
	components: Array<{
		type: string;
		format?: string;
		text?: string;
		buttons?: Array<{ type: string; url?: string; payload?: string }>;
	}>;
}

const templatesField = 'Utility Templates';

/**
 * The approved template of this name, in the language it is mapped with, or else in the buyer's, in English,
 * in any.
 *
 * @throws InvalidInput when there is none
 */
export async function readTemplate(
	graph: Graph,
	{ name, language: wanted }: MappedTemplate,
	language: Language,
): Promise<ApprovedTemplate> {
	const { pageId } = await graph.credentials();
	const query: IDataObject = {
		name,
		status: JSON.stringify(['APPROVED']),
		fields: 'name,language,components',
	};
	const found = (await listAll(graph, { path: [pageId, 'message_templates'], query })) as unknown[];
	// Facebook finds names that merely contain this one, too.
	const templates = (found as ApprovedTemplate[]).filter((template) => template.name === name);
	const inLanguage = (tag: Language) => templates.find((template) => languageOf(template.language) === tag);
	const chosen = wanted
		? templates.find((template) => template.language === wanted)
		: (inLanguage(language) ?? inLanguage('en') ?? templates[0]);
	if (chosen) return chosen;
	throw new InvalidInput(
		templatesField,
		`There is no approved template with this name${wanted ? ` in the language "${wanted}"` : ''}`,
		'Create it with Messenger > Template > Create, and wait until Facebook approves it.',
	);
}

/**
 * Fills a template by the names of its places: those that our wording gives them.
 *
 * @param values what is known, `link` among it
 * @throws InvalidInput when the template wants something else, or something that is not known
 */
export function fillApproved({ name, language, components }: ApprovedTemplate, values: Values): Message {
	const ofType = (type: string) => components.find((component) => component.type.toUpperCase() === type);
	const header = ofType('HEADER');
	if (header?.format === 'IMAGE') throw unfit('it has a picture in its header');
	const headerValues = valuesFor(header?.text, values);
	return toUtilityMessage({
		name,
		language,
		...(headerValues.length > 0 && { header: { values: headerValues } }),
		bodyValues: valuesFor(ofType('BODY')?.text, values),
		buttonValues: (ofType('BUTTONS')?.buttons ?? []).flatMap((button) => toButtonValue(button, values.link)),
	});
}

const valuesFor = (text = '', values: Values): TemplateValue[] =>
	placesIn(text).map((place) => {
		const placeholder = placeholderAt(place);
		if (!placeholder) {
			throw unfit(`{{${place}}} does not say what goes there, and Values is empty for this template`);
		}
		const value = values[placeholder];
		if (value === undefined) throw unfit(`it needs [${placeholder}], which is not known here`);
		return { name: place, value };
	});

function toButtonValue(
	{ type, url = '', payload = '' }: { type: string; url?: string; payload?: string },
	link: string | undefined,
): TemplateButtonValue[] {
	if (type === 'POSTBACK') {
		if (placesIn(payload).length > 0) throw unfit('the payload of its button needs a value');
		return [{ type: 'POSTBACK', payload }];
	}
	if (type !== 'URL' || placesIn(url).length === 0) return [];
	const start = url.slice(0, url.indexOf('{{'));
	if (!link) throw unfit('its button needs a link, but there is none');
	if (!link.startsWith(start) || link === start) {
		throw unfit(`its button leads to ${start}..., but the link is ${link.slice(0, 200)}`);
	}
	return [{ type: 'URL', suffix: link.slice(start.length) }];
}

const unfit = (reason: string) =>
	new InvalidInput(
		templatesField,
		`It does not fit: ${reason}`,
		'Create a proposed template with Messenger > Template > Create, or fill in Values for this one.',
	);
