import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { withCheckout } from '../support/checkoutNode';

const { checkout, buyer } = withCheckout();

const name = `A mug ${'with a story '.repeat(8)}`.trim();

/** So many products with long names, as one buyer puts them into a cart and the next does not. */
const lines = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}`, quantity: 1, unitPrice: '4' }));

/**
 * The shop's own text names the goods. For a buyer with a large cart it was more than Messenger takes: the execution failed each
 * time that PayPal came again, and who had paid was never told.
 */
it.each([2, 40])('tells a buyer of %d products in the words of the shop', async (count) => {
	const orderId = await checkout.order({ linesJson: lines(count) });
	await checkout.settled(orderId);
	const ownTexts = {
		text: [{ kind: 'paid', language: 'all', text: 'Thank you! You get: [items]. Order [orderNumber]' }],
	};
	const { json } = await checkout.notify(orderId, { notificationOptions: { ownTexts } });
	expect((json.notification as IDataObject).sent).toBe(true);
	const { text = '' } = (await buyer.got()).at(-1)!;
	expect(text).toMatch(new RegExp(`^Thank you! You get: ${name} 0, .*\\. Order ${orderId}$`, 's'));
	expect(text.includes('…')).toBe(count > 2);
});
