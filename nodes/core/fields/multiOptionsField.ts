import { isBlank } from '../guards';
import { field, type Field, type Literal } from './field';
import type { Option } from './optionsField';

/** Some of the options; an empty list when nothing is given. */
export const multiOptionsField = <
	const Name extends string,
	const Value extends string,
	const Required extends boolean = false,
>(
	property: Literal<Name, 'multiOptions', Required> & { options: Array<Option<Value>> },
): Field<Name, Value[], Required> =>
	field(property, (given, self) => {
		const offered = new Map(property.options.map(({ value }) => [String(value), value]));
		return [isBlank(given) ? [] : given].flat().map((one) => {
			const value = offered.get(String(one).trim());
			if (value !== undefined) return value;
			throw self.refused(one, 'is not one of the choices', `Use some of ${[...offered.keys()].join(', ')}.`);
		});
	});

/** Some of the options, or others by their names: what was offered once, or will be. */
export const anyOptionsField = <const Name extends string, const Required extends boolean = false>(
	property: Literal<Name, 'multiOptions', Required> & { options: Array<Option<string>> },
): Field<Name, string[], Required> =>
	field(property, (given) => [isBlank(given) ? [] : given].flat().map((one) => String(one).trim()));
