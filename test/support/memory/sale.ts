import type { Sale } from '../../../nodes/checkout/asking/payableOrder';
import { invoiceIdOf, type ParkedItem } from '../../../nodes/checkout/asking/parkedCheckout';
import type { Asked } from '../../../nodes/checkout/terms/asked';
import { toCustomId } from '../../../nodes/checkout/terms/chatBinding';
import { sealTerms, termsOf, type SealingApp } from '../../../nodes/checkout/terms/seal';

/** The chat of a buyer with the shop, in Funk. */
export const chat = { pageId: '4242', psid: '777' };

/** A mug for 24.00 USD, asked of this buyer, unless these changes say otherwise. */
export const askedFor = (changes: Partial<Asked> = {}): Asked => ({
	intent: 'take',
	amount: { currency: 'USD', value: '24.00' },
	customId: toCustomId(chat),
	lines: [{ name: 'Stoneware mug', quantity: '1', unitPrice: '24.00' }],
	returnUrl: 'https://shop.example/pay?execution=1&step=return',
	cancelUrl: 'https://shop.example/pay?execution=1&step=cancel',
	details: {},
	...changes,
});

/** The same as a sale; with a key of the merchant's it has an invoice ID. */
export const saleOf = (key: string, changes: Partial<Asked> = {}, isKeyedSale = true): Sale => ({
	asked: askedFor({ ...(isKeyedSale && { invoiceId: `MC-${key}` }), ...changes }),
	requestId: `order-${key}`,
	isKeyedSale,
});

/** The same as a checkout that an execution waits for. */
export function parkedFor(
	app: SealingApp,
	since: string,
	{ key = 'K1', ...changes }: Partial<Asked> & { key?: string } = {},
): ParkedItem {
	const requestId = `order-of-execution-1-${key}`;
	const asked = askedFor({ invoiceId: invoiceIdOf(requestId), ...changes });
	const wayBack = { executionId: '1', checkoutId: `checkout-${key}`, resumeToken: 'token' };
	return {
		...chat,
		payment: { status: 'TIMED_OUT', amount: asked.amount },
		checkout: {
			asked: { ...asked, mark: asked.mark ?? sealTerms(termsOf(asked), app, wayBack) },
			requestId,
			since,
		},
		chatUrl: 'https://funk.example/4242',
	};
}
