import type { Field } from '../../../core/fields/field';

/**
 * The ID PayPal gave to an invoice.
 *
 * @throws InvalidInput when it can't be one
 */
export function toInvoiceId(value: unknown, field: Field): string {
	const id = typeof value === 'string' ? value.trim() : '';
	if (/^INV2-[A-Z0-9-]{1,60}$/.test(id)) return id;
	const remedy =
		'Enter the ID that begins with INV2-, for example INV2-Z56S-5LLA-Q52L-CPZ5. Invoice: Create and the PayPal Checkout Trigger return it as payPalInvoiceId.';
	throw id === '' ? field.invalid('is empty', remedy) : field.refused(id, 'is not an invoice ID', remedy, 80);
}
