import type { INodeProperties } from 'n8n-workflow';

/** Whom an entry is for. https://developers.facebook.com/docs/messenger-platform/messenger-profile/supported-locales */
const localeField: INodeProperties = {
	displayName: 'Locale',
	name: 'locale',
	type: 'string',
	default: 'default',
	placeholder: 'e.g. fr_FR',
	description: 'Language of the people it is for. "default" is for everyone else and is required.',
};

/** Rows of which each is for one language. */
export const byLocale = (
	displayName: string,
	name: string,
	placeholder: string,
	values: INodeProperties[],
): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	placeholder,
	default: {},
	required: true,
	options: [{ displayName: 'Language', name: 'language', values: [localeField, ...values] }],
});
