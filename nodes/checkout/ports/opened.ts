import type { Payment } from '../payment';

/** An order that was opened, now or before. */
export interface Opened {
	/** As the provider answered; only its ID where it answers with little. */
	payment: Payment;
	/** It was there before this call, and may be paid, changed or over by now: read it. */
	isOld: boolean;
	/** Why the account that pays will not be saved, though that was asked for. */
	notSaved?: string;
}
