/** Why a delivery was refused. Closed: every consumer can list all of them. */
export type VerdictReason =
	| 'missing-signature'
	| 'malformed-signature'
	| 'missing-secret'
	| 'unreadable-body'
	| 'wrong-signature'
	| 'missing-header'
	| 'missing-webhook-id'
	| 'simulated-not-allowed'
	| 'unsupported-algorithm'
	| 'untrusted-certificate-url'
	| 'malformed-certificate'
	| 'wrong-certificate-subject'
	| 'certificate-not-yet-valid'
	| 'certificate-expired'
	| 'untrusted-certificate-chain'
	| 'malformed-clock';

export interface Refused<Reason extends string> {
	ok: false;
	reason: Reason;
}

/** The answer of a verifier: let through, or refused with one reason. */
export type Verdict = { ok: true } | Refused<VerdictReason>;

export const genuine = { ok: true } as const satisfies Verdict;

export const refused = <Reason extends string>(reason: Reason): Refused<Reason> => ({ ok: false, reason });
