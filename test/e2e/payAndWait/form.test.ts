import type { Workflow } from '../../../playground/n8nSetup/n8nApi.ts';
import { withShop } from '../../support/shop.ts';
import { Buyer } from '../../support/buyer.ts';
import { eventually } from '../../support/eventually.ts';
import { jamie } from '../customers.ts';
import { withHonestBooks } from '../invariants.ts';
import { tap } from '../pages/payLink.ts';
import { askToPay, holdEvents, letGo, orderBehind } from './customer.ts';

jest.setTimeout(180_000);

const packed = 'Packed for an event';

/** Behind Paid, somebody of the shop says in a form that the parcel is packed. What an event pays is packed right away. */
function withForm(workflow: Workflow): Workflow {
	if (!workflow.name.startsWith('Pay and wait')) return workflow;
	const hello = workflow.nodes.find(({ name }) => name === 'Say hello')!;
	const pack = {
		...hello,
		id: 'b7a0a1c6-0f5e-5b3e-9a43-d1a2b3c4d5e7',
		name: 'Pack it',
		parameters: { psid: '={{ $json.psid }}', text: packed },
	};
	const form = {
		id: 'b7a0a1c6-0f5e-5b3e-9a43-d1a2b3c4d5e8',
		name: 'Is it packed?',
		type: 'n8n-nodes-base.wait',
		typeVersion: 1.1,
		position: [1392, 200],
		webhookId: 'b7a0a1c6-0f5e-5b3e-9a43-d1a2b3c4d5e9',
		parameters: {
			resume: 'form',
			formTitle: 'Packed?',
			formFields: { values: [{ fieldLabel: 'Parcel' }] },
		},
	};
	const leadTo = (from: string, node: string) => {
		const main = [...(workflow.connections[from] as { main: unknown[] }).main];
		main[1] = [{ node, type: 'main', index: 0 }];
		return { [from]: { main } };
	};
	return {
		...workflow,
		nodes: [...workflow.nodes, pack, form],
		connections: {
			...workflow.connections,
			...leadTo('Ask and wait', 'Is it packed?'),
			...leadTo('Settle payment', 'Pack it'),
		},
	} as Workflow;
}

describe('a shop that fills in a form behind Paid', () => {
	const shop = withShop({ published: ['pay-and-wait.json'], adapt: withForm });
	const books = withHonestBooks(shop);

	it('packs once, and shows its form to no buyer', async () => {
		const { payUrl, buyer, executionId } = await askToPay(shop, jamie);
		const orderId = await orderBehind(payUrl);
		holdEvents(shop);
		holdEvents(shop, 'PAYMENT.CAPTURE.COMPLETED');
		expect((await tap(await buyer.approves(orderId))).title).toBe('Thank you, that is paid');
		await eventually('the form', async () => {
			const executions = await shop.api.executions();
			return executions.find(({ id, status }) => id === executionId && status === 'waiting');
		});
		expect(await tap(payUrl)).toMatchObject({ status: 200, title: 'Thank you, that is paid' });
		await letGo(shop);
		await books.answers('PAYMENT.CAPTURE.COMPLETED', 1);
		const texts = (await new Buyer(shop.simulators.origin, jamie).got()).map(({ text }) => text);
		expect(texts).not.toContain(packed);
	});
});
