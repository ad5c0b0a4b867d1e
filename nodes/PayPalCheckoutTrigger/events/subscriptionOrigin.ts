import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { parseCustomId } from '../../checkout/terms/chatBinding';
import { withoutMark } from '../../checkout/terms/subscriptionSeal';
import { payPalOf, payPalPath } from '../../vendors/payPal/api/payPal';
import { readFromPayPal } from '../../vendors/payPal/occasions/payPalReading';
import { subscriptionOfSale } from '../../vendors/payPal/occasions/saleReading';
import { withoutGaps } from '../../vendors/payPal/orders/simplifyOrder';
import type { PayPalEvent } from './event';
import { factsOf } from './eventFacts';
import { familyOf } from './eventFamily';
import type { EventResource } from './eventResource';

/**
 * The subscription and the chat that a payment, or a refund of one, is for: not every event about it names them.
 *
 * @returns nothing where the event does, or where PayPal does not say, or not now; the event comes in all the same
 */
export async function subscriptionOriginOf(
	context: IWebhookFunctions,
	event: PayPalEvent,
): Promise<IDataObject> {
	const family = familyOf(event);
	if (family !== 'sale' && family !== 'saleRefund') return {};
	const resource = event.resource as EventResource;
	const { saleId, subscriptionId } = factsOf[family](resource) as {
		saleId?: string;
		subscriptionId?: string;
	};
	if (subscriptionId && parseCustomId(resource.custom ?? resource.custom_id)) return {};
	const payPal = payPalOf(context);
	try {
		const id = subscriptionId ?? (saleId && (await subscriptionOfSale(payPal, saleId)));
		if (!id) return {};
		const path = payPalPath`/v1/billing/subscriptions/${id}`;
		const subscription = (await readFromPayPal(payPal, path)) as { custom_id?: string } | undefined;
		const customId = subscription?.custom_id;
		return withoutGaps({
			subscriptionId: id,
			customId: customId && withoutMark(customId),
			...parseCustomId(customId),
		});
	} catch {
		return {};
	}
}
