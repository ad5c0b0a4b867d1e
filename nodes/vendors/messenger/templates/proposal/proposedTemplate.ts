import { InvalidInput } from '../../../../core/invalidInput';
import { optionalText, requiredText } from '../../sending/fieldText';
import type { TemplateButton, TemplateDefinition } from '../template';
import { placesIn } from '../templateText';
import { buyerTexts, type Language } from '../../../../wording/languages';
import type { NotificationKind } from '../../../../wording/notificationKinds';
import { allowedIn, checkPlaceholders } from '../../../../wording/placeholders';
import { placeholderAt, withPlaces } from './places';
import { sampleOf } from './samples';

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

/** What templates with our wording are called: Send Notification looks for them by these names. */
export const templateNames: Record<NotificationKind, string> = {
	authorized: 'payment_authorized',
	declined: 'payment_declined',
	delivered: 'order_delivered',
	disputeOpened: 'dispute_opened',
	disputeResolved: 'dispute_resolved',
	invoicePaid: 'invoice_paid',
	paid: 'payment_received',
	partlyRefunded: 'payment_partly_refunded',
	pending: 'payment_pending',
	readyForPickup: 'order_ready_for_pickup',
	refunded: 'payment_refunded',
	reminder: 'payment_reminder',
	shipped: 'order_shipped',
	subscriptionCharged: 'subscription_charged',
};

/** PayPal's links to approve an order differ in their end only. */
const payPalLink = 'https://www.paypal.com/checkoutnow?token={{1}}';

/** The wording we propose: what the notification itself says, so that the buyer reads the same either way. */
export function proposeWording(kind: NotificationKind, language: Language): Wording {
	const { page, notification } = buyerTexts[language];
	const buttons: Partial<Record<NotificationKind, Pick<Wording, 'buttonTitle' | 'buttonUrl'>>> = {
		declined: { buttonTitle: page.otherWay, buttonUrl: payPalLink },
		reminder: { buttonTitle: page.payNow, buttonUrl: payPalLink },
		shipped: { buttonTitle: notification.trackParcel, buttonUrl: '' },
	};
	return {
		name: templateNames[kind],
		text: notification[kind],
		...(buttons[kind] ?? { buttonTitle: '', buttonUrl: '' }),
	};
}

/** Whether there is somewhere to go from a notification of this kind. */
export const hasButton = (kind: NotificationKind): boolean => proposeWording(kind, 'en').buttonTitle !== '';

/** Facebook's codes, which name the country where a language is written in two ways. */
const toFacebookLanguage = (language: Language): string =>
	(({ pt: 'pt_BR', 'zh-Hant': 'zh_TW' }) as Partial<Record<Language, string>>)[language] ?? language;

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
	const text = requiredText('Text', wording.text);
	checkPlaceholders('Text', text, allowedIn([kind]));
	const body = withPlaces(text);
	const samples = placesIn(body).map((place) => ({
		name: place,
		example: sampleOf(placeholderAt(place), language),
	}));
	return {
		name: wording.name,
		language: toFacebookLanguage(language),
		body,
		bodySamples: samples,
		buttons: toButtons(kind, wording),
	};
}

function toButtons(kind: NotificationKind, { buttonTitle, buttonUrl }: Wording): TemplateButton[] {
	const text = optionalText('Button Title', buttonTitle);
	const url = optionalText('Button URL', buttonUrl);
	if (!text || !url || !hasButton(kind)) return [];
	if (!url.endsWith('{{1}}')) {
		throw new InvalidInput(
			'Button URL',
			`Button URL: "${url.slice(0, 100)}" does not end in {{1}}`,
			'Each message leads to its own order or parcel: use a URL like https://www.dhl.com/track?id={{1}}. For no button, empty the field.',
		);
	}
	return [{ type: 'URL', text, url, example: url.replace('{{1}}', '5O190127TN364715T') }];
}
