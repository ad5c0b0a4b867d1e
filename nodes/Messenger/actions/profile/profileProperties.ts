import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import {
	boundedList,
	optionalText,
	requiredText,
	requiredUrl,
} from '../../../vendors/messenger/sending/fieldText';
import { ownValue } from '../../../core/ownValue';
import { profileLimits as limits } from './profileLimits';

/** A row of a field the merchant adds languages to. */
export interface LocaleRow extends IDataObject {
	locale?: string;
}

/** What people read before they write the first time, by language. */
export const toGreeting = (rows: LocaleRow[]): IDataObject[] =>
	byLocale('Greeting', rows, ({ text }, place) => ({
		text: requiredText(`${place}: Text`, text, limits.greeting),
	}));

/** The menu beside the field people write in, by language. */
export const toPersistentMenu = (rows: LocaleRow[]): IDataObject[] =>
	byLocale('Menu', rows, ({ composerInputDisabled, items }, place) => {
		const entries = boundedList(
			`${place}: Items`,
			'items',
			rowsIn(items, 'item').map((item, index) => toMenuItem(item, `${place}, Item ${index + 1}`)),
			{ min: composerInputDisabled === true ? 1 : 0, max: limits.menuItems },
		);
		return {
			composer_input_disabled: composerInputDisabled === true,
			...(entries.length > 0 && { call_to_actions: entries }),
		};
	});

function toMenuItem({ type, title, payload, url, height }: IDataObject, place: string): IDataObject {
	const heading = { title: requiredText(`${place}: Title`, title, limits.menuTitle) };
	return type === 'web_url'
		? {
				type: 'web_url',
				...heading,
				url: requiredUrl(`${place}: URL`, url),
				webview_height_ratio: optionalText(`${place}: Height`, height) ?? 'full',
			}
		: {
				type: 'postback',
				...heading,
				payload: requiredText(`${place}: Payload`, payload, limits.payload),
			};
}

/** Questions to tap instead of writing the first message, by language. */
export const toIceBreakers = (rows: LocaleRow[]): IDataObject[] =>
	byLocale('Ice Breakers', rows, ({ questions }, place) => ({
		call_to_actions: boundedList(
			`${place}: Questions`,
			'questions',
			rowsIn(questions, 'question').map(({ question, payload }, index) => ({
				question: requiredText(`${place}, Question ${index + 1}: Question`, question, limits.question),
				payload: requiredText(`${place}, Question ${index + 1}: Payload`, payload, limits.payload),
			})),
			{ max: limits.iceBreakers },
		),
	}));

/** Words that people can choose from a list when they type a slash, by language. */
export const toCommands = (rows: LocaleRow[]): IDataObject[] =>
	byLocale('Commands', rows, ({ commands }, place) => ({
		commands: boundedList(
			`${place}: Commands`,
			'commands',
			rowsIn(commands, 'command').map(({ name, description }, index) => {
				const at = `${place}, Command ${index + 1}`;
				return {
					name: requiredText(`${at}: Name`, name, limits.commandName).replace(/^\//, ''),
					description: requiredText(`${at}: Description`, description, limits.commandDescription),
				};
			}),
			{ max: limits.commands },
		),
	}));

/** `https://a.example, https://b.example`, or one a line. */
export function toDomains(value: unknown): string[] {
	const written = Array.isArray(value) ? value : String(value ?? '').split(/[\s,]+/);
	const domains = written.map((domain) => String(domain).trim()).filter((domain) => domain !== '');
	return boundedList('Domains', 'domains', domains.map(toDomain), { max: limits.domains });
}

function toDomain(domain: string): string {
	const address = requiredHttps('Domains', /^https?:|:\/\//i.test(domain) ? domain : `https://${domain}`);
	return new URL(address).origin;
}

/** @throws InvalidInput when it is not a complete https address */
export function requiredHttps(field: string, value: unknown): string {
	const address = requiredUrl(field, value);
	const { protocol, hostname } = new URL(address);
	if (protocol === 'https:' || ['localhost', '127.0.0.1'].includes(hostname)) return address;
	throw new InvalidInput(
		field,
		`${field}: "${address.slice(0, 100)}" does not start with https://`,
		"Messenger opens only encrypted addresses. Use your website's https address.",
	);
}

/** Facebook shows the entry of the person's language, and the one called "default" to everybody else. */
function byLocale(
	field: string,
	rows: LocaleRow[],
	toEntry: (row: LocaleRow, place: string) => IDataObject,
): IDataObject[] {
	const entries = boundedList(field, 'languages', rows, { max: 100 }).map((row, index) => {
		const place = rows.length === 1 ? field : `${field} ${index + 1}`;
		return { locale: optionalText(`${place}: Locale`, row.locale) ?? 'default', ...toEntry(row, place) };
	});
	const locales = entries.map(({ locale }) => locale);
	const twice = locales.find((locale, index) => locales.indexOf(locale) < index);
	if (twice !== undefined) {
		throw new InvalidInput(field, `${field}: the locale "${twice}" appears twice`, 'Remove one of them.');
	}
	if (locales.includes('default')) return entries;
	throw new InvalidInput(
		field,
		`${field}: there is no entry with the locale "default"`,
		'Add one. It is for everyone whose language is not listed.',
	);
}

const rowsIn = (value: unknown, name: string): IDataObject[] =>
	(ownValue((value ?? {}) as IDataObject, name) ?? []) as IDataObject[];
