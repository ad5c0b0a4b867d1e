import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { rowsAt } from '../../e2e/tables.ts';
import { opensTheCard, pays, type Story } from '../story.ts';

/** Nobody is to be told that there is nothing left. */
async function fillUp({ api }: Shop, sku: string): Promise<void> {
	const filter = { type: 'and', filters: [{ columnName: 'sku', condition: 'eq', value: sku }] };
	await api.call('PATCH', await rowsAt(api, 'Stock'), { filter, data: { stock: 900 } });
}

/** A product is put into the cart, which is paid as a whole. */
export const cart: Story = {
	file: 'cart.json',
	price: 17_40,
	prepare: async (shop) => await fillUp(shop, 'syrup'),
	acts: [
		{
			name: 'taps Add to cart',
			run: (lane) => lane.taps('Add to cart', 'ADD:Maple syrup'),
			isDone: (lane) => lane.hasRead(/^Which one would you like\?/),
		},
		{
			name: 'chooses a size',
			run: (lane) => lane.answers(/^250 ml/),
			isDone: (lane) => lane.hasButton('Check out'),
		},
		{
			name: 'checks out',
			run: (lane) => lane.tapsButton('Check out'),
			isDone: (lane) => lane.payUrl() !== undefined,
		},
		opensTheCard,
		pays,
	],
};
