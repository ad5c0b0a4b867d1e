import type { IExecuteFunctions } from 'n8n-workflow';

import { aboutKind, kindName, type NotificationKind } from '../../checkout/notifications/kinds';
import type { OwnText, Settings } from '../../checkout/telling/settings';
import { toBodyValues, type MappedTemplate } from '../../checkout/telling/utilityTemplate';
import type { Field } from '../../core/fields/field';
import type { ValuesOf } from '../../core/fields/fieldGroup';
import { allowedIn, checkPlaceholders, placeholdersIn } from '../../wording/placeholders';
import type { SettingsFields } from './settings.description';
import { isSince } from '../versions';
import { optionalText, requiredText, toLanguage } from '../partners';

/**
 * Reads and checks everything the merchant has written, before any call is made.
 *
 * @param given the options, where the operation has others among them
 * @throws InvalidInput that names the field
 */
export function readSettings(
	context: IExecuteFunctions,
	itemIndex: number,
	{ before, options }: SettingsFields,
	given: ValuesOf<SettingsFields['options']> = options.read(context, itemIndex),
): Settings {
	const { ownTexts, utilityTemplates } = before;
	const { sendAgain = false, merchantName = '' } = given;
	const settings = {
		language: given.language ?? before.language.read(context, itemIndex),
		otherLanguage: given.otherLanguage ?? before.fallbackLanguage.read(context, itemIndex),
		ownTexts: (given.ownTexts ?? ownTexts.read(context, itemIndex)).map((row, index) =>
			toOwnText(row, ownTexts, index),
		),
		labelOfText: (kind: NotificationKind) => ofKind(ownTexts, ownTexts.fields.text, kind).label,
		templates: (given.utilityTemplates ?? utilityTemplates.read(context, itemIndex)).map((row, index) =>
			toTemplate(row, utilityTemplates, index),
		),
		shopName: merchantName.trim(),
		sendAgain,
		optedOut: given.optedOut ?? false,
		toldBefore: isSince(3, context.getNode()) ? ('sent' as const) : ('notSent' as const),
	};
	requireShopName(settings, options);
	return settings;
}

/** As errors call one field of a list: `Custom Texts: Text of Paid`. */
const ofKind = (list: Field, field: Field, kind: NotificationKind): Field =>
	field.of(kindName(kind)).in(list.label);

function toOwnText(
	row: ValuesOf<SettingsFields['before']['ownTexts']>,
	ownTexts: SettingsFields['before']['ownTexts'],
	index: number,
): OwnText {
	const { fields } = ownTexts;
	const kind = ownTexts.at(index).kind.parse(row.kind);
	const { label } = ofKind(ownTexts, fields.text, kind);
	const text = requiredText(label, row.text);
	checkPlaceholders(label, text, allowedIn(kind));
	return { kind, language: fields.language.parse(row.language), text };
}

function toTemplate(
	row: ValuesOf<SettingsFields['before']['utilityTemplates']>,
	utilityTemplates: SettingsFields['before']['utilityTemplates'],
	index: number,
): MappedTemplate {
	const { fields } = utilityTemplates;
	const { name, language = '', values = '', linkEnd } = row;
	const kind = utilityTemplates.at(index).kind.parse(row.kind);
	if (linkEnd)
		checkPlaceholders(ofKind(utilityTemplates, fields.linkEnd, kind).label, linkEnd, allowedIn(kind));
	const bodyValues = toBodyValues(ofKind(utilityTemplates, fields.values, kind), kind, values);
	const fallback = bodyValues.length > 0 || linkEnd ? 'en' : '';
	return {
		kind,
		name:
			optionalText(ofKind(utilityTemplates, fields.name, kind).label, name) ?? aboutKind(kind).templateName,
		language: language.trim() ? toLanguage(language) : fallback,
		bodyValues,
		...(linkEnd && { linkEnd }),
	};
}

function requireShopName(
	{ ownTexts, templates, shopName }: Settings,
	options: SettingsFields['options'],
): void {
	const texts = [
		...ownTexts.map(({ text }) => text),
		...templates.flatMap(({ bodyValues, linkEnd = '' }) => [...bodyValues.map(({ text }) => text), linkEnd]),
	];
	if (shopName !== '' || !texts.some((text) => placeholdersIn(text).includes('shopName'))) return;
	const { merchantName } = options.fields;
	throw merchantName.invalid(
		'is empty, but one of your texts uses [shopName]',
		`Add the option ${merchantName.label}.`,
	);
}
