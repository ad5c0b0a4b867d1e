import { issue, unknownResource, type ErrorDetail } from '../errors.ts';
import type { Happenings } from '../happenings.ts';
import { issueWith, normalized, toMinor, type Money } from '../money.ts';
import type { Clock } from '../../world/clock.ts';
import {
	capturedOf,
	ceilingOf,
	familyOf,
	honorPeriodMs,
	mostCaptures,
	newAuthorization,
	type Authorization,
} from './authorization.ts';
import type { Capture, NewCapture } from './capture.ts';

/** What the request to capture an authorization may say. */
export interface AuthorizationCapture {
	amount?: Money;
	invoice_id?: string;
	final_capture?: boolean;
}

/** How long a review of a payment takes. */
const reviewMs = 24 * 3_600_000;

/** The money that buyers have promised, and what becomes of it. */
export class Authorizations {
	private readonly known = new Map<string, Authorization>();
	private readonly clock: Clock;
	private readonly happenings: Happenings;
	private readonly captures: { capture(from: NewCapture): Capture; isCaptured(invoiceId: string): boolean };

	constructor(clock: Clock, happenings: Happenings, captures: Authorizations['captures']) {
		this.clock = clock;
		this.happenings = happenings;
		this.captures = captures;
	}

	authorize(from: Parameters<typeof newAuthorization>[0]): Authorization {
		const authorization = newAuthorization(from, this.clock.now());
		this.known.set(authorization.id, authorization);
		this.clock.at(authorization.expiresAt, () => this.expire(authorization));
		if (authorization.status === 'PENDING') {
			this.clock.after(reviewMs, () => this.settle(authorization, 'CREATED'));
		}
		this.happenings.authorizationCreated(authorization);
		return authorization;
	}

	find(id: string): Authorization {
		const authorization = this.known.get(id);
		if (!authorization) throw unknownResource('authorization_id', id);
		return authorization;
	}

	/** Takes `request.amount`. "If amount is not specified, the full authorized amount is captured", also after parts of it. */
	capture(id: string, request: AuthorizationCapture): Capture {
		const authorization = this.find(id);
		const family = familyOf(authorization);
		this.refuseUncapturable(authorization);
		const { amount: promised } = family[family.length - 1]!;
		const taken = capturedOf(authorization);
		const amount = request.amount ?? promised;
		refuseAmount(amount, promised, 'AUTH_CAPTURE_CURRENCY_MISMATCH');
		const total = taken + toMinor(amount);
		if (total > ceilingOf(promised)) throw issue('MAX_CAPTURE_AMOUNT_EXCEEDED', at(amount));
		const invoiceId = request.invoice_id ?? authorization.invoiceId;
		if (request.invoice_id !== undefined && this.captures.isCaptured(request.invoice_id)) {
			throw issue('DUPLICATE_INVOICE_ID', { field: '/invoice_id', value: invoiceId, location: 'body' });
		}
		const capture = this.captures.capture({
			orderId: authorization.orderId,
			authorizationId: authorization.id,
			status: 'COMPLETED',
			amount: normalized(amount),
			customId: authorization.customId,
			invoiceId,
			payee: authorization.payee,
			person: authorization.person,
			finalCapture: request.final_capture ?? false,
		});
		authorization.captures.push(capture);
		const done = capture.finalCapture || total >= toMinor(promised);
		for (const member of family) this.change(member, done ? 'CAPTURED' : 'PARTIALLY_CAPTURED');
		return capture;
	}

	/** Asks the payer's bank again, once, from the fourth day on. */
	reauthorize(id: string, request: { amount?: Money }): Authorization {
		const original = this.find(id);
		if (original.status === 'VOIDED') throw issue('AUTHORIZATION_VOIDED');
		if (original.status === 'CAPTURED') throw issue('AUTHORIZATION_ALREADY_CAPTURED');
		if (original.status === 'DENIED') throw issue('TRANSACTION_REFUSED');
		if (original.original || original.renewal) throw issue('REAUTHORIZATION_NOT_SUPPORTED');
		const now = this.clock.now();
		if (now.getTime() - original.createdAt.getTime() < honorPeriodMs) throw issue('REAUTHORIZATION_TOO_SOON');
		const amount = request.amount ?? original.amount;
		refuseAmount(amount, original.amount, 'AUTH_CURRENCY_MISMATCH');
		if (toMinor(amount) > ceilingOf(original.amount)) throw issue('TRANSACTION_REFUSED', at(amount));
		const { orderId, customId, invoiceId, payee, person } = original;
		const renewal = newAuthorization(
			{ orderId, status: original.status, amount: normalized(amount), customId, invoiceId, payee, person },
			now,
		);
		Object.assign(renewal, { original, expiresAt: original.expiresAt });
		original.renewal = renewal;
		this.known.set(renewal.id, renewal);
		this.happenings.authorizationCreated(renewal);
		return renewal;
	}

	/** Lets the buyer keep what was not captured. */
	void(id: string): Authorization {
		const authorization = this.find(id);
		if (authorization.status === 'VOIDED') throw issue('PREVIOUSLY_VOIDED');
		if (authorization.status === 'CAPTURED') throw issue('PREVIOUSLY_CAPTURED');
		if (authorization.original) throw issue('CANNOT_BE_VOIDED');
		for (const member of familyOf(authorization)) this.change(member, 'VOIDED');
		this.happenings.authorizationVoided(authorization);
		return authorization;
	}

	/** A review comes to its end. */
	settle(authorization: Authorization, status: 'CREATED' | 'DENIED'): void {
		if (authorization.status !== 'PENDING') return;
		authorization.reason = undefined;
		this.change(authorization, status);
		if (status === 'CREATED') this.happenings.authorizationCreated(authorization);
		else this.happenings.authorizationVoided(authorization);
	}

	hasInvoice(invoiceId: string): boolean {
		return [...this.known.values()].some(
			(authorization) =>
				authorization.invoiceId === invoiceId && !['DENIED', 'VOIDED'].includes(authorization.status),
		);
	}

	reset(): void {
		this.known.clear();
	}

	private expire(authorization: Authorization): void {
		for (const member of familyOf(authorization)) member.expired = true;
		if (['VOIDED', 'CAPTURED', 'DENIED'].includes(authorization.status)) return;
		for (const member of familyOf(authorization)) this.change(member, 'VOIDED');
		this.happenings.authorizationVoided(authorization);
	}

	private change(authorization: Authorization, status: Authorization['status']): void {
		authorization.status = status;
		authorization.updatedAt = this.clock.now();
	}

	private refuseUncapturable(authorization: Authorization): void {
		const { status, expired } = authorization;
		if (status === 'DENIED') throw issue('AUTHORIZATION_DENIED');
		if (status === 'CAPTURED') throw issue('AUTHORIZATION_ALREADY_CAPTURED');
		if (expired) throw issue('AUTHORIZATION_EXPIRED');
		if (status === 'VOIDED') throw issue('AUTHORIZATION_VOIDED');
		if (status === 'PENDING') throw issue('TRANSACTION_REFUSED');
		const captures = familyOf(authorization).flatMap((member) => member.captures);
		if (captures.length >= mostCaptures) throw issue('MAX_CAPTURE_COUNT_EXCEEDED');
	}
}

function at(amount: Money): Omit<ErrorDetail, 'issue'> {
	return { field: '/amount/value', value: amount.value, location: 'body' };
}

function refuseAmount(amount: Money, promised: Money, mismatch: string): void {
	const problem = issueWith(amount, 'positive');
	if (problem) throw issue(problem, at(amount));
	if (amount.currency_code !== promised.currency_code) throw issue(mismatch);
}
