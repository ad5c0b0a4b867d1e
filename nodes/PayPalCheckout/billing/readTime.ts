import type { Field } from '../../core/fields/field';

/** @throws InvalidInput for no date, and for one that may be another: `03.01.2027` would be read the American way */
export function readTime(text: string, field: Field): Date {
	const at = new Date(text.trim());
	if (!Number.isNaN(at.getTime()) && !/^\s*\d\d?[./-]/.test(text)) return at;
	throw field.refused(text, 'is not a date', 'Use a date such as 2027-01-31, or 2027-01-31T09:00:00Z.');
}
