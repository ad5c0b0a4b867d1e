import { ownValue } from '../ownValue';
import { showsNothing } from '../visibleText';
import type { Field } from './field';

/**
 * Makes sure that keys of a record mean what they say: one that is there and empty is a value that got lost, where
 * one that is left out is a choice.
 *
 * @param fields labelled for this record
 * @throws InvalidInput that names the field and the record
 */
export function requireFilledKeys(record: Record<string, unknown>, fields: Field[]): void {
	for (const field of fields) {
		if (!Object.hasOwn(record, field.name) || !showsNothing(ownValue(record, field.name))) continue;
		throw field.invalid(
			'is present but empty',
			`Give it a value, or remove ${field.name} if you mean to leave it out. Nothing was done.`,
		);
	}
}
