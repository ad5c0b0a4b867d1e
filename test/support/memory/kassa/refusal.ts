import type { FailureMeaning } from '../../../../nodes/checkout/ports/paymentProvider';

/** What Kassa answers instead, and what that means for the payment. */
export const meanings = {
	'bill gone': 'over',
	bounced: 'anotherWay',
	'closed already': 'finished',
	busy: 'later',
	'sale collected': 'paidElsewhere',
	'sign again': 'approveAgain',
	'till closed': 'merchant',
	unwanted: 'forGood',
	'not your bill': 'ofOthers',
	'no answer': undefined,
	'not shown': undefined,
	'too much': undefined,
} as const satisfies Record<string, FailureMeaning | undefined>;

export type RefusalCode = keyof typeof meanings;

/** A call at Kassa that failed. */
export class KassaRefusal extends Error {
	override readonly name = 'KassaRefusal';

	constructor(readonly code: RefusalCode) {
		super(`Kassa says: ${code}.`);
	}
}
