import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers, merchant, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { resetN8nServices, runNode, type NodeRun, type StoredCredential } from '../../support/n8nCore';
import { shopCredentials } from '../../support/shopCredentials';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const psid = buyers[0]!.psid;

let credentials: StoredCredential[];
let buyer: Buyer;

beforeEach(async () => {
	resetN8nServices();
	credentials = shopCredentials(simulators.origin);
	buyer = new Buyer(simulators.origin);
	await buyer.writes('hi');
});

const run = (operation: string, parameters: IDataObject, extra: Partial<NodeRun> = {}) =>
	runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: operation === 'sendNotification' ? 'notification' : 'payment',
			operation,
			...parameters,
		} as NodeRun['parameters'],
		credentials,
		...extra,
	});

const mug = { name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' };

const request = (changes: IDataObject = {}, extra: Partial<NodeRun> = {}) =>
	run('requestPayment', { psid, currency: 'USD', linesSource: 'json', linesJson: [mug], ...changes }, extra);

const requestedOrder = async (changes: IDataObject = {}) =>
	(await request(changes)).json[0]!.orderId as string;

const settle = (orderId: string, settleOptions: IDataObject = {}) =>
	run('settlePayment', { orderId, settleOptions });

const notify = (orderId: string, notificationOptions: IDataObject = {}) =>
	run('sendNotification', { kind: 'paid', orderId, notificationOptions });

const calls = (part: string) => simulators.world.calls.filter(({ path }) => path.includes(part));

/** The one item that left, and through which output. */
const only = ({ outputs }: Awaited<ReturnType<typeof run>>) => {
	const [leaving, ...others] = outputs.flatMap((items, output) =>
		items.map(({ json }) => ({ output, json })),
	);
	expect(others).toEqual([]);
	return leaving!;
};

describe('Request Payment', () => {
	it('is one order call and one message call', async () => {
		simulators.world.calls.length = 0;
		await request();
		expect(calls('/v2/checkout/orders')).toHaveLength(1);
		expect(calls('/messages')).toHaveLength(1);
	});

	it('puts a card into the chat whose button opens the approval of that very order', async () => {
		const { json } = only(await request());
		const [message] = await buyer.got();
		const { elements } = message!.attachment!.payload as { elements: Array<{ buttons: IDataObject[] }> };
		expect(elements[0]).toMatchObject({ title: 'Stoneware mug', subtitle: '$24.00' });
		expect(elements[0]!.buttons[0]!.url).toBe(json.approveUrl);
		expect(json).toMatchObject({
			psid,
			pageId: page.id,
			payment: { status: 'AWAITING_APPROVAL', amount: { currency: 'USD', value: '24.00' } },
		});
	});

	it('trims the PSID', async () => {
		expect(only(await request({ psid: `  ${psid}\n` })).json.psid).toBe(psid);
	});

	it.each<[string, IDataObject, RegExp]>([
		['an empty cart', { linesJson: [] }, /cart is empty/i],
		['a negative price', { linesJson: [{ ...mug, unitPrice: '-1' }] }, /Unit Price of cart line 1/],
		[
			'decimals in yen',
			{ currency: 'JPY', linesJson: [{ ...mug, unitPrice: '24.50' }] },
			/Unit Price of cart line 1/,
		],
		['an unknown currency', { currency: 'XYZ' }, /XYZ/],
		['letters in the PSID', { psid: 'jamie' }, /Recipient PSID/],
		['a button text of 21 characters', { payCard: { buttonText: 'x'.repeat(21) } }, /Pay Card: Button Text/],
	])('refuses %s before any call, naming field and item', async (_, changes, named) => {
		simulators.world.calls.length = 0;
		const refused = request(changes);
		await expect(refused).rejects.toThrow(named);
		await expect(refused).rejects.toThrow('[item 0]');
		expect(simulators.world.calls).toEqual([]);
	});

	it('invariant 1: the same execution, node and item make one order, however often it runs', async () => {
		const first = only(await request());
		const again = only(await request());
		expect(again.json.orderId).toBe(first.json.orderId);
		const other = only(await request({}, { executionId: '4712' }));
		expect(other.json.orderId).not.toBe(first.json.orderId);
	});

	it('does not hand one buyer the order of another when an idempotency key is used twice', async () => {
		const requestOptions = { idempotencyKey: 'cart-7' };
		await request({ requestOptions });
		await new Buyer(simulators.origin, buyers[1]!.psid).writes('hi');
		await expect(request({ requestOptions, psid: buyers[1]!.psid })).rejects.toThrow(/Idempotency Key/);
	});

	it('leaves through Not Delivered when the buyer wrote more than a day ago', async () => {
		simulators.world.clock.advance(25 * 60 * 60 * 1000);
		const { output, json } = only(await request());
		expect(output).toBe(1);
		expect(json.delivery).toMatchObject({ delivered: false, outcome: 'outside-window' });
	});
});

describe('Settle Payment', () => {
	it('says that the buyer has not approved yet, and where to', async () => {
		const { output, json } = only(await settle(await requestedOrder()));
		expect(output).toBe(0);
		expect(json).toMatchObject({ payment: { status: 'AWAITING_APPROVAL' }, approveUrl: expect.any(String) });
	});

	it('takes the money once when it is asked three times, and says Paid each time', async () => {
		const orderId = await requestedOrder();
		await buyer.approves(orderId);
		const answers = [await settle(orderId), await settle(orderId), await settle(orderId)].map(only);
		expect(answers.map(({ output, json }) => [output, (json.payment as IDataObject).status])).toEqual([
			[1, 'PAID'],
			[1, 'PAID'],
			[1, 'PAID'],
		]);
		expect(new Set(answers.map(({ json }) => json.captureId)).size).toBe(1);
		expect(calls('/capture')).toHaveLength(1);
		expect(answers[0]!.json).toMatchObject({ psid, pageId: page.id });
	});

	it('takes the money once when it is asked three times at once', async () => {
		const orderId = await requestedOrder();
		await buyer.approves(orderId);
		const answers = await Promise.all([settle(orderId), settle(orderId), settle(orderId)]);
		expect(new Set(answers.map((answer) => only(answer).json.captureId)).size).toBe(1);
		expect(answers.map((answer) => only(answer).output)).toEqual([1, 1, 1]);
	});

	it('takes the money once when the answer to the capture got lost', async () => {
		const orderId = await requestedOrder();
		await buyer.approves(orderId);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/capture',
			action: 'drop',
			when: 'after',
		});
		expect(only(await settle(orderId)).output).toBe(1);
		expect(calls('/capture').length).toBeGreaterThan(1);
	});

	it('is declined when the buyer’s bank says no, and paid when they choose another way', async () => {
		const orderId = await requestedOrder();
		await buyer.approves(orderId, { fundingSource: 'paypal', decline: true });
		const declined = only(await settle(orderId));
		expect(declined.output).toBe(0);
		expect(declined.json).toMatchObject({ payment: { status: 'DECLINED' }, approveUrl: expect.any(String) });
		await buyer.approves(orderId);
		expect(only(await settle(orderId)).output).toBe(1);
	});

	it('is pending, not paid, while PayPal holds the money', async () => {
		const orderId = await requestedOrder();
		await buyer.approves(orderId, { fundingSource: 'paypal', pendingReason: 'ECHECK' });
		const { output, json } = only(await settle(orderId));
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({ status: 'PENDING', reason: expect.stringContaining('eCheck') });
	});

	it('is expired after three hours', async () => {
		const orderId = await requestedOrder();
		simulators.world.clock.advance(3 * 60 * 60 * 1000 + 1);
		expect(only(await settle(orderId)).json.payment).toMatchObject({ status: 'EXPIRED' });
	});

	it('refuses a link instead of an order ID before any call', async () => {
		simulators.world.calls.length = 0;
		await expect(settle('https://www.paypal.com/checkoutnow?token=5O190127TN364715T')).rejects.toThrow(
			/Order ID/,
		);
		expect(simulators.world.calls).toEqual([]);
	});

	describe('an order somebody else opened with the public client ID', () => {
		const foreignOrder = async (value: string, customId = `messenger:${page.id}:${psid}`) => {
			const api = `${simulators.origin}/api-m.paypal.com`;
			const { data: token } = await axios.post(`${api}/v1/oauth2/token`, 'grant_type=client_credentials', {
				auth: { username: merchant.clientId, password: merchant.clientSecret },
			});
			const { data: order } = await axios.post(
				`${api}/v2/checkout/orders`,
				{
					intent: 'CAPTURE',
					purchase_units: [{ custom_id: customId, amount: { currency_code: 'USD', value } }],
				},
				{ headers: { Authorization: `Bearer ${token.access_token}` } },
			);
			await buyer.approves(order.id);
			return order.id as string;
		};

		it('is not captured: nobody asked for it', async () => {
			const { output, json } = only(await settle(await foreignOrder('0.01')));
			expect(output).toBe(0);
			expect(json.payment).toMatchObject({ status: 'MISMATCH' });
			expect(calls('/capture')).toEqual([]);
		});

		it('is captured when the merchant says that this is what was asked', async () => {
			const orderId = await foreignOrder('24.00');
			const expected = { expectedAmount: '24.00', expectedCurrency: 'USD' };
			expect(
				only(await settle(orderId, { ...expected, expectedAmount: '25.00' })).json.payment,
			).toMatchObject({
				status: 'MISMATCH',
			});
			expect(only(await settle(orderId, expected)).output).toBe(1);
		});
	});

	it.each([
		['another chat', { expectedPsid: buyers[1]!.psid }, /another chat/],
		['another amount', { expectedAmount: '1.00' }, /1.00 USD/],
		['another currency', { expectedAmount: '24.00', expectedCurrency: 'EUR' }, /EUR/],
	])('does not capture an order for %s than expected', async (_, settleOptions, reason) => {
		const orderId = await requestedOrder();
		await buyer.approves(orderId);
		const { output, json } = only(await settle(orderId, settleOptions));
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({ status: 'MISMATCH', reason: expect.stringMatching(reason) });
		expect(calls('/capture')).toEqual([]);
	});
});

describe('Send Notification: paid', () => {
	const paidOrder = async (changes: IDataObject = {}) => {
		const orderId = await requestedOrder(changes);
		await buyer.approves(orderId);
		await settle(orderId);
		return orderId;
	};

	const receipts = async () =>
		(await buyer.got()).filter(({ attachment }) => attachment?.payload.template_type === 'receipt');

	it('puts the receipt into the chat of the order', async () => {
		const orderId = await paidOrder({ amounts: { shipping: '4.95', discount: '2.00' } });
		const { output, json } = only(await notify(orderId, { merchantName: 'Maple & Mug' }));
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
		await Promise.all([notify(orderId), notify(orderId), notify(orderId)]);
		const last = only(await notify(orderId));
		expect(last.output).toBe(1);
		expect(last.json.notification).toMatchObject({ sent: false });
		expect(await receipts()).toHaveLength(1);
	});

	it('is sent again when the merchant asks for it', async () => {
		const orderId = await paidOrder();
		await notify(orderId);
		await notify(orderId, { sendAgain: true });
		expect(await receipts()).toHaveLength(2);
	});

	it('is not sent for an order that is not paid', async () => {
		const orderId = await requestedOrder();
		const { output, json } = only(await notify(orderId));
		expect(output).toBe(1);
		expect(json.notification).toMatchObject({ sent: false, reason: expect.stringContaining('not paid') });
		expect(await receipts()).toEqual([]);
	});

	it('invariant 6: outside the 24-hour window it is an outcome, and may be tried again', async () => {
		const orderId = await paidOrder();
		simulators.world.clock.advance(25 * 60 * 60 * 1000);
		const late = only(await notify(orderId));
		expect(late.output).toBe(1);
		expect(late.json.notification).toMatchObject({ sent: false, outcome: 'outside-window' });
		await buyer.writes('hello?');
		expect(only(await notify(orderId)).output).toBe(0);
	});

	it('invariant 6: is never sent blindly again when nobody knows whether it arrived', async () => {
		const orderId = await paidOrder();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: '/messages',
			action: 'drop',
			when: 'after',
		});
		expect(only(await notify(orderId)).output).toBe(1);
		expect(only(await notify(orderId)).output).toBe(1);
		expect(await receipts()).toHaveLength(1);
	});
});

describe('invariant 8: secrets stay secret', () => {
	it('no token or secret is in any item or error', async () => {
		const orderId = await requestedOrder();
		await buyer.approves(orderId);
		const outcomes: unknown[] = [await settle(orderId), await notify(orderId)].map(({ outputs }) => outputs);
		simulators.world.faults.add({ on: 'call', vendor: 'paypal', action: 'fail', status: 500, times: 9 });
		outcomes.push(await settle(orderId).catch((error: object) => ({ ...error, text: String(error) })));
		const written = JSON.stringify(outcomes);
		const { accessToken } = credentials[1]!.data;
		for (const secret of [
			...Object.values(merchant).slice(1, 2),
			accessToken,
			credentials[0]!.data.pageAccessToken,
			credentials[0]!.data.appSecret,
		]) {
			expect(secret).toBeTruthy();
			expect(written).not.toContain(secret);
		}
	});
});
