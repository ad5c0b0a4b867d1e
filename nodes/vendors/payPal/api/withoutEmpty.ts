import { isObject } from '../../../core/guards';

/**
 * What PayPal says, without what it says nothing in: some of its answers have `""` or `null` where others leave a
 * member out, e.g. `"invoice_id": ""`.
 */
export function withoutEmpty<T>(value: T): T {
	if (Array.isArray(value)) return value.filter(isSomething).map(withoutEmpty) as T;
	if (!isObject(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, member]) => isSomething(member))
			.map(([name, member]) => [name, withoutEmpty(member)]),
	) as T;
}

const isSomething = (value: unknown): boolean => value !== undefined && value !== null && value !== '';
