import type { IExecuteFunctions } from 'n8n-workflow';

import { InvalidInput } from '../../core/invalidInput';
import { optionalText, requiredText } from '../../vendors/messenger/sending/fieldText';
import { toLanguage } from '../../vendors/messenger/templates/template';
import { aboutKind, kindName, type NotificationKind } from '../../checkout/notifications/kinds';
import type { OwnText, Settings } from '../../checkout/telling/settings';
import { allowedIn, checkPlaceholders, placeholdersIn } from '../../wording/placeholders';
import type { Language } from '../../wording/languages';
import { toBodyValues, type MappedTemplate } from '../../checkout/telling/utilityTemplate';

/**
 * Reads and checks everything the merchant has written, before any call is made.
 *
 * @throws InvalidInput that names the field
 */
export function readSettings(context: IExecuteFunctions, itemIndex: number): Settings {
	const read = <T>(name: string, fallback: T) => context.getNodeParameter(name, itemIndex, fallback) as T;
	const { sendAgain = false, merchantName = '' } = read<{ sendAgain?: boolean; merchantName?: string }>(
		'notificationOptions',
		{},
	);
	const settings = {
		language: read<Language | 'buyer'>('language', 'buyer'),
		otherLanguage: read<Language>('otherLanguage', 'en'),
		ownTexts: (read<{ text?: OwnText[] }>('ownTexts', {}).text ?? []).map(toOwnText),
		templates: (read<{ template?: TemplateRow[] }>('utilityTemplates', {}).template ?? []).map(toTemplate),
		shopName: String(merchantName).trim(),
		sendAgain,
	};
	requireShopName(settings);
	return settings;
}

function toOwnText({ kind, language = 'all', text }: OwnText): OwnText {
	const field = `Custom Texts: Text of ${kindName(kind)}`;
	const written = requiredText(field, text);
	checkPlaceholders(field, written, allowedIn(kind));
	return { kind, language, text: written };
}

interface TemplateRow {
	kind: NotificationKind;
	name?: string;
	language?: string;
	values?: string;
	linkEnd?: string;
}

function toTemplate({ kind, name, language, values = '', linkEnd }: TemplateRow): MappedTemplate {
	const field = `Utility Templates: Button URL Suffix of ${kindName(kind)}`;
	if (linkEnd) checkPlaceholders(field, linkEnd, allowedIn(kind));
	const bodyValues = toBodyValues(kind, values);
	const fallback = bodyValues.length > 0 || linkEnd ? 'en' : '';
	return {
		kind,
		name: optionalText(`Utility Templates: Name of ${kindName(kind)}`, name) ?? aboutKind(kind).templateName,
		language: language?.trim() ? toLanguage(language) : fallback,
		bodyValues,
		...(linkEnd && { linkEnd }),
	};
}

function requireShopName({ ownTexts, templates, shopName }: Settings): void {
	const texts = [
		...ownTexts.map(({ text }) => text),
		...templates.flatMap(({ bodyValues, linkEnd = '' }) => [...bodyValues.map(({ text }) => text), linkEnd]),
	];
	if (shopName !== '' || !texts.some((text) => placeholdersIn(text).includes('shopName'))) return;
	throw new InvalidInput(
		'Shop Name',
		'Shop Name is empty, but one of your texts uses [shopName]',
		'Add the option Shop Name.',
	);
}
