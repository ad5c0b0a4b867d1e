import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { payPalCheckout } from '../../../nodes/PayPalCheckout/actions';
import { PayPalCheckout } from '../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { Buyer } from '../../support/buyer';
import { describeOutputSchemas, type OperationItems } from '../../support/outputSchema';
import { withPayPalCheckout } from '../../support/payPalCheckout';
import { disputeItems } from './payPalDisputes';
import { subscribersAt } from '../../support/subscriptions';

const { simulators, run: runNode } = withPayPalCheckout();
const world = subscribersAt(simulators);
const shop = 'https://mapleandmug.example';

let executions = 0;

const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> => {
	const extra = { executionId: String(++executions) };
	return (await runNode(resource, operation, parameters as INodeParameters, extra)).json[0]!;
};

const cart: INodeParameters = {
	currency: 'USD',
	lines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00', sku: 'MUG-1' }] },
	amounts: { shipping: '4.90', discount: '1.00' },
};
const chat = { psid: '28777805391819468', pageId: '108542738901234', reference: 'CART-7' };

/** An order for the chat of a buyer, as it is before and after the money was taken or reserved. */
const created = async (intent = 'CAPTURE') =>
	await run('order', 'create', {
		...cart,
		intent,
		createOptions: chat,
		orderDetails: { invoiceId: `INV-${executions}` },
	});

const approved = async (intent?: string) => {
	const { orderId } = await created(intent);
	await new Buyer(simulators.origin).approves(orderId as string);
	return { orderId };
};
const captured = async () => await run('order', 'capture', await approved());
const authorized = async () => await run('order', 'authorize', await approved('AUTHORIZE'));

const parcel = async () => {
	const { orderId, captureId } = await captured();
	return await run('order', 'addTracking', {
		orderId,
		captureId,
		carrier: { __rl: true, mode: 'list', value: 'FEDEX' },
		trackingNumber: '443844607820',
	});
};
const trackerOf = ({ orderId, trackers }: IDataObject) => ({
	orderId,
	trackerId: (trackers as IDataObject[])[0]!.trackerId,
});

const from = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });

const newProduct = async () =>
	await run('product', 'create', {
		name: 'Coffee Club',
		options: { description: 'Beans', category: 'COFFEE', homeUrl: shop, imageUrl: `${shop}/beans.jpg` },
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
		psid: chat.psid,
		pageId: chat.pageId,
		details: { shippingAmount: '4.90' },
		options: { reference: chat.reference },
	});

const subscribed = async () => {
	const { subscriptionId, approveUrl } = await newSubscription();
	await world.approves(approveUrl as string);
	return { subscriptionId: subscriptionId as string };
};

const items: OperationItems = {
	'authorization/capture': async () => {
		const { authorizationId } = await authorized();
		return [await run('authorization', 'capture', { authorizationId })];
	},
	'authorization/get': async () => {
		const { authorizationId } = await authorized();
		return [await run('authorization', 'get', { authorizationId })];
	},
	'authorization/reauthorize': async () => {
		const { authorizationId } = await authorized();
		simulators.world.clock.advance(4 * 24 * 60 * 60 * 1000);
		return [await run('authorization', 'reauthorize', { authorizationId })];
	},
	'authorization/void': async () => {
		const { authorizationId } = await authorized();
		return [await run('authorization', 'void', { authorizationId })];
	},

	'capture/get': async () => {
		const { captureId } = await captured();
		return [await run('capture', 'get', { captureId })];
	},
	'capture/refund': async () => {
		const { captureId } = await captured();
		return [await run('capture', 'refund', { captureId, refundDetails: { note: 'One mug was broken' } })];
	},

	...disputeItems(simulators, run, captured),

	'order/addTracking': async () => [await parcel()],
	'order/authorize': async () => [await authorized()],
	'order/cancelTracking': async () => [await run('order', 'cancelTracking', trackerOf(await parcel()))],
	'order/capture': async () => [await captured()],
	'order/confirmPaymentSource': async () => {
		const { orderId } = await created();
		return [
			await run('order', 'confirmPaymentSource', {
				orderId,
				buyerEmail: 'jamie@example.com',
				experience: { returnUrl: 'https://m.me/mapleandmug', cancelUrl: 'https://m.me/mapleandmug' },
			}),
		];
	},
	'order/create': async () => [await created()],
	'order/get': async () => {
		const orders = [await created(), await captured(), await authorized()];
		return await Promise.all(orders.map(async ({ orderId }) => await run('order', 'get', { orderId })));
	},
	'order/update': async () => {
		const { orderId } = await created();
		return [await run('order', 'update', { orderId, changes: { invoiceId: 'INV-8' } })];
	},
	'order/updateTracking': async () => [
		await run('order', 'updateTracking', { ...trackerOf(await parcel()), notification: 'on' }),
	],

	'plan/activate': async () => {
		const { planId } = await run('plan', 'deactivate', { planId: from((await newPlan()).planId) });
		return [await run('plan', 'activate', { planId: from(planId) })];
	},
	'plan/create': async () => [await newPlan()],
	'plan/deactivate': async () => [
		await run('plan', 'deactivate', { planId: from((await newPlan()).planId) }),
	],
	'plan/get': async () => [await run('plan', 'get', { planId: from((await newPlan()).planId) })],
	'plan/getMany': async () => [
		await run('plan', 'getMany', { productId: from((await newPlan()).productId) }),
	],
	'plan/update': async () => [
		await run('plan', 'update', {
			planId: from((await newPlan()).planId),
			changes: { name: 'Coffee Club' },
		}),
	],
	'plan/updatePricing': async () => [
		await run('plan', 'updatePricing', { planId: from((await newPlan()).planId), price: '14.00' }),
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

	'refund/get': async () => {
		const { captureId } = await captured();
		const { refundId } = await run('capture', 'refund', { captureId, refundDetails: { note: 'Broken' } });
		return [await run('refund', 'get', { refundId })];
	},
};

describeOutputSchemas(new PayPalCheckout(), payPalCheckout.operations, () => items);
