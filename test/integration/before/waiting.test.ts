import type { IDataObject, IExecuteData } from 'n8n-workflow';

import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { leftBy, namesIn, storeHolds, versions, waitingSince, type Rows } from '../../support/before';
import { Buyer, type ChatMessage } from '../../support/buyer';
import { withCheckout } from '../../support/checkoutNode';
import { runNode, type PlacedNode } from '../../support/n8nCore';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

/** What a version before has parked, and what is known of the execution. */
interface Parked {
	execution: { executionId: string; resumeToken: string };
	placed: Omit<PlacedNode, 'node'>;
	payUrl: string;
	waiting: Pick<IExecuteData, 'data' | 'source'>;
	/** Of an execution that had waited before: what came out of that, and out of Settle Payment behind it. */
	timedOut?: IDataObject;
	settled?: IDataObject;
	openOrders?: IDataObject[];
	rows?: Rows;
}

const all = versions.flatMap((version) => namesIn(version, 'parked').map((name) => [version, name] as const));

const read = (version: string, name: string) =>
	leftBy<Parked>(version, `parked/${name}`, { vendors: simulators.origin });

/** The execution, and the address of its checkout at n8n: what the page in front of it calls. */
function waitingBefore(version: string, name: string) {
	const kept = read(version, name);
	const { placed, execution, waiting, payUrl } = kept;
	const item = waiting.data.main![0]![0]!;
	const whole = (item.parked ?? item.json) as { checkout: { order: OrderRequest; requestId: string } };
	const [unit] = whole.checkout.order.purchase_units;
	const checkoutId = unit!.reference_id.split('.')[2]!;
	const node = new MessengerCheckout();
	const parked = waitingSince(
		{ ...placed, node, credentials: checkout.credentials, executionId: execution.executionId },
		waiting,
	);
	const own = new URL(`http://localhost:5678/webhook-waiting/${execution.executionId}/checkout`);
	own.searchParams.set('checkout', checkoutId);
	own.searchParams.set('signature', execution.resumeToken);
	const payment = WaitingPayment.from(parked, new Buyer(simulators.origin), own.toString());
	return { kept, payment, item, payUrl, requestId: whole.checkout.requestId, asked: unit!.amount };
}

interface OrderRequest {
	intent: string;
	purchase_units: Array<{ reference_id: string; amount: { currency_code: string; value: string } }>;
}

const isReserving = (name: string) => name.endsWith('Authorize');
const isTool = ({ kept }: { kept: Parked }) => kept.placed.type!.endsWith('Tool');

describe.each(all)('what %s has parked (%s)', (version, name) => {
	it('goes on as paid when the buyer taps the card, approves and comes back', async () => {
		const before = waitingBefore(version, name);
		const { payment, item, requestId, asked } = before;
		const orderId = await payment.order();
		expect(orderId).toMatch(/^[0-9A-Z]{17}$/);
		const returnUrl = new URL(await buyer.approves(orderId));
		expect(returnUrl.searchParams.get('step')).toBe('return');
		const { left, page } = await payment.open({ step: 'return', token: orderId });
		expect(page).toBe(isReserving(name) ? 'reserved' : 'paid');
		const output = isTool(before) ? 0 : isReserving(name) ? 2 : 1;
		expect(left!.map(({ length }) => length)).toEqual(left!.map((_, index) => (index === output ? 1 : 0)));
		const [json] = left![output]!;
		expect(json).toMatchObject({
			orderId,
			requestId,
			psid: '28777805391819468',
			payment: {
				status: isReserving(name) ? 'AUTHORIZED' : 'PAID',
				amount: { currency: asked.currency_code, value: asked.value },
			},
		});
		expect(json).not.toHaveProperty('checkout');
		if (item.json.sku) expect(json).toMatchObject({ sku: item.json.sku, text: item.json.text });
		if (item.json.reference) expect(json).toMatchObject({ reference: item.json.reference });
		const { captures, orders } = simulators.payPal.state();
		expect(orders).toHaveLength(1);
		expect(captures).toHaveLength(isReserving(name) ? 0 : 1);
	});

	it('opens one order for two taps, and sells what the card says', async () => {
		const { payment, asked } = waitingBefore(version, name);
		expect(await payment.order()).toBe(await payment.order());
		const [order] = simulators.payPal.state().orders as unknown as OrderRequest[];
		expect(order!.purchase_units[0]).toMatchObject({ amount: asked });
	});

	it('is called by its checkout only', async () => {
		const { payment } = waitingBefore(version, name);
		const stranger = new URL(payment.payUrl);
		stranger.searchParams.set('checkout', 'order-of-another');
		expect(await payment.open(stranger.toString())).toMatchObject({ page: 'closed' });
		expect(simulators.payPal.state().orders).toEqual([]);
	});
});

/** Nothing goes on behind a model that has waited. */
const ofFlows = all.filter(([, name]) => !name.endsWith('Agent'));

describe.each(ofFlows)('what %s has waited for, without being paid (%s)', (version, name) => {
	it('is looked at, reminded of, and paid after that', async () => {
		const before = waitingBefore(version, name);
		const { kept, item, payment } = before;
		for (const order of kept.openOrders ?? [])
			checkout.payPalHas(`/v2/checkout/orders/${order.id as string}`, order);
		const run = async (parameters: IDataObject, json: IDataObject) =>
			await runNode({
				...kept.placed,
				...kept.execution,
				node: new MessengerCheckout(),
				credentials: checkout.credentials,
				parameters: { resource: 'payment', ...parameters } as PlacedNode['parameters'],
				items: [json],
			});
		const settle = { operation: 'settlePayment', orderId: '', settleOptions: {}, reservedOutput: true };
		const looked = await run(settle, item.json);
		expect(looked.json).toMatchObject([{ payment: { status: 'AWAITING_APPROVAL' } }]);

		const waiting = { operation: 'remindAndWait', waitAmount: 20, waitUnit: 'hours' };
		const reminded = await run(waiting, looked.json[0]!);
		expect(reminded.waitTill).toBeDefined();
		const parked = reminded.executeData.data.main![0]![0]!.json;
		expect(parked.notification).toMatchObject({ kind: 'reminder', sent: true });
		expect(linkOf((await buyer.got()).at(-1)!)).toBe(before.payUrl);

		const orderId = String((looked.json[0] as IDataObject).orderId);
		if (kept.openOrders?.some(({ id }) => id === orderId)) return;
		await payment.buyer.approves(orderId);
		const { outputs } = await run(settle, parked);
		expect(outputs[isReserving(name) ? 2 : 1]).toMatchObject([{ json: { orderId } }]);
	});
});

const linkOf = ({ attachment }: ChatMessage) =>
	String((attachment!.payload.buttons as Array<{ url: string }>)[0]!.url);

const reminded = all.filter(([, name]) => name.startsWith('remind'));

describe.each(reminded)('a payment that %s has reminded of (%s)', (version, name) => {
	it('is the order that is open already, and not a new one', async () => {
		const { payment, kept } = waitingBefore(version, name);
		const [open] = kept.openOrders!;
		checkout.payPalHas(`/v2/checkout/orders/${open!.id as string}`, open!);
		expect(await payment.order()).toBe(open!.id);
		expect(simulators.payPal.state().orders).toEqual([]);
	});

	it('is not reminded of once more when n8n runs the node again', async () => {
		const { kept } = waitingBefore(version, name);
		const [open] = kept.openOrders!;
		checkout.payPalHas(`/v2/checkout/orders/${open!.id as string}`, open!);
		await storeHolds(kept.rows!);
		const { executeData, waitTill } = await runNode({
			...kept.placed,
			...kept.execution,
			node: new MessengerCheckout(),
			credentials: checkout.credentials,
			items: [kept.settled!],
		});
		expect(waitTill).toBeDefined();
		expect(executeData.data.main![0]![0]!.json).toMatchObject({
			notification: { kind: 'reminder', sent: false, outcome: 'already-sent' },
		});
		expect(await buyer.got()).toEqual([]);
	});
});
