import type { Payee } from '../account.ts';
import { resourceId } from '../ids.ts';
import { sum, toMinor, type Money } from '../money.ts';
import type { Person } from '../people.ts';
import type { Capture } from './capture.ts';

type AuthorizationStatus = 'CREATED' | 'CAPTURED' | 'DENIED' | 'PARTIALLY_CAPTURED' | 'VOIDED' | 'PENDING';

const dayMs = 24 * 3_600_000;

/** https://developer.paypal.com/docs/checkout/standard/customize/authorization/ */
const validForMs = 29 * dayMs;
/** The days on which PayPal vouches for the money; from the fourth day on it can be asked for again. */
export const honorPeriodMs = 3 * dayMs;
export const mostCaptures = 10;

export interface Authorization {
	id: string;
	orderId: string;
	status: AuthorizationStatus;
	/** Why it is PENDING. */
	reason?: string;
	amount: Money;
	customId?: string;
	invoiceId?: string;
	payee?: Payee;
	/** Who will have paid. */
	person?: Person;
	createdAt: Date;
	updatedAt: Date;
	expiresAt: Date;
	/** Set once it has run out. */
	expired: boolean;
	captures: Capture[];
	/** The authorization that this one renewed. */
	original?: Authorization;
	/** The one that renewed it. */
	renewal?: Authorization;
}

export function newAuthorization(
	from: Pick<
		Authorization,
		'orderId' | 'status' | 'reason' | 'amount' | 'customId' | 'invoiceId' | 'payee' | 'person'
	>,
	at: Date,
): Authorization {
	return {
		...from,
		id: resourceId(),
		createdAt: at,
		updatedAt: at,
		expiresAt: new Date(at.getTime() + validForMs),
		expired: false,
		captures: [],
	};
}

/** An authorization and its renewal stand for the same money. */
export function familyOf(authorization: Authorization): Authorization[] {
	const original = authorization.original ?? authorization;
	return original.renewal ? [original, original.renewal] : [original];
}

/** Everything captured of it and of its renewal, in minor units; what was declined does not count. */
export function capturedOf(authorization: Authorization): bigint {
	const captures = familyOf(authorization).flatMap((member) => member.captures);
	return sum(captures.filter(({ status }) => status !== 'DECLINED').map(({ amount }) => toMinor(amount)));
}

/**
 * The most that can be taken, in minor units: 115 % of it, but no more than 75 US dollars on top.
 * https://developer.paypal.com/docs/api/payments/v2/#authorizations_reauthorize
 */
export function ceilingOf(amount: Money): bigint {
	const authorized = toMinor(amount);
	const share = (authorized * 115n) / 100n;
	const fixed = authorized + 7_500n;
	return amount.currency_code === 'USD' && fixed < share ? fixed : share;
}
