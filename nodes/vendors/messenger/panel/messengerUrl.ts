import { optionalUrl, requiredUrl } from '../sending/fieldText';
import { MessengerText, type MessengerTextLiteral } from './messengerText';

/** A web address, which is checked and sent in the form that servers understand. */
export class MessengerUrl<
	out Name extends string = string,
	out Required extends boolean = boolean,
> extends MessengerText<Name, Required> {
	/** @throws InvalidInput when it is empty, or not a complete web address */
	override required(value: unknown): string {
		return requiredUrl(this.label, value);
	}

	/** @throws InvalidInput when it is there and not a complete web address */
	override optional(value: unknown): string | undefined {
		return optionalUrl(this.label, value);
	}
}

/** n8n's literal. */
export const messengerUrl = <const Name extends string, const Required extends boolean = false>(
	literal: MessengerTextLiteral<Name, Required>,
): MessengerUrl<Name, Required> => new MessengerUrl(literal);
