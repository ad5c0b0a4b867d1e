import type { PayPal, PayPalAnswer } from '../../../vendors/payPal/api/payPal';
import { payPalPath } from '../../../vendors/payPal/api/payPal';
import type { CallOptions } from '../../../vendors/payPal/api/callOptions';
import { holds } from '../../../vendors/payPal/api/expectedAnswer';
import type { PayoutItem } from '../../../vendors/payPal/payouts/payout';

/** What became of the payment to one recipient. */
export const readItem = async (
	payPal: PayPal,
	id: string,
	options: CallOptions,
): Promise<PayPalAnswer<PayoutItem>> =>
	await payPal.answer<PayoutItem>({
		method: 'GET',
		path: payPalPath`/v1/payments/payouts-item/${id}`,
		expects: holds({ payout_item_id: id }),
		options,
	});
