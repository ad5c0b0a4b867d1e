import type { IExecuteFunctions } from 'n8n-workflow';

import { Field, type Literal } from '../../../core/fields/field';
import { optionalText, requiredText } from '../sending/fieldText';

/**
 * A text for Messenger, and how long it may be. It is read as it was given, because only whoever sends it knows whether
 * it is needed: a button has a payload or a URL.
 */
export class MessengerText<
	out Name extends string = string,
	out Required extends boolean = boolean,
> extends Field<Name, unknown, Required> {
	/** Characters that Messenger takes; any number where it names none. */
	readonly most: number | undefined;

	constructor({ most, ...property }: MessengerTextLiteral<Name, Required>) {
		super(property as Literal<Name, 'string', Required>, (value) => value);
		this.most = most;
	}

	/** @throws InvalidInput when it is empty or too long */
	required(value: unknown): string {
		return requiredText(this.label, value, this.most);
	}

	/**
	 * Undefined when there is nothing in it.
	 *
	 * @throws InvalidInput when it is too long
	 */
	optional(value: unknown): string | undefined {
		return optionalText(this.label, value, this.most);
	}

	/** @throws InvalidInput when it is empty or too long */
	readRequired(context: Pick<IExecuteFunctions, 'getNodeParameter'>, itemIndex: number): string {
		return this.required(this.read(context, itemIndex));
	}

	/**
	 * Undefined when there is nothing in it.
	 *
	 * @throws InvalidInput when it is too long
	 */
	readOptional(context: Pick<IExecuteFunctions, 'getNodeParameter'>, itemIndex: number): string | undefined {
		return this.optional(this.read(context, itemIndex));
	}
}

export type MessengerTextLiteral<Name extends string, Required extends boolean> = Literal<
	Name,
	'string',
	Required
> & {
	most?: number;
};

/** n8n's literal, and how many characters Messenger takes. */
export const messengerText = <const Name extends string, const Required extends boolean = false>(
	literal: MessengerTextLiteral<Name, Required>,
): MessengerText<Name, Required> => new MessengerText(literal);
