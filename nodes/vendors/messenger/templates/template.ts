import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { toPhoneNumber } from '../sending/buttons';
import { boundedList, optionalText, requiredText, requiredUrl } from '../sending/fieldText';
import { limits } from '../sending/limits';
import { checkedPlaces, checkEnds, formatOf, placesIn, toExample, type Sample } from './templateText';

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

/** Quick replies are not among them: Meta refuses them in templates. */
export type TemplateButton =
	/** The payload comes from each message, when the template is sent. */
	| { type: 'POSTBACK'; text: unknown; payload: unknown }
	/** May end in `{{1}}`, which each message fills. */
	| { type: 'URL'; text: unknown; url: unknown; example?: unknown }
	| { type: 'PHONE_NUMBER'; text: unknown; phoneNumber: unknown };

/**
 * A template as Graph wants it, without any of the forms that Meta turns down at review.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages
 *
 * @throws InvalidInput that names the field
 */
export function toTemplateRequest(definition: TemplateDefinition): IDataObject {
	const name = toTemplateName(definition.name);
	const body = requiredText('Body', definition.body, limits.templateBody);
	const header = String(definition.header ?? '').trim();
	const handle = optionalText('Header Image: Handle', definition.headerHandle);
	if (header && handle) {
		throw new InvalidInput('Header', 'The header has both text and an image', 'Remove one of them.');
	}
	const format = formatOf([body, header]);
	checkEnds('Body', body);
	const bodyExample = toExample('Body', checkedPlaces('Body', body, format), definition.bodySamples, format, {
		positional: (values) => ({ body_text: [values] }),
		named: 'body_text_named_params',
	});
	const headerExample = toExample(
		'Header',
		checkedPlaces('Header', header, format),
		definition.headerSamples ?? [],
		format,
		{ positional: (values) => ({ header_text: values }), named: 'header_text_named_params' },
	);
	const buttons = boundedList('Buttons', 'buttons', definition.buttons, {
		min: 0,
		max: limits.templateButtons,
	}).map(toTemplateButton);
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
	const name = requiredText('Name', value);
	if (/^[a-z0-9]+(_[a-z0-9]+)*$/.test(name)) return name;
	throw new InvalidInput(
		'Name',
		`Name: "${name.slice(0, 60)}" contains characters other than lowercase letters, digits and single underscores`,
		'Use a name like order_shipped.',
	);
}

export function toLanguage(value: unknown): string {
	const language = requiredText('Language', value);
	if (/^[a-z]{2,3}(_[A-Z]{2})?$/.test(language)) return language;
	throw new InvalidInput(
		'Language',
		`Language: "${language.slice(0, 20)}" is not a language code`,
		'Use a code like en or en_US.',
	);
}

function toTemplateButton(button: TemplateButton, index: number): IDataObject {
	const place = `Button ${index + 1}`;
	const { type } = button;
	const text = requiredText(`${place}: Title`, button.text, limits.templateButtonText);
	if (type === 'POSTBACK') {
		const payload = requiredText(`${place}: Payload`, button.payload, limits.buttonPayload);
		return { type, text, payload };
	}
	if (type === 'PHONE_NUMBER') {
		return { type, text, phone_number: toPhoneNumber(`${place}: Phone Number`, button.phoneNumber) };
	}
	return { type, text, ...toTemplateUrl(place, button) };
}

/** An address may vary at its end only, once, and needs a sample then. */
function toTemplateUrl(place: string, button: { url: unknown; example?: unknown }): IDataObject {
	const field = `${place}: URL`;
	const url = requiredText(field, button.url);
	const names = placesIn(url);
	const address = requiredUrl(field, url.replace(/\{\{.*?\}\}/g, 'x'));
	if (names.length === 0) return { url: address };
	if (names[0] !== '1' || names.length > 1 || !/^[^{]*\{\{\s*1\s*\}\}$/.test(url)) {
		throw new InvalidInput(
			field,
			`${field}: a URL can vary only at its end, with {{1}}`,
			'Use a URL like https://example.com/orders/{{1}}.',
		);
	}
	const sample = requiredText(`${place}: Sample`, button.example);
	return { url: address.replace(/x$/, '{{1}}'), example: { url_suffix_example: sample } };
}
