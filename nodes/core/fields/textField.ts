import { asText } from '../guards';
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

/**
 * Nothing is an empty text, and a number is its digits. What has no text of its own is a mistake: `false` would be the
 * same key for everybody, and a number that is too long has lost digits.
 */
export const toText: Reading<string> = (value, field) => {
	if (typeof value === 'number' && Number.isFinite(value)) {
		if (!Number.isInteger(value) || Number.isSafeInteger(value)) return String(value);
		throw field.invalid(
			'has more digits than a number can hold',
			'Keep it as text all the way: as a number, its last digits are lost.',
		);
	}
	const text = asText(value ?? '');
	const isSingle = typeof value === 'string' || (typeof value === 'object' && !Array.isArray(value));
	if (text !== undefined && (value === undefined || isSingle)) return text;
	throw field.invalid('is not a text', 'Map a single value that is a text, not a list or an object.');
};
