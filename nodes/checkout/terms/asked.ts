import type { Amount } from '../../core/money/amount';
import type { GoodsLine, Intent } from '../payment';
import type { Payee } from './payee';

/** What is asked of a buyer, whole: enough to open an order for it at any time. It can be kept as JSON. */
export interface Asked {
	intent: Intent;
	amount: Amount;
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
	/** All the rest that the provider is told, in its own words and for its own eyes: it alone reads this. */
	details: object;
}
