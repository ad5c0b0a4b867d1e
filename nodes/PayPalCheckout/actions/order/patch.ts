import { payPalFailureOf } from '../../../vendors/payPal/errors/errors';

/** One change of a JSON Patch, as PayPal takes it. https://developer.paypal.com/docs/api/orders/v2/#orders_patch */
export interface Patch {
	op: 'add' | 'remove' | 'replace';
	path: string;
	value?: unknown;
}

/**
 * Whether PayPal can't do what may have been done by an earlier try, whose answer got lost: it takes no request ID for a
 * patch, and adds nothing that is there, and removes nothing that is not.
 */
export function mayBeDone(error: unknown): boolean {
	const { issue, isLost = false } = payPalFailureOf(error) ?? {};
	return isLost && issue === 'INVALID_PATCH_OPERATION';
}
