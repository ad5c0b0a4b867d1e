import { Field, type Literal, type Reading } from './field';

/** A text, and how long it may be. */
export class TextField<
	out Name extends string = string,
	out Required extends boolean = boolean,
> extends Field<Name, string, Required> {
	/** As many characters as the vendor takes; whoever sends the text checks it. */
	readonly most: number;

	constructor({ most = Infinity, ...property }: TextLiteral<Name, Required>) {
		super(property as Literal<Name, 'string', Required>, toText);
		this.most = most;
	}
}

type TextLiteral<Name extends string, Required extends boolean> = Literal<Name, 'string', Required> & {
	most?: number;
};

/** n8n's literal, and how many characters the vendor takes. */
export const textField = <const Name extends string, const Required extends boolean = false>(
	literal: TextLiteral<Name, Required>,
): TextField<Name, Required> => new TextField(literal);

/** Nothing is an empty text, and a number is its digits; what has no text of its own is a mistake. */
export const toText: Reading<string> = (value, field) => {
	const text = String(value ?? '');
	if (text !== '[object Object]') return text;
	throw field.invalid('is not a text', 'Map a single value, not an object.');
};
