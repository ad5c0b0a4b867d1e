import { markLength } from '../../checkout/terms/subscriptionSeal';
import { parseCustomId, toCustomId, type ChatBinding } from '../../checkout/terms/chatBinding';
import { textField } from '../../core/fields/textField';
import { InvalidInput } from '../../core/invalidInput';
import { toChatLink } from '../../vendors/messenger/chatLink';
import type { Subscription } from '../../vendors/payPal/billing/subscription';
import { baseUrlOf, type PayPalCredentials } from '../../vendors/payPal/api/credentials';
import { onlyForChat } from '../actions/capture/onlyForChat';
import { toChatId } from '../panel/chatIds';

export const psidField = textField({
	displayName: 'Chat Recipient',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
	placeholder: 'e.g. 28777805391819468',
	description: 'Buyer in the Messenger chat this subscription is for: whatever happens to it is told there',
}).guarded();

export const pageIdField = textField({
	displayName: 'Chat Page ID',
	name: 'pageId',
	type: 'string',
	default: '={{ $json.pageId }}',
	placeholder: 'e.g. 108542738901234',
	description: 'Page of that chat. Needed together with Chat Recipient.',
}).guarded();

export const referenceField = textField({
	displayName: 'Chat Reference',
	name: 'reference',
	type: 'string',
	default: '',
	placeholder: 'e.g. CLUB-7',
	description: 'Your own reference, returned together with the chat. Not shown to the buyer.',
});

/** PayPal's limit for `custom_id`. https://developer.paypal.com/docs/api/subscriptions/v1/#subscriptions_create */
const customIdLimit = 127;

/**
 * The chat a subscription is for, as it is kept at PayPal; undefined when it is for none.
 *
 * @throws InvalidInput when only half of it is there, or the reference does not fit beside the seal
 */
export function readChat(psid: string, pageId: string, reference = ''): string | undefined {
	if (!psid.trim() && !pageId.trim()) return undefined;
	const binding: ChatBinding = { psid: toChatId(psid, psidField), pageId: toChatId(pageId, pageIdField) };
	const wanted = reference.trim();
	if (!wanted) return toCustomId(binding);
	if (!/^[\x20-\x7e]+$/.test(wanted))
		throw referenceField.invalid(
			'contains characters PayPal does not accept',
			'Use letters and digits without accents.',
		);
	const room = customIdLimit - markLength - toCustomId(binding).length - 1;
	if (wanted.length <= room) return toCustomId({ ...binding, reference: wanted });
	throw referenceField.invalid(
		`has ${wanted.length} characters, but next to the chat there is room for ${room}`,
		`Shorten it to ${room} characters, otherwise it would not come back with the subscription.`,
	);
}

/** Where Facebook is, as far as PayPal's credential says: a stand-in has its chat beside its API. */
export const besideGraph = (credentials: PayPalCredentials): string =>
	baseUrlOf(credentials).replace(/\/api-m\.paypal\.com$/, '/graph.facebook.com');

/** Back into the chat: Messenger opens it, and tells the Messenger Trigger. */
export function chatLinkFor(
	customId: string | undefined,
	credentials: PayPalCredentials,
	ref: string,
): string | undefined {
	const pageId = parseCustomId(customId)?.pageId;
	return pageId && toChatLink(besideGraph(credentials), pageId, ref);
}

/** For flows in which a person in a chat names the subscription. */
export const onlyForChatOfSubscription = onlyForChat
	.with({
		description:
			'PSID of a person. Nothing is done unless the subscription was made in the chat with this person: anybody can type a subscription ID into a chat.',
	})
	.guarded();

/** @throws InvalidInput when it was made in another chat, or in none */
export function requireChatOf(psid: string | undefined, { id, custom_id: customId }: Subscription): void {
	if (psid === undefined || parseCustomId(customId)?.psid === psid) return;
	throw new InvalidInput(
		onlyForChatOfSubscription.label,
		`The subscription ${id} was not made in this chat`,
		`Nothing was done. PayPal keeps with each subscription which chat it was made in, and that was not the chat with ${psid}.`,
	);
}
