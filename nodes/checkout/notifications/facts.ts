/**
 * Why a payment is pending: the money is on its way from the buyer's bank (`bank`), the provider looks at the
 * payment (`review`), the merchant has to do something there (`shop`), or anything else.
 */
export type PendingReason = 'bank' | 'review' | 'shop' | 'other';

/** What is known of the thing a notification tells, before it is put into words. */
export interface Facts {
	/** The merchant's number, or the provider's ID where there is none. */
	orderNumber: string;
	amount?: { currency: string; value: string };
	/** The buyer's given name. */
	name?: string;
	/** When it happened, ISO 8601. */
	at?: string;
	/** e.g. `2 × Stoneware mug, Maple syrup` */
	items?: string;
	/** Why a payment is pending. */
	reason?: PendingReason;
	/** Where the buyer can go on: to the provider, or to the carrier. */
	link?: string;
	carrier?: string;
	trackingNumber?: string;
}
