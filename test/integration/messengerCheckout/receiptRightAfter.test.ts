import type { IDataObject } from 'n8n-workflow';

import type { NodeRun } from '../../support/n8nCore';
import { withCheckout, type Leaving } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

const settleNode = 'Settle payment';

const approvedOrder = async () => {
	const orderId = await checkout.order();
	await buyer.approves(orderId);
	return orderId;
};

const settle = async (orderId: string) =>
	await checkout.run('settlePayment', { orderId }, { name: settleNode, items: [{ orderId }] });

/** Send Notification, as it is wired right behind Settle Payment. */
const notify = async (item: IDataObject, extra: Partial<NodeRun> = {}): Promise<Leaving> => {
	simulators.world.calls.length = 0;
	return await checkout.run(
		'sendNotification',
		{ kind: 'auto', orderId: '={{ $json.orderId }}' },
		{ previousNode: settleNode, items: [item], ...extra },
	);
};

const reads = () =>
	simulators.world.calls.filter(({ vendor }) => vendor === 'paypal').map(({ path }) => path);
const readOf = (orderId: string) => [`/v2/checkout/orders/${orderId}`];

const receipts = async () =>
	(await buyer.got()).filter(({ attachment }) => attachment?.payload.template_type === 'receipt');

describe('a receipt right behind Settle Payment', () => {
	it('asks PayPal nothing that was answered a moment ago, and is the same as if it had', async () => {
		const [one, other] = [await approvedOrder(), await approvedOrder()];
		const { json: settled } = await settle(one);
		expect((await notify(settled)).json.notification).toMatchObject({ kind: 'paid', sent: true });
		expect(reads()).toEqual([]);
		await settle(other);
		await notify({ orderId: other }, { previousNode: 'Another node' });
		expect(reads()).toEqual(readOf(other));
		const [first, second] = (await receipts()).map(({ attachment }) => ({
			...attachment!.payload,
			order_number: '',
			timestamp: '',
		}));
		expect(first).toEqual(second);
	});

	it('asks when it is tried again', async () => {
		const { json: settled } = await settle(await approvedOrder());
		await notify(settled);
		expect(await notify(settled)).toMatchObject({ json: { notification: { outcome: 'already-sent' } } });
		expect(reads()).toEqual(readOf(settled.orderId as string));
	});

	it('asks in another execution', async () => {
		const { json: settled } = await settle(await approvedOrder());
		await notify(settled, { executionId: '4712' });
		expect(reads()).toEqual(readOf(settled.orderId as string));
	});

	it('asks for what was not paid, whatever the item says', async () => {
		const open = await checkout.order();
		const { json: settled } = await settle(open);
		const claimed = { ...settled, payment: { status: 'PAID', amount: { value: '24.00', currency: 'USD' } } };
		expect((await notify(claimed)).json.notification).toMatchObject({ sent: false });
		expect(reads()).toEqual(readOf(open));
		expect(await receipts()).toEqual([]);
	});

	it('asks for another order than the one that was settled', async () => {
		const open = await checkout.order();
		const { json: settled } = await settle(await approvedOrder());
		expect((await notify({ ...settled, orderId: open })).json.notification).toMatchObject({ sent: false });
		expect(reads()).toEqual(readOf(open));
	});
});
