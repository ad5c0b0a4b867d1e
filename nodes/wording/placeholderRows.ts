import type { Facts } from '../checkout/notifications/facts';
import type { Placeholder } from '../checkout/notifications/kindRow';
import type { BuyerTexts } from './buyerTexts';
import { formatDate, formatPrice } from './formats';
import { languageRows } from './languageRows';
import { buyerTexts, type Language } from './languages';

/** How a value is written for one buyer. */
export interface Writing {
	texts: BuyerTexts;
	/** BCP 47 tag. */
	locale: string;
	timeZone: string;
	shopName: string;
}

interface Row {
	/**
	 * The name in `{{...}}` in our proposed templates. Such a template says by these names
	 * itself what goes where, whatever the order of its words and the version of the package that made it.
	 */
	place: string;
	/** An example, for Facebook's review. */
	sample: (language: Language) => string;
	/** The value; undefined or empty when it is not known. */
	value: (facts: Facts, writing: Writing) => string | undefined;
}

/** What can be filled into a text of a notification, a row for each. */
export const placeholderRows = {
	amount: {
		place: 'amount',
		sample: (language) => formatPrice(languageRows[language].sampleAmount, language),
		value: ({ amount }, { locale }) => amount && formatPrice(amount, locale),
	},
	carrier: {
		place: 'carrier',
		sample: () => 'DHL',
		value: ({ carrier }) => carrier,
	},
	date: {
		place: 'date',
		sample: (language) => formatDate('2026-11-22T12:00:00Z', language, 'UTC')!,
		value: ({ at }, { locale, timeZone }) => at && formatDate(at, locale, timeZone),
	},
	items: {
		place: 'items',
		sample: () => '2 × Stoneware mug',
		value: ({ items }) => items,
	},
	link: {
		place: 'link',
		sample: () => 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T',
		value: ({ link }) => link,
	},
	name: {
		place: 'name',
		sample: () => 'Alex',
		value: ({ name }) => name,
	},
	orderNumber: {
		place: 'order_number',
		sample: () => '566701',
		value: ({ orderNumber }) => orderNumber,
	},
	reason: {
		place: 'reason',
		sample: (language) => buyerTexts[language].notification.reasons.review,
		value: ({ reason }, { texts }) => reason && texts.notification.reasons[reason],
	},
	shopName: {
		place: 'shop_name',
		sample: () => 'Maple & Mug',
		value: (_, { shopName }) => shopName,
	},
	trackingNumber: {
		place: 'tracking_number',
		sample: () => '00340434161094042557',
		value: ({ trackingNumber }) => trackingNumber,
	},
} satisfies Record<Placeholder, Row>;
