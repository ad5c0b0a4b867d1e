import type { Authorization } from '../payments/authorization.ts';
import type { Capture } from '../payments/capture.ts';
import type { ExperienceContext, PurchaseUnitRequest } from './request.ts';

export type OrderStatus = 'CREATED' | 'PAYER_ACTION_REQUIRED' | 'APPROVED' | 'COMPLETED';

/** How the buyer chose to pay, and what will come of it. */
export interface Instrument {
	fundingSource: 'paypal' | 'card';
	card?: { name?: string; lastDigits?: string; brand?: string; expiry?: string };
	/** Capturing fails with INSTRUMENT_DECLINED until the buyer chooses another one. */
	declines: boolean;
	/** Captures come out as PENDING for this reason. */
	pendingReason?: string;
	/** Captures come out as DECLINED, and the order is COMPLETED all the same. */
	captureDeclines: boolean;
}

export interface PurchaseUnit extends PurchaseUnitRequest {
	reference_id: string;
	captures: Capture[];
	authorizations: Authorization[];
}

export interface Order {
	id: string;
	intent: 'CAPTURE' | 'AUTHORIZE';
	status: OrderStatus;
	units: PurchaseUnit[];
	/** Created with `payment_source.paypal`: then the approval link is called `payer-action`. */
	withPaymentSource: boolean;
	context: ExperienceContext;
	instrument?: Instrument;
	createdAt: Date;
	updatedAt: Date;
	expiresAtMs: number;
	visited: boolean;
}
