/** What kind of refusal it is: enough to decide what to do next without reading sentences. */
export type PayPalFailureKind =
	| 'invalidRequest'
	| 'authentication'
	| 'permission'
	| 'notFound'
	| 'conflict'
	| 'refused'
	| 'rateLimit'
	| 'unavailable'
	| 'noAnswer';

/** A call to PayPal that failed, in the merchant's words. Never holds a token or a secret. */
export interface PayPalFailure {
	kind: PayPalFailureKind;
	/** What happened. */
	message: string;
	/** What to do now, and PayPal's debug ID. */
	description: string;
	/** PayPal's issue, e.g. `INSTRUMENT_DECLINED`, or the name of the error when there is no issue. */
	issue: string;
	debugId?: string;
	/** Where the buyer can put it right, when PayPal says so. */
	link?: string;
	/** What was asked for under the same name before, when PayPal says where it is. */
	madeBefore?: string;
	status?: number;
	/** How long PayPal asks us to wait, if that is longer than this call could. */
	retryAfterSeconds?: number;
	/** Of a call that may have been done anyway. */
	requestId?: string;
	/** An earlier try of the same call got no answer. */
	isLost?: boolean;
}
