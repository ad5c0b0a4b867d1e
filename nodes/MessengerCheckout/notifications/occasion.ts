import type { IDataObject } from 'n8n-workflow';

import type { ChatBinding } from '../../checkout/terms/chatBinding';
import type { NotificationKind } from '../../wording/notificationKinds';
import type { Order } from '../../vendors/payPal/orders/order';
import type { NotificationTexts } from '../../wording/buyerTexts';

/** What PayPal says, before it is put into words. */
export interface Facts {
	/** The merchant's number, or PayPal's ID where there is none. */
	orderNumber: string;
	amount?: { currency: string; value: string };
	/** The buyer's given name. */
	name?: string;
	/** When it happened, ISO 8601. */
	at?: string;
	/** e.g. `2 × Stoneware mug, Maple syrup` */
	items?: string;
	/** Why a payment is pending. */
	reason?: keyof NotificationTexts['reasons'];
	/** Where the buyer can go on: to PayPal, or to the carrier. */
	link?: string;
	carrier?: string;
	trackingNumber?: string;
}

/** Something to tell a buyer, as PayPal has it now. */
export interface Occasion {
	kind: NotificationKind;
	/** Names the payment and the kind: it is told once. */
	key: string;
	/** PayPal's IDs, for the item that leaves the node. */
	ids: IDataObject;
	/** Absent when it was not made for a chat. */
	binding?: ChatBinding;
	facts: Facts;
	/** For the receipt. */
	order?: Order;
	/** What was charged, where it is another amount than the order is over. */
	taken?: { currency: string; value: string };
}

/** Nothing (yet) that could truthfully be told. */
export interface NothingToTell {
	/** For a person. */
	reason: string;
	/** `nothing-to-tell` where it is left out. */
	outcome?: string;
	ids: IDataObject;
	binding?: ChatBinding;
}

export const isOccasion = (found: Occasion | NothingToTell): found is Occasion => 'key' in found;
