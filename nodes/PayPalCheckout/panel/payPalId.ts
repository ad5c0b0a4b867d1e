import type { Field } from '../../core/fields/field';

/**
 * An ID PayPal gave to a payment, a capture, a refund ...
 *
 * @param value what the merchant typed or mapped
 * @throws InvalidInput when it can't be one
 */
export function toPayPalId(value: unknown, field: Field): string {
	const id = typeof value === 'string' ? value.trim() : '';
	if (/^[A-Z0-9]{1,50}$/.test(id)) return id;
	const remedy =
		'Enter only the ID: capital letters and digits, for example 2GG279541U471931P. Order: Get and the PayPal Checkout Trigger return it.';
	throw id === '' ? field.invalid('is empty', remedy) : field.refused(id, 'is not a PayPal ID', remedy, 80);
}
