import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { toButtonTemplate } from '../../nodes/vendors/messenger/sending/message';
import { buyers } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';
import { runNode } from '../support/n8nCore';

const { checkout } = withCheckout();
const { psid } = buyers[0]!;

const row = (index: number, stock: number) => ({
	psid,
	sku: `mug-${index}`,
	quantity: 3,
	name: `Stoneware mug ${'with a story '.repeat(5)}${index}`,
	price: 24,
	currency: 'USD',
	stock,
});

const textOf = async (count: number, stock: number) => {
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource: 'cart', operation: 'getTotal', cartOptions: { shipping: '4.90' } },
		credentials: checkout.credentials,
		items: Array.from({ length: count }, (_, index) => row(index, stock)),
	});
	return outputs[0]![0]!.json as { text: string; prices: { total: string } };
};

/**
 * The text of a cart stands above its buttons, where there is room for 640 characters: a buyer with many products, or products
 * with long names, got no button to check out.
 */
describe.each([1, 6, 20, 100])('a cart of %d products', (count) => {
	it.each([2, 5])('has room above its buttons, with %d of each in stock', async (stock) => {
		const { text, prices } = await textOf(count, stock);
		const buttons = [{ type: 'postback' as const, title: 'Check out', payload: 'CHECKOUT' }];
		expect(toButtonTemplate({ text, buttons })).toBeDefined();
		expect(text).toContain(`Total · ${prices.total}`);
	});

	it('begins with what is in it, as far as there is room', async () => {
		const { text } = await textOf(count, 5);
		expect(text).toMatch(/^3 × Stoneware mug .* 0 · \$72\.00\n/);
		expect(text.includes('\n…\n')).toBe(count > 6);
	});
});
