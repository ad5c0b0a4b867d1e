import type { PayoutBatch, PayoutItem } from '../payouts/payout.ts';
import { batchView, itemView } from '../payouts/view.ts';
import type { Told } from './event.ts';

export function payoutChanged(happened: 'PROCESSING' | 'SUCCESS', batch: PayoutBatch, api: string): Told {
	const { batch_header, links } = batchView(batch, api, []);
	return {
		event_type: `PAYMENT.PAYOUTSBATCH.${happened}`,
		resource_type: 'payouts',
		resource_version: undefined,
		summary: `Payouts batch: ${happened.toLowerCase()}.`,
		resource: { batch_header, links },
	};
}

export const payoutItemChanged = (
	happened: 'RETURNED' | 'SUCCEEDED' | 'UNCLAIMED',
	item: PayoutItem,
	api: string,
): Told => ({
	event_type: `PAYMENT.PAYOUTS-ITEM.${happened}`,
	resource_type: 'payouts_item',
	resource_version: undefined,
	summary: `A payout item: ${happened.toLowerCase()}.`,
	resource: itemView(item, api),
});
