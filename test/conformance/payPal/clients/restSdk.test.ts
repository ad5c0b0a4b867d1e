import http from 'node:http';
import https from 'node:https';

import { merchant } from '../../../../playground/seed.ts';
import { describeWithForeignClients, foreignClient } from '../../../support/foreignClients';
import { startPayPalApp, type Parsed, type PayPalApp } from '../../../support/payPalApp';
import { subscribersAt } from '../../../support/subscriptions';

type Answered = (error: Parsed, answer: Parsed) => void;
type Resource = Record<string, (...args: unknown[]) => void>;

/**
 * `paypal-rest-sdk`, PayPal's SDK of the years before 2020: https://github.com/paypal/PayPal-node-SDK. It is led to the
 * simulator where it opens a connection, and is otherwise as it came.
 */
describeWithForeignClients("PayPal's first SDK for Node.js", () => {
	let app: PayPalApp;
	let sdk: Record<string, unknown> & { configure(options: object): void };

	beforeEach(async () => {
		app = await startPayPalApp();
		sdk = jest.requireActual<typeof sdk>(foreignClient('paypal-rest-sdk'));
		const { clientId: client_id, clientSecret: client_secret } = merchant;
		sdk.configure({ mode: 'sandbox', client_id, client_secret });
		const { hostname, port } = new URL(app.origin);
		jest.spyOn(https, 'request').mockImplementation(((options: http.RequestOptions) =>
			http.request({
				...options,
				host: hostname,
				port,
				path: `/api-m.paypal.com${options.path}`,
			})) as typeof https.request);
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		// It keeps its access token in the module.
		jest.resetModules();
		await app.stop();
	});

	/** @param where of the SDK: `payout.create`, or `notification.webhook.list` */
	const call = async (where: string, ...args: unknown[]): Promise<Parsed> => {
		const path = where.split('.');
		const operation = path.pop()!;
		const resource = path.reduce<unknown>((found, name) => (found as Parsed)[name], sdk) as Resource;
		return await new Promise((resolve, reject) => {
			const done: Answered = (error, answer) => (error ? reject(error as Error) : resolve(answer));
			resource[operation]!(...args, done);
		});
	};
	const refusal = async (answer: Promise<unknown>): Promise<Parsed> =>
		await answer.then(
			() => undefined,
			({ httpStatusCode: status, response }: Parsed) => ({ status, ...response }),
		);

	it('registers, reads, changes and deletes webhooks', async () => {
		const url = 'https://shop.example/paypal';
		const event_types = [{ name: 'PAYMENT.CAPTURE.COMPLETED' }];
		const { id } = await call('notification.webhook.create', { url, event_types });
		expect((await call('notification.webhook.get', id)).url).toBe(url);
		expect((await call('notification.webhook.list')).webhooks).toHaveLength(1);
		const types = [{ op: 'replace', path: '/event_types', value: [{ name: 'PAYMENT.SALE.REFUNDED' }] }];
		await call('notification.webhook.replace', id, types);
		const kept = await call('notification.webhook.eventTypes', id);
		expect(kept.event_types).toMatchObject([{ name: 'PAYMENT.SALE.REFUNDED' }]);
		expect((await call('notification.webhookEventType.list')).event_types.length).toBeGreaterThan(50);
		const again = await refusal(call('notification.webhook.create', { url, event_types }));
		expect(again).toMatchObject({ status: 400, name: 'WEBHOOK_URL_ALREADY_EXISTS' });
		expect((await call('notification.webhook.del', id)).httpStatusCode).toBe(204);
	});

	it('pays people at once, and takes back what nobody claims', async () => {
		const item = { recipient_type: 'EMAIL', amount: { currency: 'USD', value: '9.87' } };
		const made = await call(
			'payout.create',
			{
				sender_batch_header: { sender_batch_id: 'B-1' },
				items: [{ ...item, receiver: 'nobody@example.com' }],
			},
			'false',
		);
		app.world.clock.advance(1000);
		const { items } = await call('payout.get', made.batch_header.payout_batch_id);
		const id = items[0].payout_item_id as string;
		expect((await call('payoutItem.get', id)).transaction_status).toBe('UNCLAIMED');
		expect((await call('payoutItem.cancel', id)).transaction_status).toBe('RETURNED');
	});

	it('reads events, and has them delivered again', async () => {
		const webhook = await call('notification.webhook.create', {
			url: 'http://127.0.0.1:9/nobody',
			event_types: [{ name: '*' }],
		});
		await app.call('POST', '/v1/catalogs/products', { name: 'Coffee', type: 'PHYSICAL' });
		const { events } = await call('notification.webhookEvent.list', { page_size: 5 });
		expect(events).toMatchObject([{ event_type: 'CATALOG.PRODUCT.CREATED' }]);
		const { id } = events[0];
		expect((await call('notification.webhookEvent.get', id)).resource.name).toBe('Coffee');
		expect((await call('notification.webhookEvent.resend', id)).httpStatusCode).toBe(202);
		await call('notification.webhook.delete', webhook.id);
	});

	it('reads the payments of a subscription, and refunds them', async () => {
		const { body: product } = await app.call('POST', '/v1/catalogs/products', {
			name: 'Coffee',
			type: 'PHYSICAL',
		});
		const { body: plan } = await app.call('POST', '/v1/billing/plans', {
			product_id: product.id,
			name: 'Each month',
			billing_cycles: [
				{
					tenure_type: 'REGULAR',
					sequence: 1,
					total_cycles: 0,
					frequency: { interval_unit: 'MONTH', interval_count: 1 },
					pricing_scheme: { fixed_price: { currency_code: 'USD', value: '12.00' } },
				},
			],
			payment_preferences: {},
		});
		const { body: subscription } = await app.call('POST', '/v1/billing/subscriptions', { plan_id: plan.id });
		await subscribersAt(app).approves(subscription.links[0].href);
		const saleId = app.payPal.state().captures[0]!.id as string;
		expect(await call('sale.get', saleId)).toMatchObject({
			state: 'completed',
			billing_agreement_id: subscription.id,
			amount: { total: '12.00', currency: 'USD' },
		});
		const part = await call('sale.refund', saleId, { amount: { total: '4.00', currency: 'USD' } });
		expect(part).toMatchObject({ state: 'completed', sale_id: saleId, amount: { total: '4.00' } });
		expect((await call('refund.get', part.id)).sale_id).toBe(saleId);
		await call('sale.refund', saleId, {});
		const tooMuch = await refusal(call('sale.refund', saleId, {}));
		expect(tooMuch.details[0].issue).toBe('CAPTURE_FULLY_REFUNDED');
		expect((await call('sale.get', saleId)).state).toBe('refunded');
	});

	/** What PayPal has replaced, and the simulator says so instead of playing it. */
	it.each([
		['payment.list', 'orders and payments of the second version'],
		['authorization.get', 'the second version'],
		['capture.get', 'the second version'],
		['order.get', 'orders of the second version'],
		['billingPlan.list', '/v1/billing/plans'],
		['billingAgreement.get', '/v1/billing/subscriptions'],
		['invoice.list', '/v2/invoicing'],
		['invoiceTemplate.list', 'nothing these nodes use'],
		['creditCard.list', '/v3/vault'],
		['webProfile.list', 'experience_context'],
	])('%s is not simulated: PayPal has %s', async (where) => {
		const args = where.endsWith('.get') ? ['1'] : where === 'webProfile.list' ? [] : [{}];
		expect(await refusal(call(where, ...args))).toMatchObject({ status: 501, name: 'NOT_SIMULATED' });
	});
});
