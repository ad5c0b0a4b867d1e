import path from 'node:path';

import type { AxiosStatic, InternalAxiosRequestConfig } from 'axios';

import { merchant } from '../../../../playground/seed.ts';
import { describeWithForeignClients, foreignClient } from '../../../support/foreignClients';
import { send, startPayPalApp, type Parsed, type PayPalApp } from '../../../support/payPalApp';
import { subscribersAt } from '../../../support/subscriptions';

interface Toolkit {
	getTools(): Array<{ function: { name: string } }>;
	handleToolCall(call: object): Promise<{ content: string }>;
}

/**
 * `@paypal/agent-toolkit`, PayPal's tools for agents: https://github.com/paypal/agent-toolkit. It is led to the simulator
 * where it opens a connection, and is otherwise as it came. What each tool is here: docs/payPalTools.md.
 */
describeWithForeignClients("PayPal's toolkit for agents", () => {
	let app: PayPalApp;
	let toolkit: Toolkit;
	const used = new Set<string>();

	beforeAll(async () => {
		app = await startPayPalApp();
		const { baseUrl } = app.payPal.credentials();
		const axios = jest.requireActual<AxiosStatic>(foreignClient('axios'));
		axios.defaults.adapter = async (config: InternalAxiosRequestConfig) => {
			const url = config.url?.replace(/^https:\/\/api(-m)?(\.sandbox)?\.paypal\.com/, baseUrl);
			return await axios.getAdapter('http')({ ...config, ...(url && { url }) });
		};
		const { PayPalAgentToolkit, ALL_TOOLS_ENABLED: actions } = jest.requireActual<{
			PayPalAgentToolkit: new (options: object) => Toolkit;
			ALL_TOOLS_ENABLED: object;
		}>(path.join(foreignClient('@paypal/agent-toolkit'), 'openai'));
		const { clientId, clientSecret } = merchant;
		toolkit = new PayPalAgentToolkit({
			clientId,
			clientSecret,
			configuration: { actions, context: { sandbox: true } },
		});
	});
	afterAll(async () => await app.stop());

	/** What a model gets to read when it has used a tool. */
	const answerTo = async (name: string, parameters: object = {}): Promise<Parsed> => {
		used.add(name);
		const { content } = await toolkit.handleToolCall({
			id: '1',
			type: 'function',
			function: { name, arguments: JSON.stringify(parameters) },
		});
		return content === undefined ? undefined : (JSON.parse(content) as unknown);
	};
	const use = async (name: string, parameters: object = {}): Promise<Parsed> => {
		const answer = await answerTo(name, parameters);
		expect({ name, error: answer?.error ?? answer?.code }).toEqual({ name, error: undefined });
		return answer;
	};

	it('sells, refunds and tracks', async () => {
		const order = await use('create_order', {
			currencyCode: 'USD',
			items: [{ name: 'Mug', quantity: 2, itemCost: 12, itemTotal: 24 }],
			shippingCost: 4.9,
		});
		await app.buyer('approve', order.id);
		const paid = await use('pay_order', { id: order.id });
		expect(paid.status).toBe('success');
		const { id: captureId } = (await use('get_order', { id: order.id })).purchase_units[0].payments
			.captures[0];
		const moved = { transaction_id: captureId, tracking_number: '443844607820' };
		const parcel = { ...moved, order_id: order.id, status: 'SHIPPED', carrier: 'FEDEX' };
		await use('create_shipment_tracking', parcel);
		const tracked = await use('get_shipment_tracking', { order_id: order.id, transaction_id: captureId });
		expect(JSON.stringify(tracked)).toContain('443844607820');
		await use('update_shipment_tracking', { ...moved, status: 'DELIVERED', carrier: 'FEDEX' });
		const refund = await use('create_refund', {
			capture_id: captureId,
			amount: { currency_code: 'USD', value: '4.00' },
		});
		expect((await use('get_refund', { refund_id: refund.id })).amount.value).toBe('4.00');
		const listed = await use('list_transactions');
		expect(listed.transaction_details.length).toBeGreaterThan(0);
	});

	it('bills', async () => {
		const made = await use('create_invoice', {
			detail: { currency_code: 'USD' },
			items: [{ name: 'Mug', quantity: '1', unit_amount: { currency_code: 'USD', value: '24.00' } }],
			primary_recipients: [{ billing_info: { email_address: 'jamie.rivera@example.com' } }],
		});
		const { items } = await use('list_invoices');
		const invoice_id = items[0].id as string;
		expect(JSON.stringify(made)).toContain(invoice_id);
		await use('send_invoice', { invoice_id });
		expect((await use('get_invoice', { invoice_id })).status).toMatch(/^(SENT|UNPAID)$/);
		await use('send_invoice_reminder', { invoice_id });
		expect(JSON.stringify(await use('generate_invoice_qr_code', { invoice_id }))).toContain('iVBORw0KGgo');
		await use('cancel_sent_invoice', { invoice_id, note: 'Sorry' });
		expect((await use('get_invoice', { invoice_id })).status).toBe('CANCELLED');
	});

	it('sells by subscription', async () => {
		const product = await use('create_product', { name: 'Coffee Club', type: 'PHYSICAL' });
		expect((await use('list_products', {})).products).toHaveLength(1);
		expect((await use('show_product_details', { product_id: product.id })).name).toBe('Coffee Club');
		const plan = await use('create_subscription_plan', {
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
			payment_preferences: { auto_bill_outstanding: true, payment_failure_threshold: 1 },
		});
		expect((await use('list_subscription_plans', { product_id: product.id })).plans).toHaveLength(1);
		await use('update_plan', { plan_id: plan.id, name: 'Monthly', operations: 'name' });
		expect((await use('show_subscription_plan_details', { plan_id: plan.id })).name).toBe('Monthly');
		const subscription = await use('create_subscription', { plan_id: plan.id });
		await subscribersAt(app).approves(
			subscription.links.find(({ rel }: { rel: string }) => rel === 'approve').href as string,
		);
		const subscription_id = subscription.id as string;
		await use('update_subscription', { subscription_id, custom_id: 'CLUB-7' });
		expect(await use('show_subscription_details', { subscription_id })).toMatchObject({
			status: 'ACTIVE',
			custom_id: 'CLUB-7',
		});
		await use('cancel_subscription', { subscription_id, payload: { reason: 'Moved away' } });
		expect((await use('show_subscription_details', { subscription_id })).status).toBe('CANCELLED');
	});

	it('settles a dispute', async () => {
		const { body } = await app.call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [{ amount: { currency_code: 'USD', value: '24.00' } }],
		});
		await app.buyer('approve', body.id);
		const paid = await app.call('POST', `/v2/checkout/orders/${body.id}/capture`, {});
		const { id: captureId } = paid.body.purchase_units[0].payments.captures[0];
		await send(
			'POST',
			`${app.origin}/_playground/paypal/captures/${captureId}/dispute`,
			JSON.stringify({ reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED' }),
			{ 'content-type': 'application/json' },
		);
		const { items } = await use('list_disputes');
		const dispute_id = items[0].dispute_id as string;
		expect((await use('get_dispute', { dispute_id })).dispute_amount.value).toBe('24.00');
		await use('accept_dispute_claim', { dispute_id, note: 'Lost_on_its_way' });
		expect((await use('get_dispute', { dispute_id })).status).toBe('RESOLVED');
	});

	it('has a tool that it does not know itself', async () => {
		const answer = await answerTo('update_product', { product_id: 'PROD-1', operations: [] });
		expect(answer.error.message).toBe('Invalid method: update_product');
	});

	it('keeps its insights for real accounts', async () => {
		const parameters = {
			start_date: '2026-01-01',
			end_date: '2026-02-01',
			insight_type: 'SALES',
			time_interval: 'DAILY',
		};
		const answer = await answerTo('get_merchant_insights', parameters);
		expect(JSON.stringify(answer)).toContain('not supported in sandbox mode');
	});

	it('has been used with every tool it has', () => {
		expect([...used].sort()).toEqual(
			toolkit
				.getTools()
				.map(({ function: { name } }) => name)
				.sort(),
		);
	});
});
