import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { parseCustomId } from '../../checkout/terms/chatBinding';
import { payPalOf } from '../../vendors/payPal/api/payPal';
import { orderIdOf, readCapture } from '../../vendors/payPal/occasions/payPalReading';
import { withoutGaps } from '../../vendors/payPal/orders/simplifyOrder';
import type { PayPalEvent } from './event';
import { factsOf } from './eventFacts';
import { familyOf } from './eventFamily';
import type { EventResource } from './eventResource';

/**
 * The order and the chat that a dispute is about: its event names the payment alone.
 *
 * @returns nothing where PayPal does not say, or not now; the event comes in all the same
 */
export async function originOf(context: IWebhookFunctions, event: PayPalEvent): Promise<IDataObject> {
	const { captureId } = familyOf(event) === 'dispute' ? factsOf.dispute(event.resource as EventResource) : {};
	if (typeof captureId !== 'string') return {};
	const payPal = payPalOf(context);
	try {
		const capture = await readCapture(payPal, captureId);
		if (!capture) return {};
		const { custom_id: customId, invoice_id: invoiceId } = capture;
		const orderId = await orderIdOf(payPal, capture);
		return withoutGaps({ orderId, customId, invoiceId, ...parseCustomId(customId) });
	} catch {
		return {};
	}
}
