import { randomUUID } from 'node:crypto';

import axios from 'axios';

import { buyers } from '../../playground/seed.ts';
import type { Workflow } from '../../playground/n8nSetup/n8nApi.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

jest.setTimeout(180_000);

type Credential = { id: string; name: string };

/** Asks everybody in a list for the same money. */
function askAll(path: string, credentials: Record<string, Credential>): Workflow {
	const node = (name: string, type: string, typeVersion: number, parameters: object, bound = {}) => ({
		id: randomUUID(),
		webhookId: randomUUID(),
		name,
		type,
		typeVersion,
		position: [0, 0],
		parameters: parameters as Record<string, unknown>,
		credentials: bound as Record<string, Credential>,
	});
	const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
	return {
		name: 'Ask all',
		settings: { executionOrder: 'v1' },
		nodes: [
			node('Call', 'n8n-nodes-base.webhook', 2, { httpMethod: 'POST', path }),
			node('Rows', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'body.rows', options: {} }),
			node(
				'Ask for payment',
				'n8n-nodes-messenger-checkout.messengerCheckout',
				1,
				{
					resource: 'payment',
					operation: 'requestPayment',
					psid: '={{ $json.psid }}',
					currency: 'USD',
					lines: { line: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }] },
				},
				credentials,
			),
		],
		connections: { Call: to('Rows'), Rows: to('Ask for payment') },
	} as unknown as Workflow;
}

describe("n8n's Retry, when one row of two has failed", () => {
	const shop = withShop({ published: [] });
	const path = randomUUID();

	it('makes no second order, and sends no second card', async () => {
		const jamie = new Buyer(shop.simulators.origin, buyers[0]!.psid);
		await jamie.writes('hello');
		const saved = await shop.api.call<Array<Credential & { type: string }>>('GET', '/rest/credentials');
		const bound = Object.fromEntries(saved.map(({ type, id, name }) => [type, { id, name }]));
		const { id } = await shop.api.createWorkflow(askAll(path, bound));
		await shop.api.publish(id);

		const rows = [{ psid: buyers[0]!.psid }, { psid: 'nobody' }];
		await axios.post(`${shop.n8n.origin}/webhook/${path}`, { rows });
		const failed = await eventually('the first try', async () =>
			(await shop.api.executions({ workflowId: id })).find(({ status }) => status === 'error'),
		);
		const done = async () => ({
			orders: shop.simulators.payPal.state().orders.length,
			cards: (await jamie.got()).filter(({ attachment }) => attachment).length,
		});
		expect(await done()).toEqual({ orders: 1, cards: 1 });

		await shop.api.call('POST', `/rest/executions/${failed.id}/retry`, { loadWorkflow: false });
		const retried = await eventually('the retry', async () =>
			(await shop.api.executions({ workflowId: id })).find(
				({ mode, status }) => mode === 'retry' && status === 'error',
			),
		);
		expect(retried.id).not.toBe(failed.id);
		expect(await done()).toEqual({ orders: 1, cards: 1 });
	});
});
