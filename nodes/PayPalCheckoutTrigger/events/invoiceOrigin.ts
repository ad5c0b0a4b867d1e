import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { parseCustomId } from '../../checkout/terms/chatBinding';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import type { Invoice } from '../../vendors/payPal/invoices/invoice';
import { readInvoice } from '../../vendors/payPal/invoices/invoices';
import { customIdOf, isForgedChat } from '../../vendors/payPal/invoices/memo';
import { withoutGaps } from '../../vendors/payPal/orders/simplifyOrder';
import type { PayPalEvent } from './event';
import { familyOf } from './eventFamily';
import type { EventResource } from './eventResource';

/**
 * The chat of an invoice, which is in its memo; of an event without the memo, PayPal is asked.
 *
 * @returns nothing for an invoice in no chat, one copied from another, or where PayPal does not say now
 */
export async function invoiceOriginOf(context: IWebhookFunctions, event: PayPalEvent): Promise<IDataObject> {
	if (familyOf(event) !== 'invoice') return {};
	const resource = event.resource as EventResource;
	const payPal = payPalOf(context);
	const told = (resource.invoice ?? resource) as Invoice;
	try {
		const invoice =
			told.detail?.memo !== undefined || customIdOf(told) ? told : await readInvoice(payPal, told.id);
		if (isForgedChat(invoice, await payPal.credentials())) return {};
		const customId = customIdOf(invoice);
		return withoutGaps({ customId, ...parseCustomId(customId) });
	} catch {
		return {};
	}
}
