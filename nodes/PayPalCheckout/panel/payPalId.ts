import { InvalidInput } from '../../core/invalidInput';

/**
 * An ID PayPal gave to a payment, a capture, a refund ...
 *
 * @param value what the merchant typed or mapped
 * @throws InvalidInput when it can't be one
 */
export function toPayPalId(value: unknown, field: string): string {
	const id = typeof value === 'string' ? value.trim() : '';
	if (/^[A-Z0-9]{1,50}$/.test(id)) return id;
	throw new InvalidInput(
		field,
		id === '' ? `${field} is empty` : `${field}: "${id.slice(0, 80)}" is not an ID of PayPal's`,
		'Put in the ID alone: capital letters and digits, for example 2GG279541U471931P. Order: Get and the PayPal Checkout Trigger give it.',
	);
}
