import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../../core/fields/field';
import { messengerList, type MessengerList } from '../../../vendors/messenger/panel/messengerList';
import { messengerText } from '../../../vendors/messenger/panel/messengerText';

/** Whom an entry is for. https://developers.facebook.com/docs/messenger-platform/messenger-profile/supported-locales */
const locale = messengerText({
	displayName: 'Locale',
	name: 'locale',
	type: 'string',
	default: 'default',
	placeholder: 'e.g. fr_FR',
	description: 'Language of the people it is for. "default" is for everyone else and is required.',
});

/** Rows of which each is for one language. */
export const byLocale = <const Name extends string, Inner extends Field>(
	displayName: string,
	name: Name,
	values: Inner[],
): MessengerList<Name, Inner | typeof locale> =>
	messengerList<Name, Inner | typeof locale>({
		displayName,
		name,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add Language',
		default: {},
		heading: displayName,
		most: 100,
		what: 'languages',
		options: [{ displayName: 'Language', name: 'language', values: [locale, ...values] }],
	}).with({ required: true });

/**
 * Facebook shows the entry of the person's language, and the one called "default" to everybody else.
 *
 * @param toEntry gets a row and where it is, for errors: `Menu 2`
 * @throws InvalidInput when there is no entry for everybody, or two are for the same people
 */
export function toEntries<Row extends { locale?: unknown }>(
	list: MessengerList<string, Field>,
	rows: Row[],
	toEntry: (row: Row, place: string) => IDataObject,
): IDataObject[] {
	const entries = list.bounded(rows).map((row, index) => {
		const place = rows.length === 1 ? list.label : list.entryAt(index);
		return { locale: locale.in(place).optional(row.locale) ?? 'default', ...toEntry(row, place) };
	});
	const locales = entries.map((entry) => entry.locale);
	const twice = locales.find((one, index) => locales.indexOf(one) < index);
	if (twice !== undefined) throw list.invalid(`: the locale "${twice}" appears twice`, 'Remove one of them.');
	if (locales.includes('default')) return entries;
	throw list.invalid(
		': there is no entry with the locale "default"',
		'Add one. It is for everyone whose language is not listed.',
	);
}
