import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { Occasion } from '../../checkout/telling/occasion';
import { goodsOf } from '../../checkout/telling/paymentOccasion';
import type { Channel } from '../../checkout/ports/channel';
import type { Settings } from '../../checkout/telling/settings';
import { tell, toUntold } from '../../checkout/telling/tell';
import { toPayUrl, type ParkedItem } from '../../checkout/asking/parkedCheckout';

/**
 * Reminds the buyer, once each time the checkout is waited for, with a button that leads where the one of the
 * pay card leads. Whatever keeps it from being told is an answer, not an error: the card is still there.
 *
 * @returns what happened to it, for the item
 */
export async function remind(
	context: IExecuteFunctions,
	channel: Channel,
	parked: ParkedItem,
	settings: Settings,
): Promise<IDataObject> {
	return await tell(context, channel, toReminder(parked), settings).then(
		({ data }) => ({ notification: (data as IDataObject).notification }),
		({ message }: Error) => ({ notification: toUntold('failed', message, 'reminder') }),
	);
}

function toReminder(parked: ParkedItem): Occasion {
	const { checkout, pageId, psid, reference, payment } = parked;
	const link = toPayUrl(parked);
	const { requestId, asked } = checkout;
	const goods = goodsOf({ ...asked, id: requestId });
	return {
		kind: 'reminder',
		key: `reminder:${requestId}`,
		// Those before said the same.
		since: checkout.since,
		ids: {},
		binding: { pageId, psid, ...(reference && { reference }) },
		facts: { ...goods, amount: payment.amount, ...(link && { link }) },
	};
}
