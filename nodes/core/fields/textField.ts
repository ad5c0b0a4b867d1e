import { Field, type Literal, type Reading } from './field';

/** A text, and how long it may be. */
export class TextField<
	out Name extends string = string,
	out Required extends boolean = boolean,
> extends Field<Name, string, Required> {
	constructor(
		property: Literal<Name, 'string', Required>,
		/** As many characters as the vendor takes. */
		readonly most: number,
	) {
		super(property, toText);
	}
}

/** @param limits what the vendor takes; whoever sends the text checks it */
export const textField = <const Name extends string, const Required extends boolean = false>(
	property: Literal<Name, 'string', Required>,
	{ most = Infinity }: { most?: number } = {},
): TextField<Name, Required> => new TextField(property, most);

/** Nothing is an empty text, and a number is its digits; what has no text of its own is a mistake. */
export const toText: Reading<string> = (value, field) => {
	const text = String(value ?? '');
	if (text !== '[object Object]') return text;
	throw field.invalid('is not a text', 'Map a single value, not an object.');
};
