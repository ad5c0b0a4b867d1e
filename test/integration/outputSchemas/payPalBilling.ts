import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import type { OperationItems } from '../../support/outputSchema';
import type { SimulatorsUnderTest } from '../../support/simulators';
import { subscribersAt } from '../../support/subscriptions';

const shop = 'https://mapleandmug.example';

const from = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });

/** What each operation of products, plans and subscriptions gives. */
export function billingItems(
	simulators: Pick<SimulatorsUnderTest, 'origin' | 'payPal' | 'world'>,
	run: (resource: string, operation: string, parameters: IDataObject) => Promise<IDataObject>,
): OperationItems {
	const world = subscribersAt(simulators);

	const newProduct = async () =>
		await run('product', 'create', {
			name: 'Coffee Club',
			options: {
				description: 'Beans',
				category: 'COFFEE_AND_TEA',
				homeUrl: shop,
				imageUrl: `${shop}/beans.jpg`,
			},
		});

	const newPlan = async () =>
		await run('plan', 'create', {
			productId: from((await newProduct()).productId),
			name: 'Monthly',
			price: '12.00',
			currency: 'USD',
			trials: { trial: [{ price: '3.00', every: 1, unit: 'WEEK', times: 1 }] },
			options: { description: 'A bag a month', setupFee: '5', taxPercentage: '19', quantitySupported: true },
		});

	const newSubscription = async () =>
		await run('subscription', 'create', {
			planId: from((await newPlan()).planId),
			quantity: '2',
			psid: buyers[0]!.psid,
			pageId: page.id,
			details: { shippingAmount: '4.90' },
			options: { reference: 'CLUB-7' },
		});

	const subscribed = async () => {
		const { subscriptionId, approveUrl } = await newSubscription();
		await world.approves(approveUrl as string);
		return { subscriptionId: subscriptionId as string };
	};

	const newPlanId = async () => from((await newPlan()).planId);

	return {
		'plan/activate': async () => {
			const { planId } = await run('plan', 'deactivate', { planId: await newPlanId() });
			return [await run('plan', 'activate', { planId: from(planId) })];
		},
		'plan/create': async () => [await newPlan()],
		'plan/deactivate': async () => [await run('plan', 'deactivate', { planId: await newPlanId() })],
		'plan/get': async () => [await run('plan', 'get', { planId: await newPlanId() })],
		'plan/getMany': async () => [
			await run('plan', 'getMany', { productId: from((await newPlan()).productId) }),
		],
		'plan/update': async () => [
			await run('plan', 'update', {
				planId: await newPlanId(),
				changes: { name: 'Coffee Club' },
			}),
		],
		'plan/updatePricing': async () => [
			await run('plan', 'updatePricing', { planId: await newPlanId(), price: '14.00' }),
		],

		'product/create': async () => [await newProduct()],
		'product/get': async () => [
			await run('product', 'get', { productId: from((await newProduct()).productId) }),
		],
		'product/getMany': async () => {
			await newProduct();
			return [await run('product', 'getMany', {})];
		},
		'product/update': async () => [
			await run('product', 'update', {
				productId: from((await newProduct()).productId),
				changes: { description: 'Freshly roasted' },
			}),
		],

		'subscription/activate': async () => {
			const subscription = await subscribed();
			await run('subscription', 'suspend', subscription);
			return [await run('subscription', 'activate', subscription)];
		},
		'subscription/cancel': async () => [await run('subscription', 'cancel', await subscribed())],
		'subscription/captureOutstanding': async () => {
			const subscription = await subscribed();
			await world.bank(subscription.subscriptionId, false);
			world.passDays(45);
			await world.bank(subscription.subscriptionId, true);
			return [
				await run('subscription', 'captureOutstanding', subscription),
				await run('subscription', 'captureOutstanding', subscription),
			];
		},
		'subscription/create': async () => [await newSubscription()],
		'subscription/get': async () => {
			const subscription = await subscribed();
			await world.bank(subscription.subscriptionId, false);
			world.passDays(40);
			return [await run('subscription', 'get', subscription)];
		},
		'subscription/getMany': async () => {
			await subscribed();
			return [await run('subscription', 'getMany', {})];
		},
		'subscription/getTransactions': async () => [
			await run('subscription', 'getTransactions', {
				...(await subscribed()),
				period: { until: '2100-01-01' },
			}),
		],
		'subscription/revise': async () => [
			await run('subscription', 'revise', { ...(await subscribed()), quantity: '3' }),
		],
		'subscription/suspend': async () => [await run('subscription', 'suspend', await subscribed())],
		'subscription/update': async () => [
			await run('subscription', 'update', { ...(await subscribed()), changes: { shippingAmount: '4.90' } }),
		],
	};
}
