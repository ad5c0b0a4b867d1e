import { jamie, withCustomers } from './customers.ts';
import { Books } from './books.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

jest.setTimeout(240_000);

const anHour = 60 * 60 * 1000;

describe('PayPal is out of order at the moment of its event', () => {
	const shop = withShop({ published: ['first-sale.json'] });
	const customers = withCustomers(shop);
	const books = new Books(shop);

	const failures = async () =>
		(await shop.api.executions()).filter(({ status }) => status === 'error').length;

	/** Of the trigger, so that n8n takes it off and registers it anew. */
	const changeAnOption = async () => {
		const { id } = shop.workflows.find(({ file }) => file === 'first-sale.json')!;
		const workflow = await shop.api.workflow(id);
		const nodes = workflow.nodes.map((node) =>
			node.type.endsWith('payPalCheckoutTrigger')
				? { ...node, parameters: { ...node.parameters, options: { includeRawData: true } } }
				: node,
		);
		await shop.api.updateWorkflow(id, { ...workflow, nodes });
		await shop.api.publish(id);
	};

	it('and the payment is taken, once, and the receipt sent, once, when PayPal comes again', async () => {
		await books.beginStory();
		const { world } = shop.simulators;
		const failed = await failures();
		const chat = await customers.open(jamie);
		const approval = await chat.order('Stoneware mug');
		const orderId = approval.orderId();
		for (const match of [`/v2/checkout/orders/${orderId}`])
			world.faults.add({ on: 'call', vendor: 'paypal', match, action: 'fail', status: 503, times: 10_000 });
		await approval.pay();
		await eventually('an execution that failed', async () => (await failures()) > failed, 90_000);
		expect(books.captures(orderId)).toEqual([]);

		world.faults.clear();
		world.clock.advance(anHour);
		await chat.isOpen();
		expect(await chat.receipt()).toContain('Stoneware mug');
		await books.answers('PAYMENT.CAPTURE.COMPLETED', 1);
		world.clock.advance(3 * 24 * anHour);
		await books.runs();
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
		expect(books.receipts(jamie)).toEqual([orderId]);
		const answers = books.deliveries('CHECKOUT.ORDER.APPROVED').map(({ status }) => status);
		expect(answers.at(-1)).toBe(200);
		expect(answers.slice(0, -1)).not.toContain(200);
	});

	it('and the payment is taken, once, as soon as the workflow is changed and published anew', async () => {
		await books.beginStory();
		const { world, payPal } = shop.simulators;
		const [before] = payPal.state().webhooks;
		const failed = await failures();
		const chat = await customers.open(jamie);
		const approval = await chat.order('Stoneware mug');
		const orderId = approval.orderId();
		const match = `/v2/checkout/orders/${orderId}`;
		world.faults.add({ on: 'call', vendor: 'paypal', match, action: 'fail', status: 503, times: 10_000 });
		await approval.pay();
		await eventually('an execution that failed', async () => (await failures()) > failed, 90_000);
		world.faults.clear();
		await changeAnOption();
		expect(payPal.state().webhooks).not.toContainEqual(before);
		await chat.isOpen();
		expect(await chat.receipt()).toContain('Stoneware mug');
		expect(books.captures(orderId)).toEqual(['28.95 USD']);
		expect(books.receipts(jamie).filter((id) => id === orderId)).toHaveLength(1);
	});
});
