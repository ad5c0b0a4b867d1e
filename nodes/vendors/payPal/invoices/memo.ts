import { parseCustomId, toCustomId, type ChatBinding } from '../../../checkout/terms/chatBinding';
import { invoiceSealPattern, isInvoiceSealOf, sealInvoice } from '../../../checkout/terms/invoiceSeal';
import type { SealingApp } from '../../../checkout/terms/seal';
import type { TextField } from '../../../core/fields/textField';
import type { Invoice } from './invoice';

/** https://developer.paypal.com/docs/api/invoicing/v2/#definition-detail */
const most = 500;

/** What the memo of an invoice holds: the merchant's words, and below them the chat with its seal. */
interface Memo {
	words: string;
	customId?: string;
	seal?: string;
}

const lastLine = new RegExp(`(?:^|\\n)(messenger:\\d+:\\d+(?::.+)?) (${invoiceSealPattern})$`);

/** The memo is the merchant's own, which buyers never see: so it names the chat. */
export function readMemo(memo = ''): Memo {
	const match = lastLine.exec(memo);
	if (!match) return { words: memo };
	return { words: memo.slice(0, match.index), customId: match[1]!, seal: match[2]! };
}

/**
 * The memo of an invoice for a chat.
 *
 * @param words the merchant's own, which stand before it
 * @param field where the merchant writes them
 * @throws InvalidInput when both do not fit
 */
export function toMemo(
	words: string,
	binding: ChatBinding,
	{ invoiceNumber, app, field }: { invoiceNumber: string; app: SealingApp; field: TextField },
): string {
	const customId = toCustomId(binding);
	const line = `${customId} ${sealInvoice({ invoiceNumber, customId }, app)}`;
	const room = most - line.length - 1;
	if (words.length > room)
		throw field.invalid(
			`has ${words.length} characters, but next to the chat there is room for ${room}`,
			`Shorten ${field.label} to ${room} characters.`,
		);
	return words === '' ? line : `${words}\n${line}`;
}

/** The `custom_id` an invoice has in its memo, or as a reference of its own, as long as nobody else wrote it. */
export function customIdOf({ detail }: Pick<Invoice, 'detail'>): string | undefined {
	const { customId } = readMemo(detail?.memo);
	return customId ?? (parseCustomId(detail?.reference) && detail?.reference);
}

/** The chat an invoice names. Whether these nodes have named it, `isForgedChat` tells. */
export const bindingOf = (invoice: Pick<Invoice, 'detail'>): ChatBinding | undefined =>
	parseCustomId(customIdOf(invoice));

/**
 * Whether the memo names a chat that these nodes did not write into this invoice: into none, or into another that
 * was copied. A chat in the reference was written by the merchant's own workflow, without a seal.
 */
export function isForgedChat({ detail }: Invoice, app: SealingApp): boolean {
	const { customId, seal } = readMemo(detail?.memo);
	if (!customId || !seal) return false;
	return !isInvoiceSealOf(seal, { invoiceNumber: detail?.invoice_number ?? '', customId }, app);
}
