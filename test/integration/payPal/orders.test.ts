import '../../support/shortSleeps';

import { NodeApiError, type IDataObject, type INodeParameters } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import { failureOf } from '../../support/failureOf';
import type { NodeRun } from '../../support/n8nCore';
import { cart, withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, order: run, calls } = withPayPalCheckout();

const create = async (changes: INodeParameters = {}, extra: Partial<NodeRun> = {}) =>
	await run('create', { ...cart, ...changes }, extra);

const created = async (changes: INodeParameters = {}) => (await create(changes)).json[0]!;

describe('Order: Create', () => {
	it('turns a cart into an order that can be approved', async () => {
		const order = await created({
			createOptions: { psid: '28777805391819468', pageId: '108542738901234', reference: 'CART-1042' },
		});
		expect(order).toMatchObject({
			status: 'PAYER_ACTION_REQUIRED',
			amount: { currency: 'USD', value: '27.90' },
			breakdown: { itemTotal: '24.00', shipping: '4.90', discount: '1.00' },
			customId: 'messenger:108542738901234:28777805391819468:CART-1042',
			psid: '28777805391819468',
			pageId: '108542738901234',
			reference: 'CART-1042',
			approveUrl: `${simulators.origin}/www.paypal.com/checkoutnow?token=${String(order.orderId)}`,
		});
		const openMs = Date.parse(order.expiresAt as string) - Date.parse(order.createTime as string);
		expect(openMs).toBe(3 * 60 * 60 * 1000);
	});

	it('makes one order for the same item of the same run, however often it is tried', async () => {
		const orders = await Promise.all([created(), created()]);
		expect(orders[1]!.orderId).toBe(orders[0]!.orderId);
		expect((await created()).orderId).toBe(orders[0]!.orderId);
		expect(simulators.payPal.state().orders).toHaveLength(1);
	});

	it('makes one order per item and per run', async () => {
		await create({}, { items: [{}, {}] });
		await create({}, { executionId: '4712' });
		expect(simulators.payPal.state().orders).toHaveLength(3);
	});

	it('makes one order per key of the merchant, and refuses it for another cart', async () => {
		const withKey = { createOptions: { idempotencyKey: 'CART-7', customId: 'x' } };
		await create(withKey, { executionId: '1' });
		await create(withKey, { executionId: '2' });
		expect(simulators.payPal.state().orders).toHaveLength(1);
		const error = await failureOf(create({ ...withKey, amounts: {} }, { executionId: '3' }));
		expect(error.message).toContain('Idempotency Key: PayPal already has an order with this key');
	});

	it('makes one order also when the answer got lost', async () => {
		simulators.world.faults.add({
			on: 'call',
			action: 'drop',
			when: 'after',
			vendor: 'paypal',
			match: '/v2/checkout/orders',
		});
		await create();
		expect(simulators.payPal.state().orders).toHaveLength(1);
		expect(calls('POST', '/v2/checkout/orders').length).toBeGreaterThan(1);
	});

	it.each([
		['an empty cart', { lines: {} }, 'The cart is empty: Cart Lines has no lines'],
		[
			'a negative price',
			{ lines: { line: [{ name: 'Mug', quantity: 1, unitPrice: '-1' }] } },
			'Unit Price of cart line 1: -1 is below zero',
		],
		['a chat without its Page', { createOptions: { psid: '28777805391819468' } }, 'Chat Page ID is empty'],
		[
			'a PSID with letters',
			{ createOptions: { psid: 'Jamie', pageId: '1' } },
			'Chat Recipient: "Jamie" is not an ID',
		],
	])('refuses %s before any call', async (_what, changes, message) => {
		const error = await failureOf(create(changes as INodeParameters));
		expect(error.message).toBe(message);
		expect(error.description).not.toBe('');
		expect(simulators.world.calls).toEqual([]);
	});

	it('goes on with the other items under Continue On Fail', async () => {
		const { json } = await create(
			{ lines: { line: [{ name: 'Mug', quantity: 1, unitPrice: '={{ $json.price }}' }] } },
			{ items: [{ price: '5' }, { price: '-5' }, { price: 7 }], continueOnFail: true },
		);
		expect(json.map(({ amount, details }) => amount ?? (details as IDataObject).field)).toEqual([
			{ currency: 'USD', value: '8.90' },
			'Unit Price of cart line 1',
			{ currency: 'USD', value: '10.90' },
		]);
	});

	it('gives the answer of PayPal as it is, when Simplify is off', async () => {
		const raw = await created({ simplify: false });
		expect(raw).toMatchObject({ intent: 'CAPTURE', purchase_units: [{ items: [{ name: 'Blue mug' }] }] });
	});
});

describe('Order: Get', () => {
	it('reads an order', async () => {
		const { orderId } = await created();
		expect((await run('get', { orderId: ` ${String(orderId)} ` })).json[0]).toMatchObject({ orderId });
	});

	it.each([
		['https://www.paypal.com/checkoutnow?token=5O190127TN364715T', 'is not a PayPal order ID'],
		['', 'Order ID is empty'],
	])('refuses %p before any call', async (orderId, message) => {
		expect((await failureOf(run('get', { orderId }))).message).toContain(message);
		expect(simulators.world.calls).toEqual([]);
	});

	it('says what an order that expired may mean', async () => {
		const { orderId } = await created();
		simulators.world.clock.advance(4 * 60 * 60 * 1000);
		const error = await failureOf(run('get', { orderId: orderId as string }));
		expect(error.message).toBe(`Order ID: PayPal can't find order ${String(orderId)}`);
		expect(error.description).toContain('expired');
	});
});

describe('Order: Capture', () => {
	const approved = async () => {
		const { orderId } = await created();
		await new Buyer(simulators.origin).approves(orderId as string);
		return orderId as string;
	};

	it('takes the money of an approved order', async () => {
		const { json } = await run('capture', { orderId: await approved() });
		expect(json[0]).toMatchObject({
			status: 'COMPLETED',
			captures: [{ status: 'COMPLETED', amount: { currency: 'USD', value: '27.90' } }],
			payer: { givenName: 'Jamie' },
		});
	});

	it('takes it once, from however many places it is asked', async () => {
		const orderId = await approved();
		const captures = await Promise.all(
			Array.from({ length: 5 }, (_, index) => run('capture', { orderId }, { executionId: String(index) })),
		);
		const ids = captures.map(({ json }) => (json[0]!.captures as IDataObject[])[0]!.captureId);
		expect(new Set(ids).size).toBe(1);
		expect(simulators.payPal.state().captures).toHaveLength(1);
	});

	it('finds the capture somebody else has made', async () => {
		const orderId = await approved();
		await run('capture', { orderId });
		simulators.world.clock.advance(7 * 60 * 60 * 1000); // PayPal forgets request IDs of orders after six hours
		expect((await run('capture', { orderId })).json[0]).toMatchObject({
			captures: [{ status: 'COMPLETED' }],
		});
		expect(simulators.payPal.state().captures).toHaveLength(1);
	});

	it('says that the buyer has not approved yet', async () => {
		const { orderId } = await created();
		const error = await failureOf<NodeApiError>(run('capture', { orderId: orderId as string }));
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('The buyer has not approved this order yet');
		expect(error.description).toMatch(
			/\(PayPal: ORDER_NOT_APPROVED, debug ID [0-9a-f]+\) Link for the buyer: http.*checkoutnow\?token=[A-Z0-9]+$/,
		);
		expect(error).toMatchObject({ httpCode: '422' });
	});

	it('says so, and where to go, when the card was declined', async () => {
		const { orderId } = await created();
		await new Buyer(simulators.origin).approves(orderId as string, { fundingSource: 'card', decline: true });
		const error = await failureOf<NodeApiError>(run('capture', { orderId: orderId as string }));
		expect(error.message).toBe("The buyer's card or bank declined the payment");
		expect(error.context.payPalFailure).toMatchObject({
			issue: 'INSTRUMENT_DECLINED',
			link: expect.stringContaining(String(orderId)) as string,
		});
	});
});
