import type { IDataObject } from 'n8n-workflow';

import type { PaymentKind } from '../notifications/kinds';
import type { Amount } from '../../core/money/amount';
import type { Payment, Refund } from '../payment';
import type { NothingToTell, Occasion } from '../telling/occasion';
import type { Asked } from '../terms/asked';
import type { Payee } from '../terms/payee';
import type { SealingApp } from '../terms/seal';
import type { Opened } from './opened';
import type { SavedAccounts } from './savedAccounts';

export type { Opened };

/**
 * Who carries payments. All rules of asking, waiting, settling and telling are written against this; PayPal is the one
 * that ships (`nodes/vendors/payPal/provider.ts`), another is one more implementation of it.
 *
 * Every call that changes something is safe to repeat: under the same key it is done once.
 */
export interface PaymentProvider {
	/** As merchants and buyers know it; used in texts. */
	readonly name: string;

	/** For how long a key certainly opens the same order, and how many orders of one pay link can be alive meanwhile. */
	readonly keys: { rememberedMs: number; generations: number };

	/** What buyers have saved; missing where nothing can be. */
	readonly savedAccounts?: SavedAccounts;

	/** The app that asks. Only its secret makes or checks a seal. */
	app(): Promise<SealingApp>;

	/**
	 * Opens an order for what is asked, once per key, and seals it unless it is sealed.
	 *
	 * @throws InvalidInput when the key was used for other terms; an error that `failureOf` knows
	 */
	open(asked: Asked, key: string): Promise<Opened>;

	/** Whether a payment is for the same goods as are asked for: a seal vouches for the sum alone. */
	isForSameGoods(payment: Payment, asked: Asked): boolean;

	/** What an earlier version kept of what was asked; undefined when it is something else. */
	readAskedBefore(kept: IDataObject): Asked | undefined;

	/** Whether a text can be the ID of a payment at all. */
	isPaymentId(text: string): boolean;

	/**
	 * The payment as it is now; undefined when the provider does not know it (any more).
	 *
	 * @param pausesMs between the times it is asked until "not known" is believed
	 */
	read(id: string, pausesMs?: number[]): Promise<Payment | undefined>;

	/** Takes the money of an approved payment, or reserves it, as it intends. Done before, it is success. */
	take(payment: Payment): Promise<Payment>;

	/**
	 * Gives back what was taken, once per key.
	 *
	 * @param amount all that is left of it when left out
	 */
	giveBack(takeId: string, key: string, amount?: Amount): Promise<Refund>;

	/** The account that is paid by a payment that names nobody; empty when the provider does not say. */
	ownPayee(currency: string): Promise<Payee>;

	/** Where a buyer approves this payment, also where it names no address itself. */
	approvalPageOf(id: string): Promise<string | undefined>;

	/** What a failure of a call means for the payment; undefined when it is no failure of the provider's. */
	failureOf(error: unknown): ProviderFailure | undefined;

	/** The failure of a call that found nothing certain: whoever asks, asks again later. */
	notShown(id: string): Error;

	/** What may be told of an item or ID that came in, e.g. an event of the provider's. */
	meaningOf(question: Question): Meaning;

	/** The payment behind an ID that is its own, or that of a take of it. */
	find(id: string, isTake: boolean): Promise<Payment | undefined>;

	readRefund(id: string): Promise<Refund | undefined>;

	/** What a take is for that belongs to no payment for an order, e.g. to a subscription; undefined when nothing is known. */
	subjectOfTake(takeId: string): Promise<OtherSubject | undefined>;

	/**
	 * What there is to tell of something that is no payment for an order: a dispute, an invoice, a subscription.
	 *
	 * @param possible what the event that came in may report
	 */
	readOccasion(
		subject: OtherSubject,
		kind?: PaymentKind,
		possible?: PaymentKind[],
	): Promise<Occasion | NothingToTell>;
}

/** What a failed call means for those who wait for the payment. */
export interface ProviderFailure {
	/** Undefined: nothing, it is an error of the flow. */
	meaning?: FailureMeaning;
	/** In the merchant's words. */
	message: string;
	/** The provider has answered, and has done nothing. Without it, it may have done what was asked. */
	isRefusal?: boolean;
	/** Where the buyer can go on, if the provider says so. */
	approveUrl?: string;
}

export type FailureMeaning =
	/** The buyer chooses another card, account or address; the same order stays open for it. */
	| 'anotherWay'
	/** The buyer has to agree once more, at the same order. */
	| 'approveAgain'
	/** The provider, or the shop's own rules there, do not want this payment, whatever the buyer does. */
	| 'forGood'
	/** This order can no longer be paid; another one can. */
	| 'over'
	/** This order can no longer be paid, because it may be paid already: nothing is opened in its place. */
	| 'finished'
	/** The money was taken for another order of the same sale. */
	| 'paidElsewhere'
	/** The shop has to put something right, at the provider or in the workflow. Until then it is an error. */
	| 'merchant'
	/** Nobody has to do anything: asked again, the provider has an answer. */
	| 'later'
	/** The order is not ours to see. */
	| 'ofOthers';

/** What is to be told, and where it may be read from. */
export interface Question {
	/** undefined finds out. */
	kind?: PaymentKind;
	/** What the merchant put into Order or Capture ID. */
	id: unknown;
	/** The item that came in. */
	item: IDataObject;
}

/** What came in is about something, or about nothing that a buyer is told of. */
export type Meaning =
	| { subject: Subject; possible?: PaymentKind[] }
	/** The IDs it names, for the item that leaves the node, and why nothing is told. */
	| { subject?: undefined; ids: IDataObject; reason: string };

/** What it is about. */
export type Subject = PaymentSubject | OtherSubject;

export interface PaymentSubject {
	type: 'payment';
	id: string;
	/** It is the ID of a take, not of the payment. */
	isTake: boolean;
	refundId?: string;
	/** Somebody has seen it fail: a provider may not keep every failed try. */
	declined: boolean;
	/** Where the buyer can choose another way to pay, as whoever settled it says. */
	approveUrl?: string;
}

export type OtherSubject =
	| { type: 'dispute'; disputeId: string }
	| { type: 'invoice'; invoiceId: string }
	| { type: 'subscription'; subscriptionId: string; saleId?: string; refundId?: string };
