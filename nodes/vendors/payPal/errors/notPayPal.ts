import type { PayPalFailure } from './failure';
import { isRecord, isText } from '../../../core/guards';

/** The issue of an answer that somebody else gave. The word is ours, not PayPal's. */
export const notPayPalIssue = 'NOT_PAYPAL';

/** An answer that may not be PayPal's, and the call that it came to. */
export interface DoubtfulAnswer {
	status: number;
	body: unknown;
	/** Of PayPal's header; whatever sits in front of PayPal does not know it. */
	debugId?: string;
	/** Where the call went. */
	baseUrl: string;
	/** Whether the call asks for a change. */
	changes?: boolean;
	/** Whether the change carries an ID, under which PayPal does it once. */
	isRepeatable?: boolean;
}

/**
 * Whether a refusal has PayPal's form: JSON that names it, or nothing but the debug ID of its header. Its servers in
 * front say "busy" without one.
 * https://developer.paypal.com/api/rest/responses/
 */
export function isRefusalOfPayPal({ status, body, debugId }: Omit<DoubtfulAnswer, 'baseUrl'>): boolean {
	if (status >= 500 || status === 429) return true;
	if (typeof body === 'string' && body !== '') return false;
	const { name, error, debug_id } = isRecord(body) ? body : {};
	return status >= 400 && [name, error, debug_id, debugId].some(isText);
}

/** The failure of a call that something else than PayPal's API has answered. It says nothing about the payment. */
export function notPayPal(answer: DoubtfulAnswer): PayPalFailure {
	const { status, body, baseUrl } = answer;
	const isBlocked = status === 401 || status === 403 || status === 407;
	return {
		kind: 'unavailable',
		message: isBlocked
			? `A firewall or proxy blocked this server on its way to ${baseUrl}`
			: `What answered at ${baseUrl} is not PayPal's REST API`,
		description: [
			`The answer (status ${status}) is ${formOf(body)}, and says nothing about a payment.`,
			...(answer.changes && status < 400 ? [mayBeDone(answer.isRepeatable)] : []),
			isBlocked
				? 'Check the proxy and the firewall of this n8n, and whether its IP address is blocked.'
				: 'Check Environment and Base URL of the PayPal credential, and any proxy, firewall or login page in between. Then run it again.',
		].join(' '),
		issue: notPayPalIssue,
		status,
	};
}

const mayBeDone = (isRepeatable = false): string =>
	isRepeatable
		? 'PayPal may still have done what was asked: check your PayPal account, or retry this execution, which asks with the same ID.'
		: 'PayPal may still have done what was asked: check your PayPal account before you ask again.';

function formOf(body: unknown): string {
	if (body === undefined || body === '') return 'empty';
	if (typeof body !== 'string') return "not what PayPal's API answers to this call";
	return /^\s*</.test(body) ? 'a web page' : 'incomplete JSON';
}
