import { whenAsleep } from '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

/** The chat may be looked into twice a second, by the clock of the simulators. */
beforeAll(() => whenAsleep((ms) => simulators.world.clock.advance(ms)));

describe('Send Notification: paid', () => {
	const paid = { kind: 'paid' };

	const paidOrder = async (changes: IDataObject = {}) => {
		const orderId = await checkout.order(changes);
		await buyer.approves(orderId);
		await checkout.settle(orderId);
		return orderId;
	};

	const receipts = async () =>
		(await buyer.got()).filter(({ attachment }) => attachment?.payload.template_type === 'receipt');

	it('puts the receipt into the chat of the order', async () => {
		const orderId = await paidOrder({ amounts: { shipping: '4.95', discount: '2.00' } });
		const { output, json } = await checkout.notify(orderId, {
			...paid,
			notificationOptions: { merchantName: 'Maple & Mug' },
		});
		expect(output).toBe(0);
		expect(json).toMatchObject({ orderId, psid, notification: { kind: 'paid', sent: true } });
		const [receipt] = await receipts();
		expect(receipt!.attachment!.payload).toMatchObject({
			order_number: orderId,
			currency: 'USD',
			merchant_name: 'Maple & Mug',
			elements: [{ title: 'Stoneware mug', quantity: 1, price: 24 }],
			summary: { subtotal: 24, shipping_cost: 4.95, total_cost: 26.95 },
			adjustments: [{ name: 'Discount', amount: 2 }],
		});
	});

	it('is sent once, also when asked three times at once', async () => {
		const orderId = await paidOrder();
		await Promise.all([1, 2, 3].map(async () => await checkout.notify(orderId, paid)));
		const last = await checkout.notify(orderId, paid);
		expect(last).toMatchObject({
			output: 0,
			json: { notification: { sent: false, outcome: 'already-sent' } },
		});
		expect(await receipts()).toHaveLength(1);
	});

	it.each([
		[1, 1],
		[2, 1],
		[3, 0],
	])('was told before: leaves a node of version %i through output %i', async (typeVersion, output) => {
		const orderId = await paidOrder();
		const again = { items: [{ orderId }], typeVersion };
		const shipped = { orderId, update: 'shipped' };
		for (const [operation, parameters] of [
			['sendNotification', { orderId, ...paid }],
			['sendOrderUpdate', shipped],
		] as const) {
			expect(await checkout.run(operation, parameters, again)).toMatchObject({ output: 0 });
			expect(await checkout.run(operation, parameters, again)).toMatchObject({
				output,
				json: { alreadySent: true, notification: { sent: false, outcome: 'already-sent' } },
			});
		}
	});

	it('is sent again when the merchant asks for it', async () => {
		const orderId = await paidOrder();
		await checkout.notify(orderId, paid);
		await checkout.notify(orderId, { ...paid, notificationOptions: { sendAgain: true } });
		expect(await receipts()).toHaveLength(2);
	});

	it('is not sent for an order that is not paid', async () => {
		const orderId = await checkout.order();
		const { output, json } = await checkout.notify(orderId, paid);
		expect(output).toBe(1);
		expect(json.notification).toMatchObject({ sent: false, reason: expect.stringContaining('not paid') });
		expect(await receipts()).toEqual([]);
	});

	it('invariant 6: outside the 24-hour window it is an outcome, and may be tried again', async () => {
		const orderId = await paidOrder();
		simulators.world.clock.advance(25 * 60 * 60 * 1000);
		const late = await checkout.notify(orderId, paid);
		expect(late.output).toBe(1);
		expect(late.json.notification).toMatchObject({ sent: false, outcome: 'outside-window' });
		await buyer.writes('hello?');
		expect((await checkout.notify(orderId, paid)).output).toBe(0);
	});

	it('invariant 6: is never sent blindly again: the chat shows that it arrived', async () => {
		const orderId = await paidOrder();
		messages({ action: 'drop', when: 'after' });
		const told = await checkout.notify(orderId, paid);
		expect(told).toMatchObject({
			output: 0,
			json: { notification: { sent: true, messageId: expect.stringMatching(/^m_/) } },
		});
		expect((await checkout.notify(orderId, paid)).json.notification).toMatchObject({
			outcome: 'already-sent',
		});
		expect(await receipts()).toHaveLength(1);
	});

	const messages = (fault: object) =>
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			method: 'POST',
			match: '/messages',
			...fault,
		} as Parameters<typeof simulators.world.faults.add>[0]);

	it.each<[string, object]>([
		['Facebook has trouble', { action: 'fail', status: 500 }],
		['a proxy answers in its place', { action: 'fail', status: 200, body: '<html>Please log in</html>' }],
	])('is sent after all when nothing of it is in the chat: %s', async (_, fault) => {
		const orderId = await paidOrder();
		messages(fault);
		expect((await checkout.notify(orderId, paid)).output).toBe(0);
		expect((await checkout.notify(orderId, paid)).json).toMatchObject({ alreadySent: true });
		expect(await receipts()).toHaveLength(1);
	});

	it('is sent by the next event when it could not be sent twice in the first run', async () => {
		const orderId = await paidOrder();
		messages({ action: 'fail', status: 500, times: 2 });
		expect((await checkout.notify(orderId, paid)).json.notification).toMatchObject({ outcome: 'temporary' });
		expect((await checkout.notify(orderId, paid)).output).toBe(0);
		expect(await receipts()).toHaveLength(1);
	});

	/** What Facebook shows of a receipt is not known: perhaps nothing that tells it from others. */
	it('is not sent again while the chat shows something of the Page that may be it', async () => {
		const orderId = await paidOrder();
		const message = (id: string, from: string, at: Date, more: object) => ({
			id,
			created_time: at.toISOString(),
			from: { id: from },
			message: '',
			...more,
		});
		const now = simulators.world.clock.now();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/conversations',
			action: 'fail',
			status: 200,
			times: 9,
			body: {
				data: [
					{
						id: 't_1',
						messages: {
							data: [
								message('m_2', page.id, now, { attachments: { data: [{ id: 'x' }] } }),
								message('m_1', psid, new Date(now.getTime() - 60_000), { message: 'hi' }),
							],
						},
					},
				],
			},
		});
		messages({ action: 'fail', status: 500, times: 9 });
		expect((await checkout.notify(orderId, paid)).json.notification).toMatchObject({ outcome: 'temporary' });
		expect((await checkout.notify(orderId, paid)).json.notification).toMatchObject({
			outcome: 'no-answer',
		});
		const tries = simulators.world.calls.filter(
			({ path, status }) => path.endsWith('/messages') && status === 500,
		);
		expect(tries).toHaveLength(1);
	});
});
