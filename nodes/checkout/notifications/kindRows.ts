import type { PaymentStatus } from '../judgement/judgement';

/** What can be filled into a text of a notification. `nodes/wording/placeholderRows.ts` has a row for each. */
export type Placeholder =
	| 'amount'
	| 'carrier'
	| 'date'
	| 'items'
	| 'link'
	| 'name'
	| 'orderNumber'
	| 'reason'
	| 'shopName'
	| 'trackingNumber';

/** Where the button of a notification leads. `nodes/wording/notificationButtons.ts` has its words. */
export type NotificationButton = 'otherWay' | 'payInvoice' | 'payNow' | 'trackParcel';

const always = ['amount', 'name', 'orderNumber', 'shopName'] as const;
const ofOrder = [...always, 'items'] as const;
const ofPayment = [...ofOrder, 'date'] as const;

/** Everything there is to say about one kind of notification, except its texts. */
export type Row = {
	/** In the panel, and in errors. */
	name: string;
	/** In the panel. */
	description: string;
	/** What may be filled in, in the order in which an error lists it. */
	placeholders: readonly Placeholder[];
	button: NotificationButton | 'none';
	/** What a utility template with our wording is called: Send Notification looks for it by this name. */
	templateName: string;
} & (OfMoney | OfGoods | OfOther);

/** A payment for an order, or what went back of it. */
interface OfMoney {
	subject: 'payment' | 'refund';
	/** How the payment must be for this to be true. */
	toldAt: readonly PaymentStatus[];
	/** Whether it is told only where the merchant has chosen it, never because of how the payment is. */
	onlyIfChosen: boolean;
	/** Whether a buyer may take it for a proof that the shop has the money, or will have it. */
	assuresOfMoney: boolean;
	/** Whether the buyer gets Messenger's receipt, as long as the merchant has written no text for it. */
	isReceipt: boolean;
	/** What it is told once for. */
	oncePer: 'payment' | 'refund' | 'order';
}

/** The merchant says so. */
interface OfGoods {
	subject: 'goods';
	oncePer: 'order' | 'parcel';
}

/** PayPal has a record of its own for it, which says whether it is true. */
type OfOther =
	| { subject: 'dispute'; oncePer: 'dispute' | 'answer' }
	| { subject: 'invoice'; oncePer: 'invoice' | 'payment' | 'refund' }
	| { subject: 'subscription'; oncePer: 'charge' | 'change' | 'refund' | 'renewal' | 'subscription' };

/**
 * What a buyer can be told, a row for each kind, by name as the panel lists them. A new row needs its text in
 * `nodes/wording/texts/`; the compiler names each language that has none.
 */
export const rows = {
	authorized: {
		name: 'Authorized',
		description: 'The money is reserved, nothing has been charged yet',
		subject: 'payment',
		toldAt: ['AUTHORIZED'],
		onlyIfChosen: false,
		assuresOfMoney: true,
		isReceipt: false,
		placeholders: ofPayment,
		button: 'none',
		templateName: 'payment_authorized',
		oncePer: 'payment',
	},
	declined: {
		name: 'Declined',
		description: 'The payment did not go through; offers to pay another way',
		subject: 'payment',
		toldAt: ['DECLINED'],
		onlyIfChosen: false,
		assuresOfMoney: false,
		isReceipt: false,
		placeholders: [...ofOrder, 'link'],
		button: 'otherWay',
		templateName: 'payment_declined',
		oncePer: 'payment',
	},
	delivered: {
		name: 'Delivered',
		description: 'The parcel has arrived',
		subject: 'goods',
		placeholders: ofOrder,
		button: 'none',
		templateName: 'order_delivered',
		oncePer: 'order',
	},
	disputeOpened: {
		name: 'Dispute Opened',
		description: 'You have seen the dispute and want to help',
		subject: 'dispute',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'dispute_opened',
		oncePer: 'dispute',
	},
	disputeResolved: {
		name: 'Dispute Resolved',
		description: 'The dispute at PayPal is closed',
		subject: 'dispute',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'dispute_resolved',
		oncePer: 'dispute',
	},
	disputeUpdated: {
		name: 'Dispute Updated',
		description: 'The dispute waits for an answer of the buyer, for example to your offer',
		subject: 'dispute',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'dispute_updated',
		oncePer: 'answer',
	},
	invoiceCancelled: {
		name: 'Invoice Cancelled',
		description: 'The PayPal invoice needs no payment any more',
		subject: 'invoice',
		placeholders: always,
		button: 'none',
		templateName: 'invoice_cancelled',
		oncePer: 'invoice',
	},
	invoicePaid: {
		name: 'Invoice Paid',
		description: 'Thanks for paying a PayPal invoice',
		subject: 'invoice',
		placeholders: always,
		button: 'none',
		templateName: 'invoice_paid',
		oncePer: 'invoice',
	},
	invoicePartlyPaid: {
		name: 'Invoice Partly Paid',
		description: 'How much was paid of a PayPal invoice so far',
		subject: 'invoice',
		placeholders: always,
		button: 'none',
		templateName: 'invoice_partly_paid',
		oncePer: 'payment',
	},
	invoiceRefunded: {
		name: 'Invoice Refunded',
		description: 'How much was refunded of a PayPal invoice in total',
		subject: 'invoice',
		placeholders: always,
		button: 'none',
		templateName: 'invoice_refunded',
		oncePer: 'refund',
	},
	invoiceReminder: {
		name: 'Invoice Reminder',
		description: 'The PayPal invoice is not paid yet; offers to pay now',
		subject: 'invoice',
		placeholders: [...always, 'link'],
		button: 'payInvoice',
		templateName: 'invoice_reminder',
		oncePer: 'invoice',
	},
	paid: {
		name: 'Paid',
		description: 'The receipt: what was bought, what it cost, where it goes',
		subject: 'payment',
		toldAt: ['PAID'],
		onlyIfChosen: false,
		assuresOfMoney: true,
		isReceipt: true,
		placeholders: ofPayment,
		button: 'none',
		templateName: 'payment_received',
		oncePer: 'payment',
	},
	partlyRefunded: {
		name: 'Partly Refunded',
		description: 'How much of the payment was refunded',
		subject: 'refund',
		toldAt: ['PARTIALLY_REFUNDED'],
		onlyIfChosen: false,
		assuresOfMoney: false,
		isReceipt: false,
		placeholders: ofPayment,
		button: 'none',
		templateName: 'payment_partly_refunded',
		oncePer: 'refund',
	},
	pending: {
		name: 'Pending',
		description: 'Why the payment takes longer, in plain words',
		subject: 'payment',
		toldAt: ['PENDING'],
		onlyIfChosen: false,
		assuresOfMoney: true,
		isReceipt: false,
		placeholders: [...ofPayment, 'reason'],
		button: 'none',
		templateName: 'payment_pending',
		oncePer: 'payment',
	},
	readyForPickup: {
		name: 'Ready for Pickup',
		description: 'The order can be picked up',
		subject: 'goods',
		placeholders: ofOrder,
		button: 'none',
		templateName: 'order_ready_for_pickup',
		oncePer: 'order',
	},
	refunded: {
		name: 'Refunded',
		description: 'The whole payment was refunded',
		subject: 'refund',
		toldAt: ['REFUNDED'],
		onlyIfChosen: false,
		assuresOfMoney: false,
		isReceipt: false,
		placeholders: ofPayment,
		button: 'none',
		templateName: 'payment_refunded',
		oncePer: 'payment',
	},
	reminder: {
		name: 'Reminder',
		description: 'The order is not paid yet; offers to pay now',
		subject: 'payment',
		toldAt: ['AWAITING_APPROVAL', 'DECLINED'],
		onlyIfChosen: true,
		assuresOfMoney: false,
		isReceipt: false,
		placeholders: [...ofOrder, 'link'],
		button: 'payNow',
		templateName: 'payment_reminder',
		oncePer: 'order',
	},
	shipped: {
		name: 'Shipped',
		description: 'The parcel is on its way, with its tracking',
		subject: 'goods',
		placeholders: [...ofOrder, 'carrier', 'link', 'trackingNumber'],
		button: 'trackParcel',
		templateName: 'order_shipped',
		oncePer: 'parcel',
	},
	subscriptionCancelled: {
		name: 'Subscription Cancelled',
		description: 'The subscription has ended, nothing more is charged',
		subject: 'subscription',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'subscription_cancelled',
		oncePer: 'subscription',
	},
	subscriptionChanged: {
		name: 'Subscription Changed',
		description: 'The subscription is for another plan, quantity or price now',
		subject: 'subscription',
		placeholders: [...always, 'date', 'items'],
		button: 'none',
		templateName: 'subscription_changed',
		oncePer: 'change',
	},
	subscriptionCharged: {
		name: 'Subscription Charged',
		description: 'Another payment of a subscription went through',
		subject: 'subscription',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'subscription_charged',
		oncePer: 'charge',
	},
	subscriptionExpired: {
		name: 'Subscription Expired',
		description: 'The subscription has run to its end, nothing more is charged',
		subject: 'subscription',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'subscription_expired',
		oncePer: 'subscription',
	},
	subscriptionPaused: {
		name: 'Subscription Paused',
		description: 'Nothing is charged until the subscription continues',
		subject: 'subscription',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'subscription_paused',
		oncePer: 'change',
	},
	subscriptionPaymentFailed: {
		name: 'Subscription Payment Failed',
		description: 'A payment of a subscription did not go through; asks the buyer to look how they pay',
		subject: 'subscription',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'subscription_payment_failed',
		oncePer: 'renewal',
	},
	subscriptionRefunded: {
		name: 'Subscription Refunded',
		description: 'A payment of a subscription was refunded, or part of it',
		subject: 'subscription',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'subscription_refunded',
		oncePer: 'refund',
	},
	subscriptionResumed: {
		name: 'Subscription Resumed',
		description: 'The subscription continues after a pause',
		subject: 'subscription',
		placeholders: [...always, 'date'],
		button: 'none',
		templateName: 'subscription_resumed',
		oncePer: 'change',
	},
} as const satisfies Record<string, Row>;
