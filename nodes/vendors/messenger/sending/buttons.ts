import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import { boundedList, requiredText, requiredUrl } from './fieldText';
import { limits } from './limits';

/** https://developers.facebook.com/docs/messenger-platform/send-messages/buttons */
export type Button =
	/** Opens a web page, e.g. PayPal's. */
	| { type: 'web_url'; title: string; url: string; webviewHeightRatio?: 'compact' | 'tall' | 'full' }
	/** Comes back as a postback event with this payload. */
	| { type: 'postback'; title: string; payload: string }
	/** Calls this number, e.g. `+15551234567`. */
	| { type: 'phone_number'; title: string; phoneNumber: string };

/**
 * Buttons as the Send API wants them.
 *
 * @param place where they are, for messages: empty, or `Card 2, `
 * @throws InvalidInput that names the button and the field
 */
export const toButtons = (buttons: Button[], place = ''): IDataObject[] =>
	boundedList(`${place}Buttons`, 'buttons', buttons, { max: limits.buttons }).map((button, index) =>
		toButton(button, `${place}Button ${index + 1}`),
	);

function toButton(button: Button, place: string): IDataObject {
	const { type } = button;
	const title = requiredText(`${place}: Title`, button.title, limits.buttonTitle);
	switch (type) {
		case 'web_url':
			return {
				type,
				title,
				url: requiredUrl(`${place}: URL`, button.url),
				...(button.webviewHeightRatio && { webview_height_ratio: button.webviewHeightRatio }),
			};
		case 'postback':
			return {
				type,
				title,
				payload: requiredText(`${place}: Payload`, button.payload, limits.buttonPayload),
			};
		case 'phone_number':
			return { type, title, payload: toPhoneNumber(`${place}: Phone Number`, button.phoneNumber) };
		default:
			throw new InvalidInput(
				`${place}: Type`,
				`${place}: "${String(type)}" is not a button type`,
				'Use web_url, postback or phone_number.',
			);
	}
}

/** @throws InvalidInput when it is not a number with country code */
export function toPhoneNumber(field: string, value: unknown): string {
	const number = requiredText(field, value).replace(/[\s().-]/g, '');
	if (/^\+\d{5,15}$/.test(number)) return number;
	throw new InvalidInput(
		field,
		`${field}: "${String(value).slice(0, 40)}" is not a complete phone number`,
		'Start with + and the country code, for example +15551234567.',
	);
}
