import type { PendingReason } from './notifications/facts';
import type { Amount } from '../core/money/amount';
import type { Payee } from './terms/payee';

/** What happens to the money when the buyer approves: it is taken at once, or only reserved to be taken later. */
export type Intent = 'take' | 'reserve';

/** How far the order of a payment has come. `unknown` is a state this version has no name for: not over yet. */
export type PaymentPhase = 'open' | 'approved' | 'completed' | 'voided' | 'unknown';

/** Money that was taken, or that somebody tried to take. */
export interface Take {
	id: string;
	state: 'completed' | 'pending' | 'declined' | 'refunded' | 'partlyRefunded' | 'unknown';
	/** The provider's own word for its state. */
	stateName: string;
	amount?: Amount;
	/** Why it is pending: for the buyer a kind of reason, for the merchant a sentence. */
	pending?: { reason: PendingReason; explanation?: string };
	/** When it was made, and when it last changed; ISO 8601. */
	madeAt?: string;
	changedAt?: string;
	/** No more will be taken of what was reserved. */
	isLast?: boolean;
}

/** Money that is reserved for the merchant, or was. */
export interface Reservation {
	id: string;
	state: 'open' | 'pending' | 'partlyTaken' | 'taken' | 'voided' | 'denied' | 'unknown';
	amount?: Amount;
	/** Until when money can be taken of it; ISO 8601. */
	expiresAt?: string;
	pending?: Take['pending'];
	madeAt?: string;
	changedAt?: string;
}

/** Money that went back to the buyer, or is on its way. */
export interface Refund {
	id: string;
	state: 'completed' | 'pending' | 'failed' | 'unknown';
	amount?: Amount;
	/** All that has gone back of the same take so far. */
	total?: Amount;
	/** ISO 8601. */
	madeAt?: string;
}

/** One line of what is paid for. */
export interface GoodsLine {
	name: string;
	description?: string;
	/** A whole number, in digits. */
	quantity: string;
	/** Decimal string, per piece. */
	unitPrice: string;
	sku?: string;
	imageUrl?: string;
}

/** The parts that an amount is the sum of; decimal strings. */
export interface Sums {
	items?: string;
	tax?: string;
	shipping?: string;
	handling?: string;
	insurance?: string;
	discount?: string;
	shippingDiscount?: string;
}

/** Where goods go. */
export interface Address {
	line1?: string;
	line2?: string;
	city?: string;
	state?: string;
	postalCode?: string;
	/** Two letters, ISO 3166-1. */
	country?: string;
}

/** Who pays, as far as the provider says so. */
export interface Buyer {
	givenName?: string;
	fullName?: string;
	email?: string;
	/** Digits; with the country code where the provider tells it. */
	phone?: string;
	/** The provider's number for whoever pays. */
	payerId?: string;
}

/** One way to get the goods to the buyer. */
export interface ShippingOption {
	id: string;
	label: string;
	/** The provider's own word, e.g. `PICKUP`. */
	type?: string;
	amount?: Amount;
}

/** An account that the buyer let the shop save while paying. */
interface Saved {
	/** By which it is charged later; missing while the provider is still at it, and tells of it afterwards. */
	accountId?: string;
	/** The provider's number for the buyer, by which it lists what they have saved. */
	customerId?: string;
}

/** A payment as its provider has it on record, in the words of this package. */
export interface Payment {
	/** Who carries it, as merchants and buyers know them. */
	provider: string;
	/** Of the order that the buyer pays. */
	id: string;
	phase: PaymentPhase;
	intent: Intent;
	/** How many parts the order has: one that we ask for has one. */
	partCount: number;
	/** The amount of the order. */
	amount?: Amount;
	/** The mark of whoever made it: ours is a seal. */
	mark?: string;
	/** Whose chat it is, see `parseCustomId`. */
	customId?: string;
	/** The merchant's number for the sale, which is paid once. */
	invoiceId?: string;
	payee?: Payee;
	takes: Take[];
	reservations: Reservation[];
	refunds: Refund[];
	/** Where the buyer approves it, while it can be approved. */
	approveUrl?: string;
	/** ISO 8601. */
	madeAt?: string;
	buyer?: Buyer;
	/** What came of saving the account; missing where none was asked for, or nothing was saved. */
	saved?: Saved;
	/** What it was paid with, when that was a card. */
	card?: { brand?: string; lastDigits?: string };
	/** Undefined where the provider does not say. */
	lines?: GoodsLine[];
	sums?: Sums;
	shipTo?: { name?: string; email?: string; phone?: string; address?: Address };
	/** How the buyer wants to get it, where there was a choice. */
	shippingOption?: ShippingOption;
}
