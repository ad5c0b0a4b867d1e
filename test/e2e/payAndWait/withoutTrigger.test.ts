import axios from 'axios';

import { withShop } from '../../support/shop.ts';
import { Buyer } from '../../support/buyer.ts';
import { eventually } from '../../support/eventually.ts';
import { jamie } from '../customers.ts';
import { orderIdOf, tap } from '../pages/payLink.ts';
import { payUrlOf } from './customer.ts';

jest.setTimeout(180_000);

describe('an n8n without any Messenger Trigger', () => {
	const shop = withShop({ published: [] });

	/** Whoever is posted to the webhook gets a pay card, and the execution waits. */
	const publishAsking = async () => {
		const { id } = shop.workflows.find(({ file }) => file === 'pay-and-wait.json')!;
		const { nodes } = await shop.api.workflow(id);
		const ask = nodes.find(({ name }) => name === 'Ask and wait')!;
		const lines = [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }];
		const webhook = {
			id: '2f1b7c34-0000-4000-8000-000000000001',
			name: 'Somebody buys',
			type: 'n8n-nodes-base.webhook',
			typeVersion: 2,
			position: [0, 0],
			webhookId: '2f1b7c34-0000-4000-8000-000000000002',
			parameters: { httpMethod: 'POST', path: 'buys', responseMode: 'onReceived' },
		};
		const own = {
			...ask,
			parameters: {
				...ask.parameters,
				psid: '={{ $json.body.psid }}',
				currency: 'USD',
				linesSource: 'json',
				linesJson: lines,
				waitOptions: {},
			},
		};
		const workflow = await shop.api.createWorkflow({
			name: 'No trigger of ours',
			nodes: [webhook, own],
			connections: { [webhook.name]: { main: [[{ node: ask.name, type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		});
		await shop.api.publish(workflow.id);
	};

	it('sells, with pages of ours while the execution waits; then the buyer sees what n8n says', async () => {
		await publishAsking();
		const buyer = new Buyer(shop.simulators.origin, jamie);
		await buyer.writes('hi');
		await axios.post(`${shop.n8n.origin}/webhook/buys`, { psid: jamie });
		const payUrl = await eventually('a pay card', async () =>
			(await buyer.got()).map(payUrlOf).find(Boolean),
		);
		expect(new URL(payUrl).pathname).toMatch(/^\/webhook-waiting\//);

		const orderId = await eventually(
			'the way to PayPal',
			async () => orderIdOf(await tap(payUrl)) || undefined,
		);
		expect((await tap(await buyer.cancels(orderId))).title).toBe('Nothing was charged');
		const returnUrl = await buyer.approves(orderId);
		expect((await tap(returnUrl)).title).toBe('Thank you, that is paid');
		expect(shop.simulators.payPal.state().captures).toHaveLength(1);

		await eventually('the end', async () =>
			(await shop.api.executions()).every(({ status }) => status === 'success'),
		);
		expect(await tap(payUrl)).toMatchObject({
			status: 409,
			title: expect.stringContaining('has finished already'),
		});
	});
});
