import { randomUUID } from 'node:crypto';

import { told, type PayPal } from '../payPal.ts';
import type { PayPalQuestion } from '../question.ts';

const item = (name: string) => ({
	name,
	unit_amount: { currency_code: 'USD', value: '1.00' },
});

const paymentLink = async (payPal: PayPal, ...names: string[]) =>
	await payPal.call('POST', '/v1/checkout/payment-resources', {
		type: 'BUY_NOW',
		integration_mode: 'LINK',
		reusable: 'MULTIPLE',
		line_items: names.map(item),
	});

const hook = () => ({
	url: `https://example.com/contract-${randomUUID()}`,
	event_types: [{ name: 'PAYMENT.CAPTURE.COMPLETED' }],
});

export const theRest: PayPalQuestion[] = [
	{
		asks: 'How is a setup token answered with which a buyer saves their PayPal account?',
		assumed: '201 PAYER_ACTION_REQUIRED, with a link "approve"',
		where: 'playground/payPal/vault/setupTokens.ts',
		async ask(payPal) {
			const answer = await payPal.call('POST', '/v3/vault/setup-tokens', {
				payment_source: {
					paypal: {
						usage_type: 'MERCHANT',
						experience_context: {
							return_url: 'https://example.com/back',
							cancel_url: 'https://example.com/away',
						},
					},
				},
			});
			const { links = [] } = answer.body as { links?: Array<{ rel: string }> };
			return `${told(answer)}, ${links.some(({ rel }) => rel === 'approve') ? 'with' : 'without'} a link "approve"`;
		},
	},
	{
		asks: 'May a payment link sell two products?',
		assumed: '400 INVALID_ARRAY_MAX_ITEMS',
		where: 'playground/payPal/paymentLinks/request.ts',
		async ask(payPal) {
			const answer = await paymentLink(payPal, 'Mug', 'Tea');
			const { id } = (answer.body ?? {}) as { id?: string };
			if (answer.status < 400) await payPal.call('DELETE', `/v1/checkout/payment-resources/${id}`);
			return told(answer);
		},
	},
	{
		asks: 'What is said of a period of transactions that lies in the future?',
		assumed: '400 INVALID_REQUEST',
		where: 'playground/payPal/reporting',
		async ask(payPal) {
			const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
			return told(
				await payPal.call('GET', `/v1/reporting/transactions?start_date=${days(2)}&end_date=${days(3)}`),
			);
		},
	},
	{
		asks: 'How is a second webhook at the same address refused?',
		assumed: '400 WEBHOOK_URL_ALREADY_EXISTS',
		where: 'nodes/PayPalCheckoutTrigger/registration',
		async ask(payPal) {
			const same = hook();
			const first = await payPal.call('POST', '/v1/notifications/webhooks', same);
			const second = await payPal.call('POST', '/v1/notifications/webhooks', same);
			await payPal.call('DELETE', `/v1/notifications/webhooks/${(first.body as { id: string }).id}`);
			return told(second);
		},
	},
	{
		asks: 'How is a webhook refused that is changed into what it is?',
		assumed: '400 WEBHOOK_PATCH_REQUEST_NO_CHANGE',
		where: 'playground/payPal/README.md',
		async ask(payPal) {
			const made = hook();
			const { body } = await payPal.call('POST', '/v1/notifications/webhooks', made);
			const path = `/v1/notifications/webhooks/${(body as { id: string }).id}`;
			const answer = await payPal.call('PATCH', path, [
				{ op: 'replace', path: '/event_types', value: made.event_types },
			]);
			await payPal.call('DELETE', path);
			return told(answer);
		},
	},
	{
		asks: 'What is said of an event that does not exist?',
		assumed: '404 INVALID_RESOURCE_ID',
		where: 'nodes/PayPalCheckoutTrigger/proof',
		ask: async (payPal) =>
			told(
				await payPal.call('GET', '/v1/notifications/webhooks-events/WH-00000000000000000-00000000000000000'),
			),
	},
	{
		asks: 'What is said of the tracking of a payment that does not exist?',
		assumed: '200',
		where: 'playground/payPal/api/trackerRoutes.ts',
		ask: async (payPal) =>
			told(await payPal.call('GET', '/v1/shipping/trackers?transaction_id=0AB12345CD678901E')),
	},
];
