import { parseCustomId, type ChatBinding } from '../../../checkout/terms/chatBinding';
import { field } from '../../../core/fields/field';
import { InvalidInput } from '../../../core/invalidInput';
import { toPsid } from '../../../vendors/messenger/sending/psid';
import type { Capture } from '../../../vendors/payPal/orders/order';

/**
 * For flows in which a person in a chat names the payment. With an empty value it is an error, so that a mistake
 * never opens the door.
 */
export const onlyForChat = field(
	{
		displayName: 'Only for Chat With',
		name: 'onlyForChat',
		type: 'string',
		default: '={{ $json.psid }}',
		placeholder: 'e.g. 28777805391819468',
		description:
			'PSID of a person. PayPal is asked first, and nothing is done unless the payment was made in the chat with this person: anybody can type a payment ID into a chat.',
	},
	(value, self) => toPsid(value, self.label),
);

/**
 * Lets only a payment pass that was made in the chat it is asked about.
 *
 * @throws InvalidInput when it belongs to another chat, or to none
 */
export function requireChat(psid: string, capture: Capture): ChatBinding {
	const binding = parseCustomId(capture.custom_id);
	if (binding?.psid === psid) return binding;
	throw new InvalidInput(
		onlyForChat.label,
		`The payment ${capture.id} was not made in this chat`,
		`Nothing was done. PayPal keeps with each payment which chat it was requested in, and that was not the chat with ${psid}.`,
	);
}
