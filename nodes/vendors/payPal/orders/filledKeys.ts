import { InvalidInput } from '../../../core/invalidInput';
import { isFilled } from './breakdown';
import type { CheckoutLine } from './checkout';

/**
 * Makes sure that keys of a record mean what they say: one that is there and empty is a value that got lost, where
 * one that is left out is a choice.
 *
 * @param labels what the merchant calls each key
 * @param place which record it is, e.g. `cart line 2`
 * @throws InvalidInput that names the key and the record
 */
export function requireFilledKeys(record: object, labels: Record<string, string>, place: string): void {
	for (const [key, label] of Object.entries(labels)) {
		if (!Object.hasOwn(record, key) || isFilled((record as Record<string, unknown>)[key])) continue;
		throw new InvalidInput(
			`${label} of ${place}`,
			`${label} of ${place} is there, but empty`,
			`Give it a value, or leave out ${key} where you mean to. Nothing was done.`,
		);
	}
}

/** A line without a quantity is one piece; a quantity that got lost is not. */
export function requireQuantities(lines: CheckoutLine[], place = ''): void {
	lines.forEach((line, index) =>
		requireFilledKeys(line, { quantity: 'Quantity' }, `cart line ${index + 1}${place}`),
	);
}
