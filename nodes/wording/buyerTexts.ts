import type { BuyerPageTexts } from './buyerPageTexts';

/** Everything a buyer reads that the merchant has not written. */
export interface BuyerTexts {
	page: BuyerPageTexts;
	payCard: PayCardTexts;
	notification: NotificationTexts;
}

/** Where the merchant has written nothing on the card that asks for money. */
export interface PayCardTexts {
	button: string;
	/**
	 * Its title when there are several things in the cart; `[count]` is how many. By plural category, where
	 * there is more than one beyond the first thing. https://cldr.unicode.org/index/cldr-spec/plural-rules
	 */
	items: { few?: string; other: string };
}

/** Messages in the chat. What stands in square brackets is filled in: see `shared/notifications/placeholders.ts`. */
export interface NotificationTexts {
	paid: string;
	pending: string;
	declined: string;
	refunded: string;
	partlyRefunded: string;
	disputeOpened: string;
	disputeResolved: string;
	authorized: string;
	invoicePaid: string;
	subscriptionCharged: string;
	reminder: string;
	shipped: string;
	readyForPickup: string;
	delivered: string;
	/** A line below `shipped`. */
	trackingNumber: string;
	/** On the button that leads to the carrier. */
	trackParcel: string;
	/** Why a payment is pending. */
	reasons: {
		/** The money is on its way from the buyer's bank. */
		bank: string;
		/** PayPal looks at the payment. */
		review: string;
		/** The merchant has to do something in the PayPal account. */
		shop: string;
		other: string;
	};
	/** Words on the receipt. */
	receipt: { discount: string; shippingDiscount: string; customer: string; card: string };
}
