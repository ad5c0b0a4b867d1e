import type { Field } from '../../../core/fields/field';

/**
 * An event type in PayPal's spelling.
 *
 * @throws InvalidInput when it can't be one
 */
export function eventTypeOf(value: string, field: Field): string {
	const name = value.trim().toUpperCase();
	const remedy =
		'Use a name like PAYMENT.CAPTURE.COMPLETED. The PayPal Checkout Trigger returns it as eventType.';
	if (/^[A-Z0-9_.-]{1,100}$/.test(name)) return name;
	throw name === ''
		? field.invalid('is empty', remedy)
		: field.refused(name, 'is not an event type', remedy, 80);
}
