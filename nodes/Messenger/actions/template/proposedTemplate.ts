import type { IExecuteFunctions, ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';

import { InvalidInput } from '../../../core/invalidInput';
import type { TemplateDefinition } from '../../../vendors/messenger/templates/template';
import { kindName, notificationKinds, type NotificationKind } from '../../../checkout/notifications/kinds';
import {
	hasButton,
	proposeWording,
	toTemplateDefinition,
	wordingColumns,
	type Wording,
} from '../../../vendors/messenger/templates/proposal/proposedTemplate';
import {
	notificationField,
	wordingLanguageField,
	wordsField,
	type Edited,
} from './proposedTemplate.description';
import { languages, type Language } from '../../../wording/languages';

/** Fills our words into the panel, and again whenever another notification or language is chosen. */
export async function getProposedWording(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	const kind = this.getCurrentNodeParameter('notification');
	const language = this.getCurrentNodeParameter('wordingLanguage');
	if (!isKind(kind) || !isLanguage(language)) {
		return {
			fields: [],
			emptyFieldsNotice:
				'Notification or Language is an expression, so the text is filled in when the node runs',
		};
	}
	const wording = proposeWording(kind, language);
	const shown = (Object.keys(wordingColumns) as Array<keyof Wording>).filter(
		(name) => hasButton(kind) || !name.startsWith('button'),
	);
	return {
		fields: [
			...shown.map((id) => ({
				...field,
				id,
				displayName: wordingColumns[id].label,
				required: !id.startsWith('button'),
				defaultValue: wording[id],
			})),
			{ ...field, id: 'for', displayName: 'For', display: false, defaultValue: `${kind}/${language}` },
		],
	};
}

const field = { defaultMatch: false, required: false, display: true, type: 'string' as const };

/**
 * The template with our words, or with what the merchant has made of them.
 *
 * @throws InvalidInput
 */
export function readProposedTemplate(context: IExecuteFunctions, itemIndex: number): TemplateDefinition {
	const kind = notificationField.read(context, itemIndex);
	const language = wordingLanguageField.read(context, itemIndex);
	return toTemplateDefinition(kind, language, toWording(kind, language, wordsField.read(context, itemIndex)));
}

function toWording(kind: NotificationKind, language: Language, edited: Edited): Wording {
	const proposed = proposeWording(kind, language);
	const [forKind, forLanguage] = String(edited.for ?? `${kind}/${language}`).split('/');
	if (forKind !== kind || forLanguage !== language) {
		requireUnedited(edited, forKind, forLanguage, kind);
		return proposed;
	}
	// What was filled into the panel and is no longer there, the merchant has removed.
	const unsaid = edited.for === undefined ? proposed : { buttonTitle: '', buttonUrl: '' };
	return {
		name: edited.name || proposed.name,
		text: edited.text || proposed.text,
		buttonTitle: edited.buttonTitle === undefined ? unsaid.buttonTitle : (edited.buttonTitle ?? ''),
		buttonUrl: edited.buttonUrl === undefined ? unsaid.buttonUrl : (edited.buttonUrl ?? ''),
	};
}

/** With expressions, the words in the panel are those of one item: edited, they fit no other. */
function requireUnedited(
	edited: Edited,
	kind: string | undefined,
	language: string | undefined,
	wanted: NotificationKind,
): void {
	const original = isKind(kind) && isLanguage(language) ? proposeWording(kind, language) : undefined;
	const changed = (Object.keys(wordingColumns) as Array<keyof Wording>).find(
		(name) => edited[name] !== undefined && (edited[name] ?? '') !== original?.[name],
	);
	if (!changed) return;
	throw new InvalidInput(
		wordingColumns[changed].label,
		`${wordingColumns[changed].label}: your text is for another notification or language than this item's (${kindName(wanted)})`,
		'Choose Notification and Language from their lists, or choose Your Own under Text From.',
	);
}

const isKind = (value: unknown): value is NotificationKind =>
	(notificationKinds as unknown[]).includes(value);

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);
