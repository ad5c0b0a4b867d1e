import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { InvalidInput } from '../../../core/invalidInput';
import { buttonsField, type Button } from '../panel/buttons.description';
import { requiredText } from './fieldText';

/**
 * Buttons as the Send API wants them.
 *
 * @param place where they are, for messages: `Card 2`
 * @throws InvalidInput that names the button and the field
 */
export const toButtons = (buttons: Button[], place = ''): IDataObject[] =>
	buttonsField.bounded(buttons, place).map((button, index) => toButton(button, index, place));

function toButton(button: Button, index: number, place: string): IDataObject {
	const fields = buttonsField.at(index, place);
	const { type } = button;
	// Facebook writes on these two itself.
	if (type === 'account_link') return { type, url: fields.url.required(button.url) };
	if (type === 'account_unlink') return { type };
	const title = fields.title.required(button.title);
	switch (type) {
		case 'web_url':
			return {
				type,
				title,
				url: fields.url.required(button.url),
				...(button.webviewHeightRatio && { webview_height_ratio: button.webviewHeightRatio }),
			};
		case 'postback':
			return { type, title, payload: fields.payload.optional(button.payload) ?? title };
		case 'phone_number':
			return { type, title, payload: toPhoneNumber(button.phoneNumber, fields.phoneNumber) };
		default:
			throw new InvalidInput(
				fields.type.label,
				`${buttonsField.entryAt(index, place)}: "${String(type)}" is not a button type`,
				'Use web_url, postback, phone_number, account_link or account_unlink.',
			);
	}
}

/** @throws InvalidInput when it is not a number with country code */
export function toPhoneNumber(value: unknown, field: Field): string {
	const number = requiredText(field.label, value).replace(/[\s().-]/g, '');
	if (/^\+\d{5,15}$/.test(number)) return number;
	throw field.refused(
		value,
		'is not a complete phone number',
		'Start with + and the country code, for example +15551234567.',
	);
}
