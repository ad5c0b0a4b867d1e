import { createServer } from 'node:http';

import type { IDataObject } from 'n8n-workflow';

import { leftBy, storeHolds, versions, type Rows } from '../../support/before';
import { withCheckout } from '../../support/checkoutNode';
import type { NodeRun } from '../../support/n8nCore';
import { close } from '../../support/localServer';

const { simulators, checkout, buyer } = withCheckout();

/** What PayPal said of an order of a version before, and what the nodes made of it. */
interface Order {
	approved: PayPalOrder;
	/** After its money was taken or reserved. */
	settled: PayPalOrder;
	/** After reserved money was taken. */
	taken?: PayPalOrder;
	left: { output: number; json: IDataObject };
	told: { json: IDataObject };
	rows: Rows;
	settledBy: { eventId?: string; executionId: string; resumeToken: string };
}

interface PayPalOrder extends IDataObject {
	id: string;
	intent: string;
	purchase_units: Array<IDataObject & { amount: { value: string } }>;
}

const names = [
	'capture',
	'captureWithReference',
	'captureKeyed',
	'captureByExecution',
	'capturePayee',
	'authorize',
	'authorizePayee',
];
const all = versions.flatMap((version) => names.map((name) => [version, name] as const));

const read = (version: string, name: string) =>
	leftBy<Order>(version, `orders/${name}`, { vendors: simulators.origin });

/** PayPal answers as it did: to who looks, and to who takes the money. */
function payPalHas(now: PayPalOrder, paid: PayPalOrder = now): void {
	const answer = { on: 'call', vendor: 'paypal', action: 'fail', times: 99 } as const;
	const { faults } = simulators.world;
	const path = `/v2/checkout/orders/${now.id}`;
	faults.add({ ...answer, method: 'POST', match: path, status: 201, body: paid });
	faults.add({ ...answer, method: 'GET', match: path, status: 200, body: now });
}

const payments = () =>
	simulators.world.calls.filter(
		({ method, path }) => method === 'POST' && /\/(capture|authorize)$/.test(path),
	).length;

const settle = async (
	{ approved: { id } }: Pick<Order, 'approved'>,
	{ eventId, ...extra }: Partial<Order['settledBy']> & Partial<NodeRun> = {},
) =>
	await checkout.settle(
		id,
		{ reservedOutput: true },
		// The newest of the versions of the node that there was then: a saved one stays what it is.
		{ typeVersion: 2, items: [{ orderId: id, ...(eventId && { eventId }) }], ...extra },
	);

describe.each(all)('an order that %s has made (%s)', (version, name) => {
	it('is settled as it was then: the same money, the same words', async () => {
		const order = read(version, name);
		payPalHas(order.approved, order.settled);
		expect(await settle(order, order.settledBy)).toEqual(order.left);
		expect(payments()).toBe(1);
	});

	it('is told as it was then', async () => {
		const order = read(version, name);
		payPalHas(order.settled);
		const { json } = await checkout.notify(order.left.json);
		const { notification, ...about } = order.told.json;
		const { messageId, ...how } = notification as IDataObject;
		expect(json).toMatchObject({ ...about, notification: how });
		expect(messageId).toEqual(expect.any(String));
		expect(await buyer.got()).toHaveLength(1);
	});

	it('is not told once more, and sold once, where the store of n8n knows that', async () => {
		const order = read(version, name);
		const { left, rows, settledBy } = order;
		payPalHas(order.settled);
		await storeHolds(rows);
		const { json } = await checkout.notify(left.json);
		expect(json.notification).toMatchObject({ sent: false, outcome: 'already-sent' });
		expect(await buyer.got()).toEqual([]);

		const another = { eventId: 'WH-ANOTHER', executionId: '302', resumeToken: 'another-token' };
		// The version that kept no record of sales lets them out once more: to whoever asks first.
		const isOnRecord = Object.keys(rows).some((row) => row.includes('settled:'));
		const again = isOnRecord ? await settle(order, another) : undefined;
		expect(again?.output ?? 3).toBe(3);
		if (again) expect(again.json.payment).toMatchObject({ settledBefore: true });
		expect(await settle(order, settledBy)).toEqual(left);
		expect(payments()).toBe(0);
	});

	it('is not what was asked when it asks for less', async () => {
		const order = read(version, name);
		const cheaper = structuredClone(order.approved);
		cheaper.purchase_units[0]!.amount = { ...cheaper.purchase_units[0]!.amount, value: '1.00' };
		payPalHas(cheaper);
		const { output, json } = await settle(order);
		expect([output, json.payment]).toMatchObject([0, { status: 'MISMATCH' }]);
		expect(payments()).toBe(0);
	});
});

describe.each(versions)('money that %s has reserved', (version) => {
	it.each(['authorize', 'authorizePayee'])('is paid when it is taken (%s)', async (name) => {
		const order = read(version, name);
		await storeHolds(order.rows);
		payPalHas(order.taken!);
		const { output, json } = await settle(order, { eventId: 'WH-CAPTURED' });
		expect([output, json.payment]).toMatchObject([1, { status: 'PAID' }]);
	});
});

/** An order of an execution that waits, whose address stands in it. */
interface WaitedFor {
	execution: { executionId: string; resumeToken: string };
	payUrl: string;
	approved: PayPalOrder;
	settled: PayPalOrder;
}

const waitedFor = versions.flatMap((version) =>
	['waited', 'waitedAuthorize'].map((name) => [version, name] as const),
);

describe.each(waitedFor)('an order that an execution of %s waits for (%s)', (version, name) => {
	const asked: URL[] = [];
	/** What the execution says became of the payment; nothing when it waits no more. */
	let outcome: string | undefined;
	let whenAsked = () => {};
	const n8n = createServer((request, response) => {
		asked.push(new URL(request.url!, baseUrl()));
		whenAsked();
		if (outcome) response.writeHead(200, { 'X-Checkout-Outcome': outcome }).end();
		else response.writeHead(409).end('{"message":"It has finished already."}');
	});
	const baseUrl = () => `http://127.0.0.1:${(n8n.address() as { port: number }).port}`;
	beforeAll(async () => await new Promise<void>((resolve) => n8n.listen(0, '127.0.0.1', resolve)));
	beforeEach(() => {
		asked.length = 0;
		whenAsked = () => {};
	});
	afterAll(async () => await close(n8n));

	const order = () => leftBy<WaitedFor>(version, `orders/${name}`, { vendors: simulators.origin });
	const settleIt = async ({ approved }: WaitedFor) =>
		await settle({ approved }, { eventId: 'WH-1', executionId: '950', baseUrl: baseUrl() });

	it('leads back to it, with the key that n8n wants', async () => {
		const kept = order();
		const { payUrl, approved, settled, execution } = kept;
		outcome = name === 'waited' ? 'paid' : 'reserved';
		payPalHas(approved);
		whenAsked = () => {
			simulators.world.faults.clear();
			payPalHas(settled);
		};
		expect((await settleIt(kept)).output).toBe(3);
		const [url] = asked;
		expect(url!.pathname).toBe(`/webhook-waiting/${execution.executionId}/checkout`);
		expect(Object.fromEntries(url!.searchParams)).toEqual({
			...Object.fromEntries(new URL(payUrl).searchParams),
			step: 'settled',
			token: approved.id,
		});
		expect(payments()).toBe(0);
	});

	it('goes on there, and not behind the event as well', async () => {
		const kept = order();
		outcome = name === 'waited' ? 'paid' : 'reserved';
		payPalHas(kept.settled);
		const { output, json } = await settleIt(kept);
		expect([output, json.payment]).toMatchObject([3, { settledBefore: true }]);
	});

	it('goes on behind the event when nobody waits for it any more', async () => {
		const kept = order();
		outcome = undefined;
		payPalHas(kept.approved, kept.settled);
		expect((await settleIt(kept)).output).toBe(name === 'waited' ? 1 : 2);
		expect(payments()).toBe(1);
	});
});
