import '../../support/shortSleeps';

import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../../playground/seed.ts';
import { mug, withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

const picture = { picture: { data: 'iVBORw0KGgo=', mimeType: 'image/png', fileName: 'mug.png' } };
const row: INodeExecutionData = { json: { psid, size: 'M', gift: { wrapped: true } }, binary: picture };
const ofRow = { size: 'M', gift: { wrapped: true } };

const run = async (operation: string, parameters: IDataObject, item: INodeExecutionData, extra = {}) => {
	const resource = operation.startsWith('send') ? 'notification' : 'payment';
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource, operation, ...parameters } as NodeRun['parameters'],
		credentials: checkout.credentials,
		items: [item],
		...extra,
	});
	return outputs.flat()[0]!;
};

const cart = { psid, currency: 'USD', linesSource: 'json', linesJson: [mug] };
const order = { orderId: '={{ $json.orderId }}' };

describe('what came in', () => {
	it('leaves every operation, with its files, from the request to the parcel', async () => {
		let item = await run('requestPayment', cart, row);
		expect(item).toMatchObject({ json: { ...ofRow, psid, orderId: expect.any(String) }, binary: picture });
		await buyer.approves(String(item.json.orderId));
		item = await run('settlePayment', order, item);
		expect(item).toMatchObject({ json: { ...ofRow, payment: { status: 'PAID' } }, binary: picture });
		const { lines, buyer: who, captureId } = item.json;
		const shipped = { ...order, update: 'shipped', carrier: 'DHL', trackingNumber: '1' };
		for (const [operation, parameters] of [
			['sendNotification', order],
			['sendNotification', order],
			['sendOrderUpdate', shipped],
		] as const) {
			item = await run(operation, parameters, item);
			expect(item).toMatchObject({
				json: { ...ofRow, lines, buyer: who, captureId, payment: { status: 'PAID' } },
				binary: picture,
			});
		}
		expect(item.json.notification).toMatchObject({ kind: 'shipped', sent: true });
		expect(item.json).not.toHaveProperty('alreadySent');
	});

	it('leaves Not Paid, so that whoever did not pay can be written to', async () => {
		const gone = { json: { ...row.json, orderId: '5O190127TN364715T' } };
		const { json } = await run('settlePayment', order, gone);
		expect(json).toMatchObject({ ...ofRow, psid, payment: { status: 'EXPIRED' } });
	});

	it('brings nothing of another payment along', async () => {
		const paid = { captureId: 'CAP', payment: { status: 'PAID' }, buyer: { name: 'Robin' }, size: 'M' };
		const { json } = await run('requestPayment', cart, { json: { ...paid, orderId: 'A', eventType: 'X' } });
		expect(json).toMatchObject({ size: 'M', payment: { status: 'AWAITING_APPROVAL' } });
		for (const name of ['captureId', 'buyer', 'eventType']) expect(json).not.toHaveProperty(name);
		const settled = await run('settlePayment', order, { json: { ...paid, orderId: json.orderId } });
		expect(settled.json).toMatchObject({ size: 'M', payment: { status: 'AWAITING_APPROVAL' } });
		expect(settled.json).not.toHaveProperty('captureId');
	});

	it('leaves with the error where an item failed, and nothing that was true before is said of it', async () => {
		const item = { json: { ...row.json, orderId: 'not an order', payment: { status: 'PAID' } } };
		const { json } = await run('settlePayment', order, item, { continueOnFail: true });
		expect(json).toMatchObject({
			...ofRow,
			psid,
			orderId: 'not an order',
			payment: { status: 'UNKNOWN' },
			error: expect.stringContaining('is not a PayPal order ID'),
			details: { itemIndex: 0 },
		});
		const again = await run('requestPayment', cart, { json });
		expect(again.json).not.toHaveProperty('error');
		expect(again.json).toMatchObject(ofRow);
	});

	it('is no business of a model', async () => {
		const { json } = await run('requestPayment', cart, row, {
			type: 'n8n-nodes-messenger-checkout.messengerCheckoutTool',
		});
		expect(json).toMatchObject({ psid, payment: { status: 'AWAITING_APPROVAL' } });
		expect(json).not.toHaveProperty('size');
	});

	it.each([1, 2])('stays behind in nodes of version %i', async (typeVersion) => {
		const asked = await run('requestPayment', cart, row, { typeVersion });
		expect(asked.binary).toBeUndefined();
		expect(asked.json).not.toHaveProperty('size');
		const orderId = String(asked.json.orderId);
		await buyer.approves(orderId);
		const item = { json: { ...row.json, orderId }, binary: picture };
		const { json } = await run('settlePayment', order, item, { typeVersion });
		expect(Object.keys(json).sort()).toEqual(['captureId', 'orderId', 'pageId', 'payment', 'psid']);
		const notified = await run('sendNotification', order, item, { typeVersion });
		expect(Object.keys(notified.json).sort()).toEqual([
			'captureId',
			'notification',
			'orderId',
			'pageId',
			'psid',
		]);
	});
});

describe('what came in while a buyer is waited for', () => {
	const ask = async (extra: Partial<NodeRun> = {}, parameters: IDataObject = {}) =>
		await WaitingPayment.ask(simulators.origin, '24.00', {}, parameters, { items: [row], ...extra });

	it('is parked with its files, and leaves with them when the time is over', async () => {
		const { parked } = await ask();
		expect(parked).toMatchObject({ json: { ...ofRow, payment: { status: 'TIMED_OUT' } }, binary: picture });
	});

	it('leaves Paid with its files and all it takes to ship', async () => {
		const payment = await ask();
		const { items } = await payment.open(await buyer.approves(await payment.order()));
		expect(items![1]).toMatchObject([
			{
				json: {
					...ofRow,
					payment: { status: 'PAID' },
					buyer: { name: 'Jamie Rivera', email: 'jamie.rivera@example.com' },
					shipTo: { name: 'Jamie Rivera', line1: '2211 N First Street', countryCode: 'US' },
					lines: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
				},
				binary: picture,
			},
		]);
	});

	it('leaves Reserved, too', async () => {
		const payment = await ask({}, { intent: 'AUTHORIZE' });
		const { items } = await payment.open(await buyer.approves(await payment.order()));
		expect(items![2]).toMatchObject([
			{
				json: { ...ofRow, payment: { status: 'AUTHORIZED' }, buyer: { name: 'Jamie Rivera' } },
				binary: picture,
			},
		]);
	});

	it('leaves Remind and Wait and Settle Payment behind it', async () => {
		const payment = await ask();
		const { parked } = payment;
		const remind = async (item: INodeExecutionData) =>
			await runNode({
				node: new MessengerCheckout(),
				parameters: { resource: 'payment', operation: 'remindAndWait' },
				credentials: checkout.credentials,
				executionId: payment.execution.executionId,
				items: [item],
			});
		const looked = await run('settlePayment', {}, parked);
		expect(looked).toMatchObject({ json: { ...ofRow, checkout: {} }, binary: picture });
		const { executeData } = await remind(looked);
		const again = executeData.data.main![0]![0]!;
		expect(again).toMatchObject({
			json: { ...ofRow, payment: { status: 'TIMED_OUT' }, notification: { kind: 'reminder', sent: true } },
			binary: picture,
		});
		expect(again.json).not.toHaveProperty('approveUrl');
		await buyer.approves(await payment.order());
		const { outputs } = await remind(again);
		expect(outputs[1]).toMatchObject([
			{ json: { ...ofRow, payment: { status: 'PAID' }, buyer: { name: 'Jamie Rivera' } }, binary: picture },
		]);
		expect(outputs[1]![0]!.json).not.toHaveProperty('checkout');
	});

	it.each([1, 2])('is parked by version %i as before', async (typeVersion) => {
		const payment = await ask({ typeVersion });
		expect(payment.parked.binary).toBeUndefined();
		const { items } = await payment.open(await buyer.approves(await payment.order()));
		const [{ json, binary } = row] = items![1]!;
		expect(binary).toBeUndefined();
		expect(json).toMatchObject({ ...ofRow, payment: { status: 'PAID' } });
		for (const name of ['buyer', 'lines', 'shipTo']) expect(json).not.toHaveProperty(name);
	});
});

describe('Leave Out Personal Data', () => {
	const option = { leaveOutPersonalData: true };

	it.each([
		['of an order', {}],
		['of one that came in as an event that names it', { shipTo: { name: 'Jamie Rivera' }, buyer: {} }],
	])('Settle Payment says nothing of who it is: %s', async (_, more) => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const { json } = await run(
			'settlePayment',
			{ ...order, settleOptions: option },
			{
				json: { orderId, ...more },
			},
		);
		expect(json).toMatchObject({ lines: [{ name: 'Stoneware mug' }], payment: { status: 'PAID' } });
		expect(JSON.stringify(json)).not.toMatch(/jamie|First Street/i);
	});

	it('the same behind a wait, also where its expression fails: the money is taken, and the item leaves', async () => {
		for (const leaveOutPersonalData of [true, '={{ $json.checkout ? "perhaps" : false }}']) {
			const payment = await WaitingPayment.ask(simulators.origin, '24.00', { leaveOutPersonalData });
			const { items } = await payment.open(await buyer.approves(await payment.order()));
			const [{ json } = row] = items![1]!;
			expect(json).toMatchObject({ lines: [{ name: 'Stoneware mug' }], payment: { status: 'PAID' } });
			expect(JSON.stringify(json)).not.toMatch(/jamie|First Street/i);
		}
	});
});
