import type { Shop } from '../../../playground/n8nSetup/shop.ts';
import { PayPalAccount } from '../../e2e/payPalAccount.ts';
import { subscribersAt } from '../../support/subscriptions.ts';
import type { Lane } from '../lane.ts';
import type { Story } from '../story.ts';

const received = /received \$12\.00 for your subscription/;

/** A month of coffee, made once. */
async function makePlan(shop: Shop): Promise<void> {
	const account = new PayPalAccount(shop);
	const product = await account.call('POST', '/v1/catalogs/products', {
		name: 'Coffee Club',
		type: 'PHYSICAL',
	});
	await account.call('POST', '/v1/billing/plans', {
		product_id: product.id,
		name: 'A bag a month',
		description: 'Fresh beans each month',
		billing_cycles: [
			{
				tenure_type: 'REGULAR',
				sequence: 1,
				frequency: { interval_unit: 'MONTH', interval_count: 1 },
				total_cycles: 0,
				pricing_scheme: { fixed_price: { currency_code: 'USD', value: '12.00' } },
			},
		],
		payment_preferences: { auto_bill_outstanding: true, payment_failure_threshold: 2 },
	});
}

const paymentsOf = ({ shop, psid, approved }: Lane) =>
	(shop.simulators.payPal.state().captures as unknown as Sale[])
		.filter(({ custom_id: customId }) => customId?.includes(psid))
		.map(({ id, amount }) => ({
			id,
			orderId: approved[0] ?? '',
			cents: Math.round(Number(amount.value) * 100),
		}));

/** Subscribes, and is told of the first payment. */
export const subscriptionInChat: Story = {
	file: 'subscription-in-chat.json',
	price: 12_00,
	prepare: makePlan,
	receipts: (lane) => lane.countOf(received),
	payments: paymentsOf,
	acts: [
		{ name: 'writes', run: (lane) => lane.writes('hi'), isDone: (lane) => lane.hasButton('Choose') },
		{
			name: 'chooses a plan',
			run: (lane) => lane.tapsButton('Choose'),
			isDone: (lane) => lane.hasButton('Subscribe'),
		},
		{
			name: 'subscribes',
			run: async (lane) => {
				const approveUrl = lane.linkBehind('Subscribe');
				if (!approveUrl || lane.approved.length > 0) return;
				lane.approved.push(new URL(approveUrl).searchParams.get('ba_token') ?? '');
				await subscribersAt(lane.shop.simulators).approves(approveUrl);
			},
			isDone: (lane) => lane.hasRead(received),
		},
	],
};

interface Sale {
	id: string;
	custom_id?: string;
	amount: { value: string };
}
