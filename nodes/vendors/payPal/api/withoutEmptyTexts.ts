import { isObject } from '../../../core/guards';

/**
 * What PayPal sent, without fields that hold an empty text: PayPal writes one where there is no value, such as
 * `"invoice_id": ""`.
 */
export function withoutEmptyTexts<T>(value: T): T {
	if (Array.isArray(value)) return value.map(withoutEmptyTexts) as T;
	if (!isObject(value)) return value;
	const kept = Object.entries(value).filter(([, inner]) => inner !== '');
	return Object.fromEntries(kept.map(([name, inner]) => [name, withoutEmptyTexts(inner)])) as T;
}
