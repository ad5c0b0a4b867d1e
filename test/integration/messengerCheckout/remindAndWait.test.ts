import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { findOrMakeLiveOrder } from '../../../nodes/checkout/asking/liveOrder';
import { toParkedItem } from '../../../nodes/checkout/asking/parkedCheckout';
import { buyers } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';
import { payPalProviderOf } from '../../../nodes/vendors/payPal/provider';

const { simulators, checkout, buyer } = withCheckout();
const psid = buyers[0]!.psid;
const hour = 60 * 60 * 1000;

/** Runs a node of the one execution all of this happens in, and says what it parked, or what left it. */
const run = async (
	operation: string,
	parameters: IDataObject,
	json: IDataObject,
	more?: Partial<NodeRun>,
) => {
	const { outputs, waitTill, executeData, context } = await runNode({
		node: new MessengerCheckout(),
		parameters: { resource: 'payment', operation, ...parameters } as NodeRun['parameters'],
		credentials: checkout.credentials,
		items: [json],
		resumeToken: 'a-token-of-this-execution',
		...more,
	});
	const output = outputs.findIndex((items) => items.length > 0);
	const leaving = waitTill ? executeData.data.main![0] : outputs[output];
	const { json: item } = leaving![0]!;
	return { output, item, waitTill, context };
};

const ask = async (changes: IDataObject = {}, more?: Partial<NodeRun>) =>
	(
		await run(
			'requestPaymentAndWait',
			{
				psid,
				currency: 'USD',
				linesSource: 'json',
				linesJson: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
				waitAmount: 2,
				waitUnit: 'hours',
				...changes,
			},
			{ sku: 'mug' },
			more,
		)
	).item;

const settle = async (json: IDataObject) =>
	await run('settlePayment', { orderId: json.orderId ?? '', settleOptions: {} }, json);

const remind = async (json: IDataObject, changes: IDataObject = {}, more?: Partial<NodeRun>) =>
	await run('remindAndWait', { waitAmount: 20, waitUnit: 'hours', ...changes }, json, more);

const orders = () => simulators.payPal.state().orders.map(({ id }) => String(id));

const reminders = async () =>
	(await buyer.got()).filter(({ attachment }) => attachment?.payload.template_type === 'button');

const linkOf = (message: { attachment?: { payload: Record<string, unknown> } }) => {
	const { buttons, elements } = message.attachment!.payload as Record<string, IDataObject[]>;
	return String(((buttons ?? elements![0]!.buttons) as IDataObject[])[0]!.url);
};

it('reminds with a button that leads where the card leads, and waits again', async () => {
	const before = Date.now();
	const { waitTill, item } = await remind((await settle(await ask())).item);
	const [card] = await buyer.got();
	const [reminder] = await reminders();
	expect(reminder!.attachment!.payload.text).toMatch(/^Your order MC-\w+ is still waiting .*\$24\.00/);
	expect(linkOf(reminder!)).toBe(linkOf(card!));
	expect(waitTill!.getTime() - before).toBeGreaterThanOrEqual(20 * hour);
	expect(item).toMatchObject({
		psid,
		payment: { status: 'TIMED_OUT', amount: { currency: 'USD', value: '24.00' } },
		notification: { kind: 'reminder', sent: true },
	});
	expect(item).not.toHaveProperty('orderId');
});

it('invariant 1: goes on with the orders there are, however often it looks at PayPal in between', async () => {
	const first = await settle(await ask());
	const [only, ...others] = orders();
	expect(others).toEqual([]);
	const again = await settle((await remind(first.item)).item);
	expect((again.item.checkout as IDataObject).openOrders).toContain(only);
	await buyer.approves(only!);
	const last = await settle(again.item);
	expect(last).toMatchObject({ output: 1, item: { orderId: only, payment: { status: 'PAID' } } });
	expect(simulators.payPal.state().captures).toHaveLength(1);
});

it('has a live order for a tap at any time, though looking at PayPal makes orders that expire', async () => {
	const asked = await ask();
	simulators.world.clock.advance(10 * hour);
	const { item, context } = await remind((await settle(asked)).item);
	const { checkout } = toParkedItem(item, payPalProviderOf(context))!;
	const tap = async () => (await findOrMakeLiveOrder(payPalProviderOf(context), checkout))!;
	const first = await tap();
	expect(orders()).toContain(first.id);
	for (let hours = 1; hours <= 20; hours++) {
		simulators.world.clock.advance(hour);
		expect((await tap()).phase).toBe('open');
	}
});

it('takes the order that the buyer has approved for a tap, not one that is still open', async () => {
	const { item, context } = await remind((await settle(await ask())).item);
	const [earlier, later] = orders();
	await buyer.approves(later!);
	const order = await findOrMakeLiveOrder(
		payPalProviderOf(context),
		toParkedItem(item, payPalProviderOf(context))!.checkout,
	);
	expect(order).toMatchObject({ id: later, phase: 'approved' });
	expect(later).not.toBe(earlier);
});

it('needs no Settle Payment in between', async () => {
	expect((await remind(await ask())).waitTill).toBeDefined();
	expect(await reminders()).toHaveLength(1);
});

it('reminds nobody who has approved: takes the money, and does not wait', async () => {
	const { item } = await settle(await ask());
	await buyer.approves(orders()[0]!);
	const { output, waitTill } = await remind(item);
	expect(waitTill).toBeUndefined();
	expect(output).toBe(1);
	expect(await reminders()).toEqual([]);
});

it('reminds once, when n8n runs it again', async () => {
	const { item } = await settle(await ask());
	await remind(item);
	const { waitTill, item: again } = await remind(item);
	expect(waitTill).toBeDefined();
	expect(again.notification).toMatchObject({ sent: false, outcome: 'already-sent' });
	expect(await reminders()).toHaveLength(1);
});

it('reminds again in the next round', async () => {
	await remind((await remind(await ask())).item);
	expect(await reminders()).toHaveLength(2);
});

it('waits all the same when the reminder does not arrive: the card is still there', async () => {
	const { item } = await settle(await ask());
	simulators.world.clock.advance(25 * hour);
	const { waitTill, item: waiting } = await remind(item);
	expect(waitTill).toBeDefined();
	expect(waiting.notification).toMatchObject({ kind: 'reminder', sent: false, outcome: 'outside-window' });
});

it('waits all the same when Facebook takes no messages at all', async () => {
	const { item } = await settle(await ask());
	const body = { error: { code: 190, message: 'Error validating access token', type: 'OAuthException' } };
	simulators.world.faults.add({
		on: 'call',
		vendor: 'messenger',
		match: '/messages',
		action: 'fail',
		status: 400,
		body,
		times: 99,
	});
	const { waitTill, item: waiting } = await remind(item);
	expect(waitTill).toBeDefined();
	expect(waiting.notification).toMatchObject({ kind: 'reminder', sent: false, outcome: 'failed' });
});

describe('when PayPal is out of reach at the moment', () => {
	const outage = () =>
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/v2/',
			action: 'fail',
			status: 503,
			times: 99,
		});

	it('waits all the same, reminds nobody, and its card leads to the payment', async () => {
		const { item } = await settle(await ask());
		outage();
		const { waitTill, item: waiting, context } = await remind(item);
		expect(waitTill).toBeDefined();
		expect(waiting.notification).toMatchObject({ kind: 'reminder', sent: false, outcome: 'failed' });
		expect(await reminders()).toEqual([]);
		simulators.world.faults.clear();
		const order = await findOrMakeLiveOrder(
			payPalProviderOf(context),
			toParkedItem(waiting, payPalProviderOf(context))!.checkout,
		);
		expect(orders()).toContain(order!.id);
		expect(await settle(waiting)).toMatchObject({ output: 0 });
	});

	it('fails when n8n runs it again: a card that leads here has to be sent first', async () => {
		const { item } = await settle(await ask());
		outage();
		await expect(remind(item, {}, { executionId: '4712', mode: 'retry' })).rejects.toThrow();
	});
});

it('sends a button that leads here when n8n runs the execution again, for the same goods at the same price', async () => {
	const { item } = await settle(await ask());
	const again = { executionId: '4712', mode: 'retry' } as const;
	const { waitTill, item: waiting, context } = await remind(item, {}, again);
	expect(waitTill).toBeDefined();
	const [reminder] = await reminders();
	expect(linkOf(reminder!)).toMatch(/webhook-waiting\/4712\//);
	const { checkout } = toParkedItem(waiting, payPalProviderOf(context))!;
	const order = await findOrMakeLiveOrder(payPalProviderOf(context), checkout);
	const before = toParkedItem(item, payPalProviderOf(context))!.checkout.asked;
	expect(order).toMatchObject({
		amount: { value: '24.00' },
		invoiceId: before.invoiceId,
		customId: before.customId,
	});
	await buyer.approves(order!.id);
	const looked = await run('settlePayment', { orderId: '', settleOptions: {} }, waiting, again);
	expect(looked).toMatchObject({ output: 1, item: { payment: { status: 'PAID' } } });
});

it.each([
	['a payment that PayPal holds back', { orderId: '5O190127TN364715T', payment: { status: 'PENDING' } }],
	[
		'a card that could not be delivered',
		{ payment: { status: 'CANCELLED' }, delivery: { delivered: false } },
	],
])('passes on %s as it came', async (_, json) => {
	simulators.world.calls.length = 0;
	expect(await remind(json)).toMatchObject({ output: 0, item: json });
	expect(simulators.world.calls).toEqual([]);
});

it('lets Settle Payment pass on a card that could not be delivered', async () => {
	const json = { payment: { status: 'CANCELLED' }, delivery: { delivered: false } };
	expect(await settle(json)).toMatchObject({ output: 0, item: json });
});

describe('invariant 3: refuses a checkout that was changed on the way,', () => {
	type Parked = {
		checkout: {
			asked: { amount: { value: string }; details: { checkout: { lines: Array<{ unitPrice: string }> } } };
		};
	};

	it.each<[string, (checkout: Parked['checkout']) => void]>([
		['what is to be paid', ({ asked }) => (asked.amount.value = '1.00')],
		['what it costs', ({ asked }) => (asked.details.checkout.lines[0]!.unitPrice = '0.50')],
	])('%s', async (_, change) => {
		const item = structuredClone(await ask());
		change((item as unknown as Parked).checkout);
		await expect(remind(item)).rejects.toThrow(/was changed on the way/);
		expect(orders()).toEqual([]);
	});
});

it('refuses a checkout of another execution: its card leads elsewhere', async () => {
	const elsewhere = remind(await ask(), {}, { executionId: '4712' });
	await expect(elsewhere).rejects.toThrow(/another execution/);
});

it('names what is missing when an item has nothing to do with a payment', async () => {
	await expect(remind({ text: 'hi' })).rejects.toThrow(/Nothing was being waited for in this item/);
});

describe('Send Notification', () => {
	const notify = async (json: IDataObject, kind = 'reminder') =>
		await run('sendNotification', { resource: 'notification', kind, orderId: json.orderId ?? '' }, json);

	it('reminds of a payment whose time is over, before Settle Payment and after it', async () => {
		const item = await ask();
		expect(await notify(item)).toMatchObject({ output: 0, item: { notification: { sent: true } } });
		expect(linkOf((await reminders())[0]!)).toContain(orders()[0]);
		const { item: settled } = await settle(item);
		expect(await notify(settled)).toMatchObject({ item: { notification: { outcome: 'already-sent' } } });
	});

	it('reminds nobody who has approved', async () => {
		const item = await ask();
		await settle(item);
		await buyer.approves(orders()[0]!);
		expect(await notify(item)).toMatchObject({
			output: 1,
			item: { notification: { sent: false, outcome: 'nothing-to-tell' } },
		});
	});
});
