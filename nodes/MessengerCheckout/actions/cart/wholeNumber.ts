import { decimalField } from '../../../core/fields/decimalField';
import { field, type Field, type Literal } from '../../../core/fields/field';

/**
 * A number of pieces that is needed: nothing is not none.
 *
 * @param least the lowest that makes sense
 */
export const wholeNumberField = <const Name extends string, Type extends 'number' | 'string'>(
	property: Literal<Name, Type, false>,
	least: number,
): Field<Name, number> =>
	field(property, (value, self) => {
		const text = String(decimalField(property).parse(value)).trim();
		if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
		throw text === ''
			? self.invalid('is empty', `Use a whole number, ${least} or more.`)
			: self.refused(text, 'is not a number of pieces', `Use a whole number, ${least} or more.`);
	});
