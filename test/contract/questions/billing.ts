import { randomUUID } from 'node:crypto';

import { told, type PayPal } from '../payPal.ts';
import type { PayPalQuestion } from '../question.ts';

const product = async (payPal: PayPal): Promise<string> => {
	const { body } = await payPal.call('POST', '/v1/catalogs/products', {
		name: `Contract ${randomUUID().slice(0, 8)}`,
		type: 'PHYSICAL',
	});
	return (body as { id: string }).id;
};

const plan = (productId: string, price: string) => ({
	product_id: productId,
	name: 'Contract test',
	status: 'CREATED',
	billing_cycles: [
		{
			frequency: { interval_unit: 'MONTH', interval_count: 1 },
			tenure_type: 'REGULAR',
			sequence: 1,
			total_cycles: 0,
			pricing_scheme: { fixed_price: { currency_code: 'USD', value: price } },
		},
	],
	payment_preferences: { auto_bill_outstanding: true },
});

export const billing: PayPalQuestion[] = [
	{
		asks: 'How is a plan refused for a product that does not exist?',
		assumed: '404 INVALID_RESOURCE_ID',
		where: 'playground/payPal/billing/planBook.ts',
		ask: async (payPal) =>
			told(await payPal.call('POST', '/v1/billing/plans', plan('PROD-0000000000000', '1.00'))),
	},
	{
		asks: 'May a regular cycle be free?',
		assumed: '422 INVALID_PRICING_SCHEME',
		where: 'playground/payPal/billing/planRules.ts',
		async ask(payPal) {
			return told(await payPal.call('POST', '/v1/billing/plans', plan(await product(payPal), '0.00')));
		},
	},
	{
		asks: 'Which product stands first in the list: the newest or the oldest?',
		assumed: 'the newest',
		where: 'playground/payPal/billing/catalog.ts',
		async ask(payPal) {
			const [older, newer] = [await product(payPal), await product(payPal)];
			const { body } = await payPal.call('GET', '/v1/catalogs/products?page_size=20&page=1');
			const ids = (body as { products: Array<{ id: string }> }).products.map(({ id }) => id);
			if (ids.includes(newer!) && (!ids.includes(older!) || ids.indexOf(newer!) < ids.indexOf(older!)))
				return 'the newest';
			return ids.includes(older!) ? 'the oldest' : 'neither is on the first page';
		},
	},
];
