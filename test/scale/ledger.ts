import type { Shop } from '../../playground/n8nSetup/shop.ts';

/** Money that PayPal has taken. */
interface Captured {
	id: string;
	orderId: string;
	amount: string;
}

/** What PayPal has taken, of all orders. */
export const capturesOf = (shop: Shop): Captured[] =>
	(shop.simulators.payPal.state().captures as unknown as CaptureView[]).map(
		({ id, amount, supplementary_data }) => ({
			id,
			orderId: supplementary_data.related_ids.order_id,
			amount: `${amount.value} ${amount.currency_code}`,
		}),
	);

/** Orders on the receipts in a chat. */
export const receiptsOf = (shop: Shop, psid: string): string[] =>
	shop.simulators.messenger.thread(psid).messages.flatMap(({ attachment }) => {
		const payload = attachment?.payload as { template_type?: string; order_number?: string } | undefined;
		return payload?.template_type === 'receipt' ? [payload.order_number ?? ''] : [];
	});

interface CaptureView {
	id: string;
	amount: { value: string; currency_code: string };
	supplementary_data: { related_ids: { order_id: string } };
}
