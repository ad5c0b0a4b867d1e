import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { requiredText, requiredUrl } from '../sending/fieldText';
import { limits } from '../sending/limits';
import type { Message } from '../sending/message';
import { toLanguage } from './template';

/** A value for a place in a template's text. */
export interface TemplateValue {
	/** Of a named template; the others go by their order. */
	name?: unknown;
	value: unknown;
}

/** A value for a button, in the order the template has them. Phone buttons and fixed addresses need none. */
export type TemplateButtonValue = { type: 'POSTBACK'; payload: unknown } | { type: 'URL'; suffix: unknown };

export interface FilledTemplate {
	name: unknown;
	language: unknown;
	header?: { values: TemplateValue[] } | { imageUrl: unknown };
	bodyValues: TemplateValue[];
	buttonValues: TemplateButtonValue[];
}

/**
 * A message that is an approved utility template: may be sent at any time.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages
 *
 * @throws InvalidInput that names the value
 */
export function toUtilityMessage(filled: FilledTemplate): Message {
	const { header, bodyValues, buttonValues } = filled;
	const components = [
		{ type: 'header', parameters: toHeader(header) },
		{ type: 'body', parameters: bodyValues.map(toText('Body')) },
		{ type: 'buttons', parameters: buttonValues.map(toButtonValue) },
	].filter(({ parameters }) => parameters.length > 0);
	return {
		template: {
			name: requiredText('Template', filled.name),
			language: { code: toLanguage(filled.language) },
			...(components.length > 0 && { components }),
		},
	};
}

function toHeader(header: FilledTemplate['header']): IDataObject[] {
	if (!header) return [];
	if ('values' in header) return header.values.map(toText('Header'));
	return [{ type: 'image', image: { link: requiredUrl('Header Image URL', header.imageUrl) } }];
}

const toText =
	(component: string) =>
	(value: TemplateValue, index: number, all: TemplateValue[]): IDataObject => {
		const place = `${component} Value ${index + 1}`;
		const name = String(value.name ?? '').trim();
		if (!name && all.some((other) => String(other.name ?? '').trim())) {
			throw new InvalidInput(
				`${place}: Name`,
				`${place} has no name, but others do`,
				'Give every value a name, or none if the template uses {{1}}, {{2}}.',
			);
		}
		return {
			type: 'text',
			...(name && { parameter_name: name.replace(/^\{\{\s*|\s*\}\}$/g, '') }),
			text: requiredText(place, value.value),
		};
	};

function toButtonValue(value: TemplateButtonValue, index: number): IDataObject {
	const place = `Button Value ${index + 1}`;
	if (value.type === 'URL') return { type: 'URL', url: requiredText(`${place}: End of URL`, value.suffix) };
	return {
		type: 'POSTBACK',
		payload: requiredText(`${place}: Payload`, value.payload, limits.buttonPayload),
	};
}
