import { sleep } from 'n8n-workflow';

import { generationsOf, readAsItIs } from '../asking/liveOrder';
import { noteOrderOfSale } from '../asking/paidBefore';
import { expectationOf, keyOfGeneration, type ParkedItem } from '../asking/parkedCheckout';
import type { Payment } from '../payment';
import type { PaymentProvider } from '../ports/paymentProvider';
import type { Charge, SavedAccounts } from '../ports/savedAccounts';
import { settleAnswer, settlePayment } from '../settling/settlePayment';
import type { Settlement } from '../settling/settlement';
import { findWhyNotAsAsked } from '../settling/whyNotAsAsked';

/** What became of charging a saved account. */
export type ChargeOutcome =
	/** The provider has an answer to what became of the order, whatever it is. */
	| { type: 'settled'; settlement: Settlement }
	/** It has refused for certain: nothing was taken, and the buyer can pay another way. */
	| { type: 'refused'; reason: string }
	/** It took the money for another order of the same sale. */
	| { type: 'paidElsewhere' }
	/** Nobody knows. Asked again, under the same key, it has one answer. */
	| { type: 'unsure'; reason: string };

/** Between tries while another call is at the same order. */
const pausesMs = [500, 1000];

/**
 * Charges a saved account for a checkout. It asks under the keys of the pay link, so that there is one order for both:
 * whoever taps "Pay now" twice, on two devices, or pays at the provider meanwhile, is charged once.
 * See docs/decisions/0055-one-order-for-tap-and-card.md.
 */
export async function chargeLinked(
	provider: PaymentProvider,
	parked: ParkedItem,
	charge: Charge,
): Promise<ChargeOutcome> {
	const { savedAccounts } = provider;
	if (!savedAccounts) return { type: 'refused', reason: `${provider.name} keeps no accounts.` };
	for (let tries = 0; ; tries++) {
		const tried = await tryToCharge(provider, savedAccounts, parked, charge).catch((error: unknown) => {
			const failure = provider.failureOf(error);
			if (!failure) throw error;
			return failure;
		});
		if ('type' in tried) return tried;
		const { meaning, message: reason, isRefusal } = tried;
		if (meaning === 'paidElsewhere') return { type: 'paidElsewhere' };
		const isBusy = meaning === 'later' || meaning === 'finished';
		const pauseMs = isBusy ? pausesMs[tries] : undefined;
		if (pauseMs === undefined) return { type: isRefusal && !isBusy ? 'refused' : 'unsure', reason };
		await sleep(pauseMs);
	}
}

async function tryToCharge(
	provider: PaymentProvider,
	accounts: SavedAccounts,
	parked: ParkedItem,
	charge: Charge,
): Promise<ChargeOutcome> {
	const { checkout } = parked;
	const expected = expectationOf(parked);
	for (const generation of generationsOf(provider)) {
		const opened = await accounts.charge(checkout.asked, keyOfGeneration(checkout, generation), charge);
		noteOrderOfSale(checkout.asked.invoiceId, opened.payment.id);
		// An order that was there before answers as it was made: by now it may be paid, or over.
		const payment = opened.isOld ? await readAsItIs(provider, opened.payment) : opened.payment;
		if (!payment || payment.phase === 'voided') continue;
		// Nothing is taken for an order that was changed meanwhile.
		const changed = opened.isOld && (await findWhyNotAsAsked(provider, payment, expected));
		if (changed) return { type: 'refused', reason: changed };
		const paid = await pay(provider, accounts, payment, { charge, isOld: opened.isOld });
		if (paid === 'asks the buyer')
			return { type: 'refused', reason: `${provider.name} wants the buyer to confirm the payment.` };
		const settle = paid.phase === 'approved' ? settlePayment(provider, paid.id, expected) : undefined;
		return { type: 'settled', settlement: await (settle ?? settleAnswer(provider, paid, expected)) };
	}
	return { type: 'refused', reason: 'Every order for this payment has expired.' };
}

async function pay(
	provider: PaymentProvider,
	accounts: SavedAccounts,
	payment: Payment,
	{ charge, isOld }: { charge: Charge; isOld: boolean },
): Promise<Payment | 'asks the buyer'> {
	if (payment.phase === 'completed' || payment.phase === 'approved') return payment;
	if (!isOld) return 'asks the buyer';
	// One that the pay card has opened is paid as it is: beside it, there is never a second one to pay.
	return await accounts.payWith(payment, charge);
}
