import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import { withPayPalCheckout } from '../../support/payPalCheckout';
import { send } from '../../support/payPalApp';

const { simulators, run, calls } = withPayPalCheckout();
const chat = { psid: '28777805391819468', pageId: '108542738901234' };
const hourMs = 3_600_000;

let executions = 0;

async function paid(value = '24.00', invoiceId?: string): Promise<string> {
	const parameters = {
		currency: 'USD',
		lines: { line: [{ name: 'Blue mug', quantity: 1, unitPrice: value }] },
		createOptions: chat,
		...(invoiceId && { orderDetails: { invoiceId } }),
	};
	const order = await run('order', 'create', parameters, { executionId: String(++executions) });
	const orderId = order.json[0]!.orderId as string;
	await new Buyer(simulators.origin).approves(orderId);
	return (await run('order', 'capture', { orderId })).json[0]!.captureId as string;
}

const now = () => simulators.world.clock.now();
const around = (hours: number): INodeParameters => ({
	period: 'dates',
	from: new Date(now().getTime() - hours * hourMs).toISOString(),
	to: new Date(now().getTime() + hourMs).toISOString(),
});
const found = async (parameters: INodeParameters): Promise<IDataObject[]> =>
	(await run('transaction', 'search', parameters)).json;
const searches = () => calls('GET', '/v1/reporting/transactions');
const setting = async (settings: object) =>
	await send('PATCH', `${simulators.origin}/_playground/paypal/account`, JSON.stringify(settings), {
		'content-type': 'application/json',
	});

describe('transactions', () => {
	it('tell what came in, what went out, what PayPal kept, and whose chat it was', async () => {
		const captureId = await paid('24.00', 'INV-7');
		const { refundId } = (
			await run('capture', 'refund', { captureId, amount: '4', refundDetails: { note: 'One was broken' } })
		).json[0]!;
		expect(await found(around(1))).toEqual([
			expect.objectContaining({
				transactionId: captureId,
				kind: 'payment',
				status: 'COMPLETED',
				amount: { currency: 'USD', value: '24.00' },
				fee: { currency: 'USD', value: '-1.33' },
				net: { currency: 'USD', value: '22.67' },
				orderId: simulators.payPal.state().orders[0]!.id,
				invoiceId: 'INV-7',
				...chat,
				payer: expect.objectContaining({ email: 'jamie.rivera@example.com' }) as unknown,
				eventCode: 'T0006',
			}),
			expect.objectContaining({
				transactionId: refundId,
				kind: 'refund',
				amount: { currency: 'USD', value: '-4.00' },
				net: { currency: 'USD', value: '-4.00' },
				relatedTransactionId: captureId,
				note: 'One was broken',
			}),
		]);
		const raw = await found({ ...around(1), simplify: false });
		expect(raw[0]).toMatchObject({ transaction_info: { transaction_id: captureId } });
	});

	it('are filtered by PayPal', async () => {
		const captureId = await paid();
		await run('capture', 'refund', { captureId });
		const ids = async (filters: INodeParameters) =>
			(await found({ ...around(1), filters })).map(({ kind }) => kind);
		expect(await ids({ eventCode: 't1107' })).toEqual(['refund']);
		expect(await ids({ transactionId: captureId })).toEqual(['payment']);
		expect(await ids({ currency: 'EUR' })).toEqual([]);
		expect(await ids({ status: 'S', all: true })).toHaveLength(2);
	});

	it('of a long period are asked for in windows of 31 days, joined without gap or overlap', async () => {
		const first = await paid();
		simulators.world.clock.advance(31 * 24 * hourMs);
		const second = await paid();
		simulators.world.clock.advance(40 * 24 * hourMs);
		const third = await paid();
		const parameters = { ...around(80 * 24), returnAll: true };
		// The clock of this n8n is that of the simulator: both are moved.
		jest.useFakeTimers({ now: now(), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval'] });
		try {
			expect((await found(parameters)).map(({ transactionId }) => transactionId)).toEqual([
				first,
				second,
				third,
			]);
		} finally {
			jest.useRealTimers();
			simulators.world.clock.advance(-71 * 24 * hourMs);
		}
		// After 71 days, the first call finds its token expired.
		expect(searches().filter(({ status }) => status === 200)).toHaveLength(3);
	});

	it('stop coming when there are enough', async () => {
		for (let count = 0; count < 3; count++) await paid();
		expect(await found({ ...around(1), limit: 2 })).toHaveLength(2);
		expect(searches()).toHaveLength(1);
	});

	it('come in smaller windows where PayPal finds one too full', async () => {
		const captureId = await paid();
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			match: '/v1/reporting/transactions',
			status: 400,
			body: { name: 'RESULTSET_TOO_LARGE', message: 'Result set size is greater than the maximum limit.' },
		});
		expect((await found(around(2))).map(({ transactionId }) => transactionId)).toEqual([captureId]);
		expect(searches()).toHaveLength(3);
	});

	it('that are too new for PayPal are no failure, and a hint says until when the list is complete', async () => {
		await setting({ reportingLagMinutes: 180 });
		await paid();
		const { json, context } = await run('transaction', 'search', around(5));
		expect(json).toEqual([]);
		expect(hintsOf(context)).toEqual([
			expect.stringMatching(/up to three hours late\. This list is complete until/),
		]);
		const late = await run('transaction', 'search', around(1));
		expect(late.json).toEqual([]);
		expect(hintsOf(late.context)).toEqual([expect.stringContaining('It does not list this period yet.')]);
	});

	it('are refused where the app may not see them, with what to turn on', async () => {
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			match: '/v1/reporting/',
			status: 403,
			body: { name: 'NOT_AUTHORIZED' },
		});
		await expect(found(around(1))).rejects.toThrow('Your PayPal app is not allowed to do this');
	});

	it.each<[string, INodeParameters, string]>([
		['without a beginning', { period: 'dates' }, 'From is empty'],
		[
			'that end before they begin',
			{ period: 'dates', from: '2026-11-02', to: '2026-11-01' },
			'From is after To',
		],
		['from long ago', { period: 'dates', from: '2020-01-01' }, 'From is more than three years ago'],
		['of no date', { period: 'dates', from: 'soon' }, 'From: "soon" is not a date'],
		['of an unknown period', { period: 'ever' }, 'Period: "ever" is not one of the choices'],
		['on an empty expression', { period: '={{ $json.none }}' }, 'Period: the expression returns nothing'],
		['in no currency', { filters: { currency: 'DOLLAR' } }, 'Currency'],
		['of no code', { filters: { eventCode: 'payment' } }, 'Event Code: "PAYMENT" is not an event code'],
	])('are not searched for %s', async (_, parameters, message) => {
		await expect(found(parameters)).rejects.toThrow(message);
		expect(searches()).toEqual([]);
	});
});

describe('balances', () => {
	it('come as an item for each currency', async () => {
		await paid('24.00');
		const { json } = await run('transaction', 'getBalances', {});
		expect(json).toEqual([
			expect.objectContaining({
				currency: 'USD',
				total: { currency: 'USD', value: '22.67' },
				available: { currency: 'USD', value: '22.67' },
				isPrimary: true,
			}),
		]);
		expect((await run('transaction', 'getBalances', { balanceCurrency: 'EUR' })).json).toEqual([]);
		const then = { asOf: new Date(now().getTime() - 24 * hourMs).toISOString() };
		expect((await run('transaction', 'getBalances', then)).json[0]).toMatchObject({
			total: { value: '0.00' },
		});
		const raw = (await run('transaction', 'getBalances', { simplify: false })).json[0];
		expect(raw).toMatchObject({ balances: [{ currency: 'USD' }] });
	});
});

const hintsOf = (context: unknown): string[] =>
	(context as { hints: Array<{ message: string }> }).hints.map(({ message }) => message);
