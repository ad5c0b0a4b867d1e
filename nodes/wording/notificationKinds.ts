import type { INodePropertyOptions } from 'n8n-workflow';

import type { NotificationTexts } from './buyerTexts';

/** What a buyer can be told about a payment. */
export type PaymentKind =
	| 'authorized'
	| 'declined'
	| 'disputeOpened'
	| 'disputeResolved'
	| 'invoicePaid'
	| 'paid'
	| 'partlyRefunded'
	| 'pending'
	| 'refunded'
	| 'reminder'
	| 'subscriptionCharged';

/** What a buyer can be told about the goods. */
export type UpdateKind = 'delivered' | 'readyForPickup' | 'shipped';

export type NotificationKind = (PaymentKind | UpdateKind) & keyof NotificationTexts;

interface Kind {
	name: string;
	description: string;
}

export const paymentKinds: Record<PaymentKind, Kind> = {
	authorized: { name: 'Authorized', description: 'The money is reserved, nothing was charged yet' },
	declined: { name: 'Declined', description: 'The payment did not go through; offers to pay another way' },
	disputeOpened: { name: 'Dispute Opened', description: 'You have seen the case and want to help' },
	disputeResolved: { name: 'Dispute Resolved', description: 'The case at PayPal is closed' },
	invoicePaid: { name: 'Invoice Paid', description: 'Thanks for paying a PayPal invoice' },
	paid: { name: 'Paid', description: 'The receipt: what was bought, what it cost, where it goes' },
	partlyRefunded: { name: 'Partly Refunded', description: 'How much of the payment went back' },
	pending: { name: 'Pending', description: 'Why the payment takes longer, in plain words' },
	refunded: { name: 'Refunded', description: 'The whole payment went back' },
	reminder: { name: 'Reminder', description: 'The order still waits to be paid; offers to pay now' },
	subscriptionCharged: { name: 'Subscription Charged', description: 'A subscription was paid again' },
};

export const updateKinds: Record<UpdateKind, Kind> = {
	delivered: { name: 'Delivered', description: 'The parcel has arrived' },
	readyForPickup: { name: 'Ready for Pickup', description: 'The order can be picked up' },
	shipped: { name: 'Shipped', description: 'The parcel is on its way, with a way to follow it' },
};

export const kindName = (kind: NotificationKind): string => ({ ...paymentKinds, ...updateKinds })[kind].name;

export const toOptions = (kinds: Record<string, Kind>): INodePropertyOptions[] =>
	Object.entries(kinds).map(([value, { name, description }]) => ({ name, value, description }));
