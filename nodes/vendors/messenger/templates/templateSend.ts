import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import {
	approvedTemplateField,
	bodyValuesField,
	buttonValuesField,
	headerValueField,
	headerValuesField,
	type TemplateButtonValue,
	type TemplateValue,
} from '../panel/templateValues.description';
import { requiredText } from '../sending/fieldText';
import type { Message } from '../sending/message';
import { toLanguage } from './template';

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
		{ type: 'body', parameters: bodyValues.map(toText(bodyValuesField)) },
		{ type: 'buttons', parameters: buttonValues.map(toButtonValue) },
	].filter(({ parameters }) => parameters.length > 0);
	return {
		template: {
			name: requiredText(approvedTemplateField.label, filled.name),
			language: { code: toLanguage(filled.language) },
			...(components.length > 0 && { components }),
		},
	};
}

function toHeader(header: FilledTemplate['header']): IDataObject[] {
	if (!header) return [];
	if ('values' in header) return header.values.map(toText(headerValuesField));
	return [{ type: 'image', image: { link: headerValueField.fields.imageUrl.required(header.imageUrl) } }];
}

const toText =
	(list: typeof bodyValuesField | typeof headerValuesField) =>
	(value: TemplateValue, index: number, all: TemplateValue[]): IDataObject => {
		const place = list.entryAt(index);
		const name = String(value.name ?? '').trim();
		if (!name && all.some((other) => String(other.name ?? '').trim())) {
			throw new InvalidInput(
				list.at(index).name.label,
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
	const fields = buttonValuesField.at(index);
	if (value.type === 'URL') return { type: 'URL', url: fields.suffix.required(value.suffix) };
	return { type: 'POSTBACK', payload: fields.payload.required(value.payload) };
}
