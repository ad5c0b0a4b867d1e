import { randomUUID } from 'node:crypto';

import { told, type PayPal } from '../payPal.ts';
import type { PayPalQuestion } from '../question.ts';

const unit = (more: object = {}) => ({
	amount: { currency_code: 'USD', value: '1.00' },
	description: 'Contract test',
	...more,
});

const order = (more: object = {}, source?: object) => ({
	intent: 'CAPTURE',
	purchase_units: [unit(more)],
	...(source && { payment_source: source }),
});

const wallet = { paypal: { experience_context: { user_action: 'PAY_NOW' } } };

/** @returns its ID */
async function approved(payPal: PayPal, more: object = {}): Promise<string> {
	const { body } = await payPal.call('POST', '/v2/checkout/orders', order(more));
	await payPal.approve(body);
	return (body as { id: string }).id;
}

const capture = async (payPal: PayPal, id: string, requestId?: string) =>
	await payPal.call('POST', `/v2/checkout/orders/${id}/capture`, {}, requestId);

export const orders: PayPalQuestion[] = [
	{
		asks: 'How is a new order answered, without a payment source?',
		assumed: '201 CREATED',
		where: 'playground/payPal/README.md, facts of the OpenAPI',
		ask: async (payPal) => told(await payPal.call('POST', '/v2/checkout/orders', order())),
	},
	{
		asks: 'How is a new order answered that names the payment source PayPal: 200 or 201?',
		assumed: '200 PAYER_ACTION_REQUIRED',
		where: 'playground/payPal/README.md',
		ask: async (payPal) => told(await payPal.call('POST', '/v2/checkout/orders', order({}, wallet))),
	},
	{
		asks: 'Is the same order given again when its request ID comes again, and with which status?',
		assumed: '200 CREATED, the same one',
		where: 'docs/decisions/0021-keys-that-outlive-a-retry.md',
		async ask(payPal) {
			const requestId = randomUUID();
			const first = await payPal.call('POST', '/v2/checkout/orders', order(), requestId);
			const again = await payPal.call('POST', '/v2/checkout/orders', order(), requestId);
			const [one, other] = [first, again].map(({ body }) => (body as { id: string }).id);
			return `${told(again)}, ${one === other ? 'the same one' : 'another one'}`;
		},
	},
	{
		asks: 'What if another amount comes under the request ID of an order?',
		assumed: '200 CREATED for 1.00',
		where: 'playground/payPal/idempotency.ts',
		async ask(payPal) {
			const requestId = randomUUID();
			await payPal.call('POST', '/v2/checkout/orders', order(), requestId);
			const dearer = order({ amount: { currency_code: 'USD', value: '2.00' } });
			const again = await payPal.call('POST', '/v2/checkout/orders', dearer, requestId);
			const { purchase_units: units } = again.body as {
				purchase_units?: Array<{ amount?: { value: string } }>;
			};
			const id = (again.body as { id?: string }).id;
			const read = id ? await payPal.call('GET', `/v2/checkout/orders/${id}`) : undefined;
			const whole = (read?.body as { purchase_units?: typeof units } | undefined)?.purchase_units ?? units;
			return again.status < 400 ? `${told(again)} for ${whole?.[0]?.amount?.value}` : told(again);
		},
	},
	{
		asks: 'How is capturing refused before the buyer has agreed?',
		assumed: '422 ORDER_NOT_APPROVED',
		where: 'nodes/checkout/settling',
		async ask(payPal) {
			const { body } = await payPal.call('POST', '/v2/checkout/orders', order());
			return told(await capture(payPal, (body as { id: string }).id));
		},
	},
	{
		asks: 'Does PayPal answer a refused capture from memory when its request ID comes again, after the buyer has agreed?',
		assumed: '422 ORDER_NOT_APPROVED',
		where:
			'playground/payPal/account.ts (remembersRefusals), docs/decisions/0055-one-order-for-tap-and-card.md',
		async ask(payPal) {
			const { body } = await payPal.call('POST', '/v2/checkout/orders', order());
			const { id } = body as { id: string };
			const requestId = randomUUID();
			await capture(payPal, id, requestId);
			await payPal.approve(body);
			return told(await capture(payPal, id, requestId));
		},
	},
	{
		asks: 'How is a second capture answered, under another request ID?',
		assumed: '422 ORDER_ALREADY_CAPTURED',
		where: 'docs/decisions/0021-keys-that-outlive-a-retry.md',
		async ask(payPal) {
			const id = await approved(payPal);
			await capture(payPal, id);
			return told(await capture(payPal, id));
		},
	},
	{
		asks: 'Does PayPal take money for an invoice ID only once, and how does it refuse the second time?',
		assumed: '422 DUPLICATE_INVOICE_ID, when it is ordered',
		where: 'docs/decisions/0021-keys-that-outlive-a-retry.md',
		async ask(payPal) {
			const same = { invoice_id: `contract-${randomUUID()}` };
			await capture(payPal, await approved(payPal, same));
			const second = await payPal.call('POST', '/v2/checkout/orders', order(same));
			if (second.status >= 400) return `${told(second)}, when it is ordered`;
			await payPal.approve(second.body);
			const { id } = second.body as { id: string };
			return `${told(await capture(payPal, id))}, when it is captured`;
		},
	},
	{
		asks: 'How long may a custom ID be: 127 or 255 characters?',
		assumed: '255: 201 CREATED, 256: 400 INVALID_STRING_LENGTH',
		where: 'playground/payPal/orders',
		async ask(payPal) {
			const answers = await Promise.all(
				[255, 256].map(
					async (length) =>
						`${length}: ${told(await payPal.call('POST', '/v2/checkout/orders', order({ custom_id: 'x'.repeat(length) })))}`,
				),
			);
			return answers.join(', ');
		},
	},
	{
		asks: 'How are decimals refused in a currency that has none?',
		assumed: '422 DECIMALS_NOT_SUPPORTED',
		where: 'nodes/vendors/payPal/money/currencies.ts',
		ask: async (payPal) =>
			told(
				await payPal.call(
					'POST',
					'/v2/checkout/orders',
					order({ amount: { currency_code: 'JPY', value: '12.50' } }),
				),
			),
	},
	{
		asks: 'What is said of a capture that does not exist?',
		assumed: '404 INVALID_RESOURCE_ID',
		where: 'playground/payPal/payments',
		ask: async (payPal) => told(await payPal.call('GET', '/v2/payments/captures/0AB12345CD678901E')),
	},
];
