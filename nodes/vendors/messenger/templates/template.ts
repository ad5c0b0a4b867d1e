import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { toPhoneNumber } from '../sending/buttons';
import {
	bodyField,
	headerField,
	headerHandleField,
	headerPictureField,
	templateButtonsField,
	templateLanguageField,
	templateNameField,
	type Sample,
	type TemplateButton,
} from '../panel/templateDefinition.description';
import { requiredUrl } from '../sending/fieldText';
import { checkedPlaces, checkEnds, formatOf, placesIn, toExample } from './templateText';

/** A utility template before Meta's review. */
export interface TemplateDefinition {
	/** e.g. `order_shipped` */
	name: unknown;
	/** e.g. `en` or `en_US` */
	language: unknown;
	body: unknown;
	bodySamples: Sample[];
	/** Words above the body. */
	header?: unknown;
	headerSamples?: Sample[];
	/** A picture above the body, in place of words: the handle of an upload. Each message brings its own picture. */
	headerHandle?: unknown;
	buttons: TemplateButton[];
}

/**
 * A template as Graph wants it, without any of the forms that Meta turns down at review.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages
 *
 * @throws InvalidInput that names the field
 */
export function toTemplateRequest(definition: TemplateDefinition): IDataObject {
	const name = toTemplateName(definition.name);
	const body = bodyField.required(definition.body);
	const header = headerField.optional(definition.header) ?? '';
	const handle = headerHandleField.in(headerPictureField.label).optional(definition.headerHandle);
	if (header && handle) {
		throw new InvalidInput(headerField.label, 'The header has both text and an image', 'Remove one of them.');
	}
	const format = formatOf([body, header]);
	checkEnds(bodyField.label, body);
	const bodyExample = toExample(
		bodyField.label,
		checkedPlaces(bodyField.label, body, format),
		definition.bodySamples,
		format,
		{
			positional: (values) => ({ body_text: [values] }),
			named: 'body_text_named_params',
		},
	);
	const headerExample = toExample(
		headerField.label,
		checkedPlaces(headerField.label, header, format),
		definition.headerSamples ?? [],
		format,
		{ positional: (values) => ({ header_text: values }), named: 'header_text_named_params' },
	);
	const buttons = templateButtonsField.bounded(definition.buttons).map(toTemplateButton);
	return {
		name,
		language: toLanguage(definition.language),
		category: 'UTILITY',
		parameter_format: format,
		components: [
			...(header
				? [{ type: 'HEADER', format: 'TEXT', text: header, ...(headerExample && { example: headerExample }) }]
				: []),
			...(handle ? [{ type: 'HEADER', format: 'IMAGE', example: { header_handle: [handle] } }] : []),
			{ type: 'BODY', text: body, ...(bodyExample && { example: bodyExample }) },
			...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons }] : []),
		],
	};
}

/** @throws InvalidInput for a name Facebook does not take */
export function toTemplateName(value: unknown): string {
	const name = templateNameField.required(value);
	if (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) return name;
	throw templateNameField.refused(
		name,
		'contains characters other than lowercase letters, digits and single underscores',
		'Use a name like order_shipped.',
		60,
	);
}

export function toLanguage(value: unknown): string {
	const language = templateLanguageField.required(value);
	if (/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language)) return language;
	throw templateLanguageField.refused(language, 'is not a language code', 'Use a code like en or en_US.', 20);
}

function toTemplateButton(button: TemplateButton, index: number): IDataObject {
	const fields = templateButtonsField.at(index);
	const { type } = button;
	const text = fields.text.required(button.text);
	if (type === 'POSTBACK') return { type, text, payload: fields.payload.required(button.payload) };
	if (type === 'PHONE_NUMBER') {
		return { type, text, phone_number: toPhoneNumber(button.phoneNumber, fields.phoneNumber) };
	}
	return { type, text, ...toTemplateUrl(button, fields) };
}

/** An address may vary at its end only, once, and needs a sample then. */
function toTemplateUrl(
	button: TemplateButton,
	fields: ReturnType<typeof templateButtonsField.at>,
): IDataObject {
	const url = fields.url.required(button.url);
	const names = placesIn(url);
	const address = requiredUrl(fields.url.label, url.replace(/\{\{.*?\}\}/g, 'x'));
	if (names.length === 0) return { url: address };
	if (names[0] !== '1' || names.length > 1 || !/^[^{]*\{\{\s*1\s*\}\}$/.test(url)) {
		throw fields.url.invalid(
			': a URL can vary only at its end, with {{1}}',
			'Use a URL like https://example.com/orders/{{1}}.',
		);
	}
	const sample = fields.example.required(button.example);
	return { url: address.replace(/x$/, '{{1}}'), example: { url_suffix_example: sample } };
}
