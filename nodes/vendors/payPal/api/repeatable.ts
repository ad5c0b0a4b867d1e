import type { PayPalFailure, PayPalFailureKind } from '../errors/failure';
import { notPayPalIssue } from '../errors/notPayPal';

/** What of a call says how often it may be made: see `PayPalRequest`. */
interface Repeated {
	method: string;
	requestId?: string;
	onceByItself?: boolean;
	isTriedOnce?: boolean;
}

/** Whether asking again may get another answer. */
const passing: Record<PayPalFailureKind, boolean> = {
	invalidRequest: false,
	authentication: false,
	permission: false,
	notFound: false,
	conflict: false,
	refused: false,
	rateLimit: true,
	unavailable: true,
	noAnswer: true,
};

/** Whether a call that came to this failure may be made again by itself. */
export const isRepeatable = (request: Repeated, failure: PayPalFailure): boolean =>
	isSafeToRepeat(request) && passes(failure);

/** Whether asking again does nothing twice. */
export const isSafeToRepeat = ({ method, requestId, onceByItself, isTriedOnce }: Repeated): boolean =>
	method === 'GET' || (requestId !== undefined && !isTriedOnce) || onceByItself === true;

/** A firewall that blocked us will do so again. */
const passes = ({ kind, issue, status = 0 }: PayPalFailure): boolean =>
	issue === notPayPalIssue ? status < 400 : passing[kind] || issue === 'PREVIOUS_REQUEST_IN_PROGRESS';
