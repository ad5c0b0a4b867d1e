import type { Merchant } from '../account.ts';
import type { Authorization } from '../payments/authorization.ts';
import type { Capture } from '../payments/capture.ts';
import type { Person } from '../people.ts';
import type { ExperienceContext, PurchaseUnitRequest } from './request.ts';

type OrderStatus = 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED' | 'VOIDED';

export interface Card {
	name?: string;
	lastDigits?: string;
	brand?: string;
	expiry?: string;
}

/** What the merchant wants saved, and for whom. */
export interface VaultInstruction {
	customerId?: string;
	merchantCustomerId?: string;
}

/** How the buyer chose to pay, and what will come of it. */
export interface Instrument {
	fundingSource: 'paypal' | 'card';
	/** Whose account it is; the first buyer's where nobody is named. */
	person?: Person;
	card?: Card;
	/** Capturing fails with INSTRUMENT_DECLINED until the buyer chooses another one. */
	declines: boolean;
	/** Capturing fails with PAYER_ACTION_REQUIRED until the buyer approves again. */
	needsPayer?: boolean;
	/** Captures come out as PENDING for this reason. */
	pendingReason?: string;
	/** Captures come out as DECLINED, and the order is COMPLETED all the same. */
	captureDeclines: boolean;
	/** What a card's bank answers. */
	processor?: Capture['processor'];
	/** Given to the API with the order: nobody has logged in, so PayPal knows no payer. */
	isAnonymous?: boolean;
	/** The payment token of the saved account or card that pays. */
	savedAs?: string;
	/** To be saved once it has paid. */
	vault?: VaultInstruction;
}

/** A way to pay that the buyer has to agree to on a page. */
export interface RedirectSource {
	name: string;
	/** What answers show of it before the buyer has paid. */
	shown: Record<string, unknown>;
	vault?: VaultInstruction;
}

/** A parcel on its way. https://developer.paypal.com/docs/api/orders/v2/#orders_track_create */
export interface Tracker {
	id: string;
	/** SHIPPED or CANCELLED; more by the older API. */
	status: string;
	items?: unknown[];
	carrier?: string;
	otherCarrier?: string;
	notifyPayer: boolean;
	createdAt: Date;
	updatedAt: Date;
}

export interface PurchaseUnit extends PurchaseUnitRequest {
	reference_id: string;
	captures: Capture[];
	authorizations: Authorization[];
	trackers: Tracker[];
}

export interface Order {
	id: string;
	/** Whose app has made it. */
	maker: Merchant;
	intent: 'CAPTURE' | 'AUTHORIZE';
	status: OrderStatus;
	units: PurchaseUnit[];
	/** The `payment_source` it was created or confirmed with: then the approval link is called `payer-action`. */
	source?: RedirectSource;
	/** `processing_instruction: ORDER_COMPLETE_ON_PAYMENT_APPROVAL` */
	completesOnApproval: boolean;
	context: ExperienceContext;
	/** The deprecated `payer` of the request. */
	payer?: unknown;
	instrument?: Instrument;
	/** What the payer agreed to pay in all, in minor units. */
	approvedTotal?: bigint;
	/** The saved way to pay that came of it. */
	vaultedId?: string;
	createdAt: Date;
	updatedAt: Date;
	expiresAtMs: number;
	visited: boolean;
}
