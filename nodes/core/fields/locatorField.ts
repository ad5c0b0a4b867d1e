import { isRecord } from '../guards';
import { field, type Field, type Literal } from './field';
import { toText } from './textField';

/** What was chosen from a list or typed: its ID, as text. */
export const locatorField = <const Name extends string, const Required extends boolean = false>(
	property: Literal<Name, 'resourceLocator', Required>,
): Field<Name, string, Required> =>
	field(property, (value, self) => toText(isRecord(value) ? value.value : value, self).trim());
