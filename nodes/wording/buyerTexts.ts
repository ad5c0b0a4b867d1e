import type { PendingReason } from '../checkout/notifications/facts';
import type { NotificationKind } from '../checkout/notifications/kinds';

/** Everything a buyer reads that the merchant has not written. */
export interface BuyerTexts {
	page: PayPageTexts;
	payCard: PayCardTexts;
	linkedAccount: LinkedAccountTexts;
	cart: CartTexts;
	linking: LinkingTexts;
	notification: NotificationTexts;
}

/** What a buyer's page can be about. `preview` is for machines that look at a link before a person taps it. */
export type PayPageKind =
	| 'paid'
	| 'reserved'
	| 'pending'
	| 'declined'
	| 'cancelled'
	| 'closed'
	| 'replaced'
	| 'invalid'
	| 'trouble'
	| 'preview';

export type PayPageTexts = Record<PayPageKind, { title: string; text: string }> & {
	backToChat: string;
	payNow: string;
	otherWay: string;
	tryAgain: string;
};

/** Where the merchant has written nothing on the card that asks for money. */
export interface PayCardTexts {
	button: string;
	/**
	 * Its title when there are several things in the cart; `[count]` is how many. By plural category, where
	 * there is more than one beyond the first thing. https://cldr.unicode.org/index/cldr-spec/plural-rules
	 */
	items: { few?: string; other: string };
	/** Below the title: `[amount]` is the total, `[shipping]` what of it is shipping. */
	withShipping: string;
}

/**
 * What is said of a PayPal account that is paid with by one tap. `[amount]`, `[account]` and `[reason]` are filled in. The
 * buttons below a question are those of the page: `payNow` and `otherWay`.
 */
interface LinkedAccountTexts {
	/** Whether to pay with it: one whose email is known, and one whose email is not. */
	ask: string;
	askUnknown: string;
	/** It could not be charged by a tap: the ordinary way to pay is below. */
	confirm: string;
	/** It was charged without a tap, as was agreed before. */
	charged: string;
	forgotten: string;
	nothingSaved: string;
	/** Whether to save one without a purchase, and the button below, of at most 20 characters. */
	save: string;
	saveButton: string;
}

/** What is said of a cart. `[product]`, `[count]` and `[amount]` are filled in. */
interface CartTexts {
	shipping: string;
	total: string;
	/** There is less of a product than the buyer wants. */
	left: string;
	soldOut: string;
	/** What is missing to it. */
	toFreeShipping: string;
}

/** What a page can be about on which somebody links their account. */
export type LinkPageKind = 'start' | 'linked' | 'cancelled' | 'expired' | 'elsewhere' | 'failed';

/** Of an account that is linked with the chat. */
export interface LinkingTexts {
	/** In the chat, above the button. */
	ask: string;
	/** The button in the chat, where it is ours. */
	button: string;
	/** The second button, beside one that works on phones only. */
	elsewhereButton: string;
	/** On the page: leads to PayPal. */
	logIn: string;
	/** On the page: whose chat it is. `[name]` is filled in. */
	whose: string;
	/** The same where nobody says what they are called. */
	ifYours: string;
	page: Record<LinkPageKind, { title: string; text: string }>;
}

/** Messages in the chat: one for each kind. What is in square brackets is filled in: see `placeholderRows.ts`. */
export interface NotificationTexts extends Record<NotificationKind, string> {
	/** A line below `shipped`. */
	trackingNumber: string;
	/** On the button that leads to the carrier. */
	trackParcel: string;
	/** Why a payment is pending. */
	reasons: Record<PendingReason, string>;
	/** Words on the receipt. */
	receipt: { discount: string; shippingDiscount: string; customer: string; card: string };
}
