import { isBlank } from '../../../core/guards';
import { InvalidInput } from '../../../core/invalidInput';
import { beginningOf } from '../../../core/visibleText';

/**
 * How many there are of a product. More was sold than there is: none is left.
 *
 * @returns undefined where nobody counts them
 * @throws InvalidInput that names the field, when it is no whole number
 */
export function readStock(value: unknown, label: string): number | undefined {
	if (isBlank(value)) return undefined;
	const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : 'this';
	if (/^-?\d{1,9}$/.test(text)) return Math.max(0, Number(text));
	throw new InvalidInput(
		label,
		`${label}: "${beginningOf(text, 40)}" is not a number of pieces`,
		'Use a whole number, or leave it empty if you do not count this product.',
	);
}
