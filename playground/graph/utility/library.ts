import { badParameter } from '../api/errors.ts';

import type { TemplateButton, TemplateComponent } from './definition.ts';

/** A text that Meta has approved for everybody. */
export interface LibraryTemplate {
	id: string;
	name: string;
	language: string;
	category: 'UTILITY';
	topic: string;
	usecase: string;
	industry: string[];
	body: string;
	body_params: string[];
	body_param_types: string[];
	buttons: Array<{ type: 'URL'; text: string; url: string }>;
}

const entry = (
	id: string,
	name: string,
	usecase: string,
	body: string,
	params: string[],
): LibraryTemplate => ({
	name,
	language: 'en',
	category: 'UTILITY',
	topic: 'ORDER_MANAGEMENT',
	usecase,
	industry: ['E_COMMERCE'],
	body,
	body_params: params,
	body_param_types: params.map(() => 'TEXT'),
	buttons: [{ type: 'URL', text: 'Manage order', url: 'https://www.example.com' }],
	id,
});

/** A small part of Meta's library, in wording of our own. */
const library: LibraryTemplate[] = [
	entry(
		'7635027653257090',
		'order_confirmation_1',
		'DELIVERY_CONFIRMATION',
		'Hello {{1}}, your order has arrived.\n\nHere you can see everything about it.',
		['John'],
	),
	entry(
		'7635027653257091',
		'order_shipped_1',
		'SHIPMENT_CONFIRMATION',
		'Hello {{1}}, your order {{2}} has left our house and is on its way to you now.',
		['John', '566701'],
	),
	entry(
		'7635027653257092',
		'payment_received_1',
		'PAYMENT_CONFIRMATION',
		'Hello {{1}}, we have received your payment for order {{2}}. Thank you very much.',
		['John', '566701'],
	),
];

export const searchLibrary = (words: string, language: string | undefined): LibraryTemplate[] =>
	library.filter(
		(template) =>
			(language === undefined || template.language === language) &&
			`${template.name} ${template.body}`.toLowerCase().includes(words.toLowerCase()),
	);

interface ButtonInput {
	type: string;
	url?: { base_url?: string; url_suffix_example?: string };
}

/** The components of a template that is a copy of one in the library. */
export function fromLibrary(name: string, language: string, inputs: ButtonInput[]): TemplateComponent[] {
	const source = library.find(
		(template) => template.name === name && language.split('_')[0] === template.language,
	);
	if (!source) throw badParameter(`There is no library template "${name}" in the language "${language}"`);
	if (inputs.length !== source.buttons.length) {
		throw badParameter(
			`Param library_template_button_inputs must have ${source.buttons.length} entries for this template`,
		);
	}
	const buttons = source.buttons.map(({ text }, index): TemplateButton => {
		const { base_url: url, url_suffix_example: sample } = inputs[index]!.url ?? {};
		if (!url)
			throw badParameter(`Param library_template_button_inputs[${index}][url] must contain "base_url"`);
		return { type: 'URL', text, url, ...(sample && { example: { url_suffix_example: sample } }) };
	});
	return [
		{ type: 'BODY', text: source.body, example: { body_text: [source.body_params] } },
		{ type: 'BUTTONS', buttons },
	];
}
