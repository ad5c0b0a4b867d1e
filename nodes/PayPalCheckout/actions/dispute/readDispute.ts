import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { parseCustomId } from '../../../checkout/terms/chatBinding';
import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import { payPalOf, payPalPath, type PayPal, type PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import type { Dispute } from '../../../vendors/payPal/disputes/dispute';
import { simplifyDispute } from '../../../vendors/payPal/disputes/simplifyDispute';
import { orderIdOf, readCapture } from '../../../vendors/payPal/occasions/payPalReading';
import type { Capture } from '../../../vendors/payPal/orders/order';

/** The dispute as PayPal has it now. https://developer.paypal.com/docs/api/customer-disputes/v1/#disputes_get */
export async function readDispute(
	context: IExecuteFunctions,
	disputeId: string,
	options: CallOptions,
): Promise<PayPalAnswer<Dispute>> {
	return await payPalOf(context).answer({
		method: 'GET',
		path: payPalPath`/v1/customer/disputes/${disputeId}`,
		expects: holds({ dispute_id: disputeId }),
		options,
	});
}

/** The payment a dispute is about; undefined when PayPal does not show it to this app. */
export async function readDisputedCapture(
	payPal: PayPal,
	dispute: Dispute,
	options: CallOptions,
): Promise<Capture | undefined> {
	const captureId = dispute.disputed_transactions?.[0]?.seller_transaction_id;
	return captureId ? await readCapture(payPal, captureId, options) : undefined;
}

/** A dispute as these nodes give it, with the order and the chat of its payment. */
export async function simplifierOf(
	context: IExecuteFunctions,
	dispute: Dispute,
	options: CallOptions,
): Promise<(dispute: Dispute) => IDataObject> {
	const payPal = payPalOf(context);
	const capture = await readDisputedCapture(payPal, dispute, options);
	const orderId = capture && (await orderIdOf(payPal, capture, options));
	return (one) => ({
		...simplifyDispute(one),
		...(orderId && { orderId }),
		...(capture?.custom_id && { customId: capture.custom_id }),
		...parseCustomId(capture?.custom_id),
	});
}
