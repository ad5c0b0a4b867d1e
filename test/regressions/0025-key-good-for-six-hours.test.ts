import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { mug, withCheckout } from '../support/checkoutNode';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

const hours = (count: number) => simulators.world.clock.advance(count * 3_600_000);
const taken = () => simulators.payPal.state().captures.length;
const cards = async () => (await buyer.got()).filter(({ attachment }) => attachment).length;

let keys = 0;
let execution = 0;
let key: string;
beforeEach(() => (key = `cart-${++keys}`));

/** Every time in another execution. */
const ask = async (changes: IDataObject = {}) =>
	await checkout.request(
		{ requestOptions: { idempotencyKey: key }, ...changes },
		{ executionId: `ask-${++execution}` },
	);

const pays = async (orderId: unknown) => {
	await buyer.approves(orderId as string);
	return (await checkout.settle(orderId as string)).json.payment as { status: string };
};

describe('an Idempotency Key of Request Payment', () => {
	it.each([0, 7, 24 * 30])(
		'is one sale, also %d hours later: paid before, no card, no error',
		async (later) => {
			const first = await ask();
			expect(await pays(first.json.orderId)).toMatchObject({ status: 'PAID' });
			hours(later);
			const again = await ask();
			expect(again).toMatchObject({
				output: 1,
				json: {
					orderId: first.json.orderId,
					payment: { status: 'PAID', paidBefore: true },
					delivery: { delivered: false, outcome: 'paid-before' },
				},
			});
			expect([taken(), await cards()]).toEqual([1, 1]);
			const settled = await checkout.run('settlePayment', {}, { items: [again.json] });
			expect(settled.output).toBe(0);
		},
	);

	it('says so where nobody knows which order was paid', async () => {
		const { json } = await ask();
		const { invoice_id: invoiceId } = (await orderAtPayPal(json.orderId)).purchase_units[0]!;
		const elsewhere = await checkout.payPal('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [{ invoice_id: invoiceId, amount: { currency_code: 'USD', value: '24.00' } }],
		});
		await buyer.approves(elsewhere.id as string);
		await checkout.payPal('POST', `/v2/checkout/orders/${elsewhere.id as string}/capture`);
		hours(7);
		const again = await ask();
		expect(again.output).toBe(1);
		expect(again.json).toMatchObject({ payment: { status: 'CANCELLED', paidBefore: true } });
		expect((again.json.payment as IDataObject).reason).toContain(`by its invoice ID, ${invoiceId}`);
		expect(again.json).not.toHaveProperty('orderId');
		const settled = await checkout.run('settlePayment', {}, { items: [again.json] });
		expect(settled).toMatchObject({ output: 0, json: { payment: { paidBefore: true } } });
		expect(await cards()).toBe(1);
	});

	it('is not asked for again while the money is only approved', async () => {
		const { json } = await ask();
		await buyer.approves(json.orderId as string);
		expect(await ask()).toMatchObject({
			output: 1,
			json: { payment: { status: 'PENDING', paidBefore: true } },
		});
		expect(await cards()).toBe(1);
	});

	it('sends another card while it is open, and one that works when the first order has expired', async () => {
		const first = (await ask()).json.orderId;
		expect((await ask()).json.orderId).toBe(first);
		hours(3.5);
		const { json } = await ask();
		expect(json.orderId).not.toBe(first);
		expect(await pays(json.orderId)).toMatchObject({ status: 'PAID' });
		expect(await cards()).toBe(3);
	});

	it('is refused for another cart of the same price', async () => {
		await ask();
		const plate = ask({ linesJson: [{ ...mug, name: 'Plate' }] });
		await expect(plate).rejects.toThrow('an order with this key, for another cart');
		expect(await cards()).toBe(1);
	});

	it('leaves an Invoice ID of the merchant alone', async () => {
		const { json } = await ask({ orderDetails: { invoiceId: `INV-${key}` } });
		expect((await orderAtPayPal(json.orderId)).purchase_units[0]!.invoice_id).toBe(`INV-${key}`);
	});
});

const orderAtPayPal = async (orderId: unknown) =>
	(await checkout.payPal('GET', `/v2/checkout/orders/${orderId as string}`)) as unknown as {
		purchase_units: Array<{ invoice_id: string }>;
	};

it('a Retry after the first buyer has paid sends no card without an address', async () => {
	const first = await checkout.request();
	await pays(first.json.orderId);
	expect((await checkout.request()).json.payment).toMatchObject({ status: 'PAID', paidBefore: true });
	expect(await cards()).toBe(1);
});

describe('an Idempotency Key of Request Payment and Wait', () => {
	const wait = async () =>
		await WaitingPayment.ask(simulators.origin, '24.00', {}, { requestOptions: { idempotencyKey: key } });
	const paysIn = async (waiting: WaitingPayment) => {
		const token = await waiting.order();
		await waiting.buyer.approves(token);
		return await waiting.open({ step: 'return', token });
	};

	it('in another execution sends a card that works', async () => {
		const first = await wait();
		await first.order();
		expect((await paysIn(await wait())).page).toBe('paid');
		expect(taken()).toBe(1);
	});

	it('is paid once, whichever card is tapped first, and the other execution goes on', async () => {
		const [first, second] = [await wait(), await wait()];
		const open = await first.order();
		expect((await paysIn(second)).page).toBe('paid');
		await first.buyer.approves(open);
		const { page, left } = await first.open({ step: 'return', token: open });
		expect(page).toBe('closed');
		expect(left?.[0]?.[0]).toMatchObject({ payment: { status: 'CANCELLED', paidBefore: true } });
		expect(left?.[1]).toEqual([]);
		expect(taken()).toBe(1);
	});

	it('goes on at the first tap when the sale was paid before', async () => {
		const [first, second] = [await wait(), await wait()];
		expect((await paysIn(first)).page).toBe('paid');
		const { page, left } = await second.open(second.payUrl);
		expect(page).toBe('closed');
		expect(left?.[0]?.[0]).toMatchObject({ payment: { status: 'CANCELLED', paidBefore: true } });
	});

	it('sends no card for a sale it knows to be paid', async () => {
		expect((await paysIn(await wait())).page).toBe('paid');
		const before = (await buyer.got()).length;
		const again = await checkout.run('requestPaymentAndWait', {
			psid: buyer.psid,
			currency: 'USD',
			linesSource: 'json',
			linesJson: [mug],
			waitAmount: 1,
			requestOptions: { idempotencyKey: key },
		});
		expect(again).toMatchObject({ output: 0, json: { payment: { status: 'PAID', paidBefore: true } } });
		expect(await buyer.got()).toHaveLength(before);
	});
});
