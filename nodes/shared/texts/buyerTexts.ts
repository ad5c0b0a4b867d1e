import type { BuyerPageTexts } from '../buyerPageTexts';

/** Everything a buyer reads that the merchant has not written. */
export interface BuyerTexts {
	page: BuyerPageTexts;
	notification: NotificationTexts;
}

/** Messages in the chat. What stands in square brackets is filled in: see `MessengerCheckout/notifications/placeholders.ts`. */
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
