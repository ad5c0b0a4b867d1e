import { isObject, isRecord } from '../../../core/guards';
import { ownValue } from '../../../core/ownValue';

/**
 * Whether an answer holds the same amounts, numbers and choices as what was asked for, as far as it says something about
 * them. Other words may have been changed since. What has a number of its own is found by it.
 */
export function haveSameTerms(asked: unknown, made: unknown): boolean {
	if (asked === undefined || made === undefined || made === null) return true;
	if (isObject(asked) && isObject(made))
		return Object.entries(asked).every(([name, inner]) =>
			haveSameTerms(inner, counterpart(inner, name, made)),
		);
	const [one, other] = [asked, made].map((value) => (isCode(value) ? value : Number(value)));
	return one === other || Number.isNaN(one) || Number.isNaN(other);
}

/** E.g. a cycle of a plan. */
const counterpart = (asked: unknown, name: string, made: Record<string, unknown>): unknown =>
	isRecord(asked) && asked.sequence !== undefined && Array.isArray(made)
		? made.find((one) => isRecord(one) && one.sequence === asked.sequence)
		: ownValue(made, name);

/** E.g. a currency, or a unit of time. */
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[A-Z_]+$/.test(value);
