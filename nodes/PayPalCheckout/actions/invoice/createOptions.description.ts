import type { ValuesOf } from '../../../core/fields/fieldGroup';
import { textField } from '../../../core/fields/textField';
import type { ChatBinding } from '../../../checkout/terms/chatBinding';
import { textWithin } from '../../../vendors/payPal/orders/textLimit';
import { onceOptions } from '../../panel/callOptions.description';
import { toChatId } from '../../panel/chatIds';

const idempotencyKey = textField({
	displayName: 'Idempotency Key',
	name: 'idempotencyKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. your own order number',
	description:
		'Makes up the same Invoice Number for the same key, so that PayPal has one invoice for it. Only used without an Invoice Number. Left empty, retrying this execution makes no second invoice.',
}).guarded();

const pageId = textField({
	displayName: 'Chat Page ID',
	name: 'pageId',
	type: 'string',
	default: '={{ $json.pageId }}',
	placeholder: 'e.g. 108542738901234',
	description: 'Page of the Messenger chat this invoice is for. Also needs Chat Recipient.',
}).guarded();

const psid = textField({
	displayName: 'Chat Recipient',
	name: 'psid',
	type: 'string',
	default: '={{ $json.psid }}',
	placeholder: 'e.g. 28777805391819468',
	description:
		'Buyer in the Messenger chat this invoice is for. Every event of it then names the chat, and Send Notification finds the buyer.',
}).guarded();

const chatReference = textField({
	displayName: 'Chat Reference',
	name: 'chatReference',
	type: 'string',
	default: '',
	placeholder: 'e.g. CART-1042',
	description: 'Your own reference, returned together with the chat. Not shown to the buyer.',
	most: 80,
});

/** The chat it is for, and for whom the call is made. */
export const invoiceOptions = onceOptions.and(pageId).and(psid).and(chatReference).and(idempotencyKey);

export type InvoiceOptions = ValuesOf<typeof invoiceOptions>;

/**
 * The chat the invoice is for; undefined for none.
 *
 * @throws InvalidInput when half of it is missing
 */
export function readBinding({ pageId, psid, chatReference: given }: InvoiceOptions): ChatBinding | undefined {
	if (!pageId?.trim() && !psid?.trim()) return undefined;
	const { fields } = invoiceOptions;
	const reference = textWithin('reference', given, invoiceOptions.fields.chatReference).reference;
	return {
		pageId: toChatId(pageId, fields.pageId),
		psid: toChatId(psid, fields.psid),
		...(reference && { reference }),
	};
}
