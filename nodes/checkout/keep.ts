import type { IDataObject } from 'n8n-workflow';

import { without } from '../core/passOn';

// What came in is passed on, except what it says of a payment that is no longer so, or not of this one. See
// docs/decisions/0031-what-came-in.md.

/** What is said of a payment: it is read anew, or is of another. */
const saidOfPayment = [
	'approveUrl',
	'authorizationId',
	'captureId',
	'delivery',
	'linkedAccount',
	'payment',
	'savedAccount',
];

/** Which payment it is, and how it is gone on with. */
const whichPayment = ['chatUrl', 'checkout', 'orderId', 'requestId'];

/** What it takes to ship: of a payment that is paid. */
const goods = ['buyer', 'lines', 'shippingOption', 'shipTo'];

/** What an event of a provider is about: see `PaymentProvider.meaningOf`. */
const event = ['disputeId', 'eventType', 'payPalInvoiceId', 'refundId', 'saleId', 'subscriptionId'];

/** What a sale came of. */
const origin = ['cameFrom', 'cameFromLeftOut'];

/** Where a new payment is asked for: nothing is left of one before. */
export function keepForNewPayment(cameIn: IDataObject): IDataObject {
	const names = [...whichPayment, ...saidOfPayment, ...event];
	return without(cameIn, typeof cameIn.orderId === 'string' ? [...names, ...goods, ...origin] : names);
}

/**
 * Where a payment was looked at, or was to be.
 *
 * @param given undefined when it failed: which payment was to be looked at stays, for a next try
 */
export function keepForPayment(cameIn: IDataObject, given?: IDataObject): IDataObject {
	if (!given) return without(cameIn, saidOfPayment);
	const kept = without(cameIn, [...whichPayment, ...saidOfPayment]);
	return isOfAnother(cameIn, given) ? without(kept, [...goods, ...event, ...origin]) : kept;
}

/** Where a buyer was told of a payment. */
export function keepForNotification(cameIn: IDataObject, given: IDataObject = {}): IDataObject {
	const kept = without(cameIn, ['alreadySent', 'notification']);
	return isOfAnother(cameIn, given)
		? without(kept, [...whichPayment, ...saidOfPayment, ...goods, ...event, ...origin])
		: kept;
}

/** What came in is about another payment than the one that was asked about. */
const isOfAnother = (cameIn: IDataObject, given: IDataObject): boolean =>
	typeof cameIn.orderId === 'string' && typeof given.orderId === 'string' && cameIn.orderId !== given.orderId;
