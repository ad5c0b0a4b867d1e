import { isObject } from '../../../core/guards';

/**
 * Whether an answer holds the same amounts, numbers and choices as what was asked for, as far as it says something about
 * them. Other words may have been changed since.
 */
export function haveSameTerms(asked: unknown, made: unknown): boolean {
	if (asked === undefined || made === undefined) return true;
	if (isObject(asked) && isObject(made))
		return Object.entries(asked).every(([name, inner]) => haveSameTerms(inner, made[name]));
	const [one, other] = [asked, made].map((value) => (isCode(value) ? value : Number(value)));
	return one === other || Number.isNaN(one) || Number.isNaN(other);
}

/** E.g. a currency, or a unit of time. */
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[A-Z_]+$/.test(value);
