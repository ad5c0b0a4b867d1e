import { InvalidInput } from '../../../../core/invalidInput';
import { optionalText, requiredText } from '../../sending/fieldText';
import type { TemplateButton } from '../../panel/templateDefinition.description';
import type { TemplateDefinition } from '../template';
import { placesIn } from '../templateText';
import { languageRows } from '../../../../wording/languageRows';
import { buyerTexts, type Language } from '../../../../wording/languages';
import type { NotificationButton } from '../../../../checkout/notifications/kindRow';
import { aboutKind, type NotificationKind } from '../../../../checkout/notifications/kinds';
import { buttonTitleOf } from '../../../../wording/notificationButtons';
import { placeholderRows } from '../../../../wording/placeholderRows';
import { allowedIn, checkPlaceholders } from '../../../../wording/placeholders';
import { placeholderAt, withPlaces } from './places';

/** The words of a utility template, as a merchant reads and edits them. */
export interface Wording {
	/** e.g. `payment_received` */
	name: string;
	/** With placeholders in square brackets, as in every other text of a notification. */
	text: string;
	/** Empty when the kind has no button. */
	buttonTitle: string;
	/** Ends in `{{1}}`, where each message puts the end of its own address. Empty leaves the button out. */
	buttonUrl: string;
}

/** What the panel calls each of them: they are columns of one resource mapper. */
export const wordingColumns: Record<keyof Wording, { label: string }> = {
	name: { label: 'Name' },
	text: { label: 'Text' },
	buttonTitle: { label: 'Button Title' },
	buttonUrl: { label: 'Button URL' },
};

/** PayPal's links to approve an order differ in their end only. */
const payPalLink = 'https://www.paypal.com/checkoutnow?token={{1}}';

/** How the address of each button begins; empty where it is the merchant who knows. */
const buttonUrls: Record<NotificationButton, string> = {
	otherWay: payPalLink,
	payInvoice: 'https://www.paypal.com/invoice/p/#{{1}}',
	payNow: payPalLink,
	trackParcel: '',
};

/** The wording we propose: what the notification itself says, so that the buyer reads the same either way. */
export function proposeWording(kind: NotificationKind, language: Language): Wording {
	const texts = buyerTexts[language];
	const { templateName, button } = aboutKind(kind);
	return {
		name: templateName,
		text: texts.notification[kind],
		buttonTitle: buttonTitleOf(kind, texts) ?? '',
		buttonUrl: button === 'none' ? '' : buttonUrls[button],
	};
}

/** Whether there is somewhere to go from a notification of this kind. */
export const hasButton = (kind: NotificationKind): boolean => aboutKind(kind).button !== 'none';

/**
 * A template of this wording, with samples for everything that is filled in.
 *
 * @throws InvalidInput when a placeholder can't be filled in for this kind
 */
export function toTemplateDefinition(
	kind: NotificationKind,
	language: Language,
	wording: Wording,
): TemplateDefinition {
	const text = requiredText(wordingColumns.text.label, wording.text);
	checkPlaceholders(wordingColumns.text.label, text, allowedIn(kind));
	const body = withPlaces(text);
	const samples = placesIn(body).map((place) => {
		const placeholder = placeholderAt(place);
		return { name: place, example: placeholder ? placeholderRows[placeholder].sample(language) : '' };
	});
	return {
		name: wording.name,
		language: languageRows[language].facebookCode,
		body,
		bodySamples: samples,
		buttons: toButtons(kind, wording),
	};
}

function toButtons(kind: NotificationKind, { buttonTitle, buttonUrl }: Wording): TemplateButton[] {
	const text = optionalText(wordingColumns.buttonTitle.label, buttonTitle);
	const url = optionalText(wordingColumns.buttonUrl.label, buttonUrl);
	if (!text || !url || !hasButton(kind)) return [];
	if (!url.endsWith('{{1}}')) {
		throw new InvalidInput(
			wordingColumns.buttonUrl.label,
			`${wordingColumns.buttonUrl.label}: "${url.slice(0, 100)}" does not end in {{1}}`,
			'Each message leads to its own order or parcel: use a URL like https://www.dhl.com/track?id={{1}}. For no button, empty the field.',
		);
	}
	return [{ type: 'URL', text, url, example: url.replace('{{1}}', '5O190127TN364715T') }];
}
