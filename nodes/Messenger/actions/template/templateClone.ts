import type { IDataObject } from 'n8n-workflow';

import type { MessengerUrl } from '../../../vendors/messenger/panel/messengerUrl';
import { requiredText } from '../../../vendors/messenger/sending/fieldText';
import { libraryButtonsField, libraryTemplateField } from './templateLibrary.description';
import { toLanguage, toTemplateName } from '../../../vendors/messenger/templates/template';

/** A copy of a template from Meta's library, for a Page. */
export interface TemplateClone {
	name: unknown;
	language: unknown;
	/** What it is called in the library, e.g. `order_confirmation_1`. */
	libraryName: unknown;
	/** Where each of its buttons leads, in their order. */
	buttonUrls: unknown[];
}

/**
 * The copy as Graph wants it. Its words are Meta's; only the addresses of its buttons are the merchant's.
 * https://developers.facebook.com/documentation/business-messaging/messenger-platform/send-messages/utility-messages
 *
 * @throws InvalidInput that names the field
 */
export function toCloneRequest({ name, language, libraryName, buttonUrls }: TemplateClone): IDataObject {
	const inputs = buttonUrls.map((url, index) => ({
		type: 'URL',
		url: { base_url: toFixedUrl(url, libraryButtonsField.at(index).url) },
	}));
	return {
		name: toTemplateName(name),
		language: toLanguage(language),
		category: 'UTILITY',
		library_template_name: requiredText(libraryTemplateField.label, libraryName),
		...(inputs.length > 0 && { library_template_button_inputs: inputs }),
	};
}

function toFixedUrl(value: unknown, field: MessengerUrl): string {
	const url = field.required(value);
	if (!/[{}]/.test(String(value))) return url;
	throw field.invalid(
		': a button from the library has the same URL in every message',
		'Remove {{1}}, or choose Your Own under Text From.',
	);
}
