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

/** Everything there is to say about one kind of notification, except its texts. */
export type Row = OfAll & (OfMoney | OfGoods | OfOther);

interface OfAll {
	/** In the panel, and in errors. */
	name: string;
	/** In the panel. */
	description: string;
	/** What may be filled in, in the order in which an error lists it. */
	placeholders: readonly Placeholder[];
	button: NotificationButton | 'none';
	/** What a utility template with our wording is called: Send Notification looks for it by this name. */
	templateName: string;
}

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
