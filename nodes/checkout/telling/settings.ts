import type { Language } from '../../wording/languages';
import type { NotificationKind } from '../notifications/kinds';
import type { MappedTemplate } from './utilityTemplate';

export interface OwnText {
	kind: NotificationKind;
	language: Language | 'all';
	text: string;
}

/** How the merchant wants buyers to be told. */
export interface Settings {
	language: Language | 'buyer';
	otherLanguage: Language;
	ownTexts: OwnText[];
	/** What errors call the merchant's text of a kind. */
	labelOfText: (kind: NotificationKind) => string;
	templates: MappedTemplate[];
	shopName: string;
	sendAgain: boolean;
	/** The buyer wants no notices that they can do without. */
	optedOut?: boolean;
	/** Where it leaves that the buyer was told before: earlier versions of the node have it among what was not sent. */
	toldBefore: 'notSent' | 'sent';
}

/** The merchant's own text for buyers of this language: one for that language before one for all. */
export const ownTextFor = (
	{ ownTexts }: Settings,
	kind: NotificationKind,
	language: Language,
): string | undefined =>
	(
		ownTexts.find((own) => own.kind === kind && own.language === language) ??
		ownTexts.find((own) => own.kind === kind && own.language === 'all')
	)?.text;
