import { badParameter } from '../api/errors.ts';
import type { OutgoingMessage } from '../sending/messageRules.ts';
import { list, object, oneOf, text, textOrNumber, url, variant, type Check } from '../api/schema.ts';

import { placeholdersOf, type TemplateButton, type TemplateComponent } from './definition.ts';
import type { UtilityTemplate, UtilityTemplates } from './utilityTemplates.ts';

interface Parameter {
	type: string;
	text?: string;
	parameter_name?: string;
	image?: { link: string };
	payload?: string;
	url?: string;
}

interface TemplateReference {
	name: string;
	language: { code: string };
	components?: Array<{ type: string; parameters: Parameter[] }>;
}

const anything: Check = () => undefined;

const parameter = variant(
	'type',
	{
		text: object({
			required: { type: anything, text: textOrNumber({}) },
			optional: { parameter_name: text() },
		}),
		image: object({ required: { type: anything, image: object({ required: { link: url } }) } }),
		POSTBACK: object({ required: { type: anything, payload: textOrNumber({ max: 1000 }) } }),
		URL: object({ required: { type: anything, url: textOrNumber({}) } }),
	},
	(_kind, param) => badParameter(`Param ${param}[type] must be one of {image, POSTBACK, text, URL}`),
);

const reference = object({
	required: { name: text(), language: object({ required: { code: text() } }) },
	optional: {
		components: list(
			object({
				required: {
					type: (value, param) => oneOf('header', 'body', 'buttons')(String(value).toLowerCase(), param),
					parameters: list(parameter, { min: 0, max: 100 }),
				},
			}),
			{ min: 0, max: 3 },
		),
	},
});

/** The message a person sees when a template is sent with these values. */
export function fillTemplate(templates: UtilityTemplates, pageId: string, value: unknown): OutgoingMessage {
	reference(value, 'message[template]');
	const { name, language, components = [] } = value as TemplateReference;
	const template = templates.find(pageId, name, language.code);
	if (template?.status !== 'APPROVED') {
		throw badParameter(`There is no approved message template "${name}" in the language "${language.code}"`);
	}
	const given = (type: string) =>
		components.find((component) => component.type.toLowerCase() === type)?.parameters ?? [];
	const header = componentOf(template, 'HEADER');
	const words = [
		...(header?.format === 'TEXT' ? [fillText(template, header, given('header'))] : []),
		fillText(template, componentOf(template, 'BODY')!, given('body')),
	].join('\n\n');
	if (header?.format === 'IMAGE') checkImage(given('header'));
	const buttons = fillButtons(componentOf(template, 'BUTTONS')?.buttons ?? [], given('buttons'));
	if (buttons.length === 0) return { text: words };
	return {
		attachment: { type: 'template', payload: { template_type: 'button', text: words, buttons } },
	};
}

const componentOf = ({ components }: UtilityTemplate, type: string): TemplateComponent | undefined =>
	components.find((component) => component.type === type);

function fillText(
	{ parameterFormat }: UtilityTemplate,
	component: TemplateComponent,
	given: Parameter[],
): string {
	const names = [...new Set(placeholdersOf(component.text ?? ''))];
	const where = `message[template][components][${component.type.toLowerCase()}]`;
	if (given.length !== names.length) {
		throw badParameter(`Param ${where} has ${given.length} parameters, the template has ${names.length}`);
	}
	const values = new Map(
		names.map((name, index) => {
			const named = given.find(({ parameter_name: parameterName }) => parameterName === name);
			const value = (parameterFormat === 'NAMED' ? named : given[index])?.text;
			if (value === undefined) throw badParameter(`Param ${where} lacks the parameter "${name}"`);
			return [name, String(value)] as const;
		}),
	);
	return component.text!.replace(/\{\{\s*(.*?)\s*\}\}/g, (_whole, name: string) => values.get(name)!);
}

function checkImage([first]: Parameter[]): void {
	if (first?.type !== 'image') throw badParameter('The header of this template needs an image parameter');
}

/** Values go to the buttons that take one, in their order. */
function fillButtons(buttons: TemplateButton[], given: Parameter[]): Array<Record<string, unknown>> {
	const left = [...given];
	const next = (type: TemplateButton['type']): Parameter => {
		const value = left.shift();
		if (value?.type === type) return value;
		throw badParameter(`User pass less payload than required for ${type} button`, 1893029);
	};
	const filled = buttons.map(({ type, text: title, payload, url: address, phone_number: phoneNumber }) => {
		if (type === 'PHONE_NUMBER') return { type: 'phone_number', title, payload: phoneNumber };
		if (type === 'POSTBACK') {
			const value = String(next(type).payload);
			return { type: 'postback', title, payload: substitute(payload!, value) ?? value };
		}
		if (placeholdersOf(address!).length === 0) return { type: 'web_url', title, url: address };
		return { type: 'web_url', title, url: substitute(address!, String(next(type).url)) };
	});
	if (left.length > 0)
		throw badParameter('Param message[template][components] has too many button parameters');
	return filled;
}

const substitute = (pattern: string, value: string): string | undefined =>
	placeholdersOf(pattern).length > 0 ? pattern.replace(/\{\{.*?\}\}/g, () => value) : undefined;
