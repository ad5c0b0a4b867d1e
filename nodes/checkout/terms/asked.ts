import type { Amount } from '../../core/money/amount';
import type { GoodsLine, Intent } from '../payment';
import type { Payee } from './payee';

/** What is asked of a buyer, whole: enough to open an order for it at any time. It can be kept as JSON. */
export interface Asked {
	intent: Intent;
	amount: Amount;
	/** What of it is shipping; left out where there is none, or where the buyer chooses it with the provider. */
	shipping?: Amount;
	/** Whose chat it is asked in, see `toCustomId`. */
	customId?: string;
	/** The merchant's number for the sale: a provider takes money for it once. */
	invoiceId?: string;
	/** Our seal on it; the provider seals what has none. */
	mark?: string;
	/** Who gets the money, when that is another account than the one of the app. */
	payee?: Payee;
	lines: GoodsLine[];
	/** Where the buyer comes back to after approving, and after changing their mind. */
	returnUrl?: string;
	cancelUrl?: string;
	/**
	 * What the provider makes the order from, in its own words: it alone reads this. The other members are what it comes
	 * to; when the order is opened, it has to come to the same `amount`.
	 */
	details: object;
}
