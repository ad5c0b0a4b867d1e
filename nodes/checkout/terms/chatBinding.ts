import { InvalidInput } from '../../core/invalidInput';
import { readCameFrom, withCameFrom, type CameFrom } from './cameFrom';
import { withoutMark } from './subscriptionSeal';

/** The chat an order was made for. IDs are strings of digits: PSIDs are larger than a JavaScript number holds. */
export interface ChatBinding {
	pageId: string;
	psid: string;
	/** The merchant's own reference, when it fitted. */
	reference?: string;
	/** By which link or ad the buyer came, as far as it fitted. */
	cameFrom?: CameFrom;
}

/**
 * PayPal keeps 127 characters of `custom_id` everywhere, refunds and webhooks included.
 * https://developer.paypal.com/docs/api/orders/v2/#definition-purchase_unit_request
 */
const customIdLimit = 127;

const prefix = 'messenger';

/**
 * Writes the chat into the order itself: `messenger:<pageId>:<psid>[:<reference>][:cf1.<how they came>]`, at most 127
 * characters. What does not fit is left out, never cut: half a reference would name another order.
 */
export function toCustomId({ pageId, psid, reference, cameFrom }: ChatBinding): string {
	const binding = `${prefix}:${pageId}:${psid}`;
	if (!reference) return withCameFrom(binding, cameFrom, customIdLimit);
	const whole = withCameFrom(`${binding}:${reference}`, cameFrom, customIdLimit);
	return whole.length <= customIdLimit ? whole : withCameFrom(binding, cameFrom, customIdLimit);
}

/**
 * Makes sure that a reference comes back with the payment.
 *
 * @param customId what was made of it by `toCustomId`
 * @throws InvalidInput when it did not fit beside the chat
 */
export function requireFittingReference(
	customId: string | undefined,
	reference: string | undefined,
	field: string,
): void {
	const binding = parseCustomId(customId);
	const wanted = reference?.trim();
	if (!wanted || !binding || binding.reference === wanted) return;
	const { pageId, psid } = binding;
	const room = customIdLimit - toCustomId({ pageId, psid }).length - 1;
	throw new InvalidInput(
		field,
		`${field} has ${wanted.length} characters, but next to the chat there is room for ${room}`,
		`Shorten ${field} to ${room} characters, otherwise it would not come back with the payment.`,
	);
}

/**
 * Reads the chat back out of the `custom_id` of an order or a subscription; undefined when it was not made for a chat.
 */
export function parseCustomId(customId: string | undefined): ChatBinding | undefined {
	const { customId: chat, cameFrom } = readCameFrom(withoutMark(customId ?? ''));
	const match = /^messenger:(\d+):(\d+)(?::(.+))?$/s.exec(chat);
	if (!match) return undefined;
	const [, pageId, psid, reference] = match;
	return { pageId: pageId!, psid: psid!, ...(reference && { reference }), ...(cameFrom && { cameFrom }) };
}
