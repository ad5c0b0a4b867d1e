import type { Payment } from '../payment';
import type { Asked } from '../terms/asked';
import type { Opened } from './opened';

/** Whose chat it is, on the shop's side and on the buyer's. */
export interface Chat {
	pageId: string;
	psid: string;
}

/** An account of the provider's that a buyer has let the shop charge again. */
export interface SavedAccount {
	/** By which it is charged, and forgotten. */
	id: string;
	/** `other`: a card, or another provider's wallet, which something else has saved for the same chat. */
	kind: 'account' | 'other';
	email?: string;
	name?: string;
	/** The provider's number for whoever it belongs to. */
	payerId?: string;
}

/** Who wants the money now, and what for: a provider has to be told. */
export type Initiator =
	| { by: 'buyer' }
	/** Nobody taps anything: the buyer has agreed to it before. */
	| { by: 'shop'; pattern: ChargePattern };

/** What the buyer has agreed to before: `unscheduled` for now and then, `recurring` for every so often. */
type ChargePattern = 'unscheduled' | 'recurring';

export interface Charge {
	accountId: string;
	initiator: Initiator;
}

/** What buyers have saved with a provider. One that keeps nothing has none. */
export interface SavedAccounts {
	/** Everything that was saved in this chat; the newest first, where the provider says so. */
	of(chat: Chat): Promise<SavedAccount[]>;

	/**
	 * Begins to save an account without a purchase. It is saved as soon as the buyer agrees, on the provider's page.
	 *
	 * @param key the same for a second try
	 * @param backUrl where the buyer goes afterwards, whether they have agreed or not
	 * @returns where they agree; undefined when the shop may not save accounts
	 */
	ask(chat: Chat, key: string, backUrl: string): Promise<{ agreeUrl?: string | undefined }>;

	/** It can't be charged any more. Forgotten before, it is success. */
	forget(accountId: string): Promise<void>;

	/**
	 * Opens an order and pays it with a saved account at once, in one call and once per key. A key under which an order was
	 * opened before answers with that order, paid or not: nothing is opened beside it.
	 *
	 * @throws an error that `failureOf` knows
	 */
	charge(asked: Asked, key: string, charge: Charge): Promise<Opened>;

	/** Pays an order that is open already, once however often it is asked. */
	payWith(payment: Payment, charge: Charge): Promise<Payment>;
}
