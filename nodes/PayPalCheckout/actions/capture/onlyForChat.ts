import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { parseCustomId, type ChatBinding } from '../../../checkout/terms/chatBinding';
import { InvalidInput } from '../../../core/invalidInput';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import type { Capture } from '../../../vendors/payPal/orders/order';

const field = 'Only for Chat With';

/** For flows in which a person in a chat names the payment. */
const onlyForChatField: INodeProperties = {
	displayName: field,
	name: 'onlyForChat',
	type: 'string',
	default: '={{ $json.psid }}',
	placeholder: 'e.g. 28777805391819468',
	description:
		'PSID of a person. PayPal is asked first, and nothing is done unless the payment was made in the chat with this person: anybody can type a payment ID into a chat.',
};

/** The same options with Only for Chat With among them, by name. */
export const withOnlyForChat = (collection: INodeProperties): INodeProperties => ({
	...collection,
	options: [...(collection.options as INodeProperties[]), onlyForChatField].sort((a, b) =>
		a.displayName.localeCompare(b.displayName),
	),
});

/** Whether the merchant wants it checked: with an empty value, too, so that a mistake never opens the door. */
export const isOnlyForChat = (context: IExecuteFunctions, itemIndex: number): boolean =>
	'onlyForChat' in (context.getNodeParameter('options', itemIndex, {}) as object);

/**
 * Lets only a payment pass that was made in the chat it is asked about.
 *
 * @throws InvalidInput when it belongs to another chat, or to none
 */
export function requireChat(context: IExecuteFunctions, itemIndex: number, capture: Capture): ChatBinding {
	const { onlyForChat } = context.getNodeParameter('options', itemIndex) as { onlyForChat?: unknown };
	const psid = toPsid(onlyForChat, field);
	const binding = parseCustomId(capture.custom_id);
	if (binding?.psid === psid) return binding;
	throw new InvalidInput(
		field,
		`The payment ${capture.id} was not made in this chat`,
		`Nothing was done. PayPal keeps with each payment which chat it was requested in, and that was not the chat with ${psid}.`,
	);
}
