import '../support/shortSleeps';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run: runNode, calls } = withPayPalCheckout();

const run = async (resource: string, operation: string, parameters: IDataObject): Promise<IDataObject> =>
	(await runNode(resource, operation, parameters as INodeParameters)).json[0]!;

/** PayPal is busy for whoever looks at what became of it. @param skip how often it is looked at before */
const busyAfter = (match: string, skip: number) =>
	simulators.world.faults.add({
		on: 'call',
		action: 'fail',
		method: 'GET',
		match,
		status: 503,
		skip,
		times: 3,
	});

/**
 * What can't be known to be done before was done, and a look at it failed the item: Retry On Fail wrote to the buyer twice, and
 * the books had a second refund.
 */
describe('what is done again whenever it is asked for fails by nothing that comes after', () => {
	it.each([
		['remind', '/remind', {}, 0],
		['recordRefund', '/refunds', { amountOf: 'part', amount: '5.00' }, 1],
	])('invoice: %s', async (operation, path, how, looks) => {
		const { payPalInvoiceId } = await run('invoice', 'create', {
			currency: 'USD',
			invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
		});
		const invoice = { __rl: true, mode: 'id', value: payPalInvoiceId };
		if (operation === 'recordRefund') await run('invoice', 'recordPayment', { invoice });
		busyAfter(`/invoices/${payPalInvoiceId as string}`, looks);
		const item = await run('invoice', operation, { invoice, ...how });
		expect(item).toMatchObject({
			payPalInvoiceId,
			...(looks && { refundId: expect.any(String) as string }),
		});
		expect(item).not.toHaveProperty('status');
		expect(calls('POST', path)).toHaveLength(1);
	});
});

/** A second try could only find that it is not there. */
it('a payment that was deleted is deleted, whether the invoice can be seen or not', async () => {
	const { payPalInvoiceId } = await run('invoice', 'create', {
		currency: 'USD',
		invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] },
	});
	const invoice = { __rl: true, mode: 'id', value: payPalInvoiceId };
	const { paymentId } = await run('invoice', 'recordPayment', { invoice });
	busyAfter(`/invoices/${payPalInvoiceId as string}`, 0);
	expect(await run('invoice', 'deletePayment', { invoice, paymentId })).toEqual({
		payPalInvoiceId,
		deleted: true,
	});
});

it('rows of an order may name its currency in the first one alone', async () => {
	const items = [
		{ name: 'Mug', unitPrice: '12.00', quantity: 1, currency: 'EUR' },
		{ name: 'Cup', unitPrice: '8.00', quantity: 1 },
	];
	const order = async (rows: IDataObject[]) =>
		await runNode(
			'order',
			'create',
			{ linesSource: 'input', currency: '={{ $json.currency }}' },
			{ items: rows },
		);
	expect((await order(items)).json).toMatchObject([{ amount: { value: '20.00', currency: 'EUR' } }]);
	for (const currency of ['', null, ' '])
		expect((await order([items[0]!, { ...items[1], currency }])).json).toMatchObject([
			{ amount: { currency: 'EUR' } },
		]);
	await expect(order([items[0]!, { ...items[1]!, currency: 'USD' }])).rejects.toThrow(
		'Currency is "USD" here',
	);
});
