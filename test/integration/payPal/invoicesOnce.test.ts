import '../../support/shortSleeps';

import type { IDataObject, INodeParameters, NodeApiError } from 'n8n-workflow';

import { Buyer } from '../../support/buyer';
import { failureOf } from '../../support/failureOf';
import type { NodeRun } from '../../support/n8nCore';
import { withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, run: runNode, calls, callsAbout } = withPayPalCheckout();

const run = async (operation: string, parameters: INodeParameters, extra: Partial<NodeRun> = {}) =>
	(await runNode('invoice', operation, parameters, extra)).json;

const mugs = { invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] } };
const create = async (parameters: INodeParameters = {}, extra: Partial<NodeRun> = {}): Promise<IDataObject> =>
	(await run('create', { ...mugs, ...parameters }, extra))[0]!;

/** n8n's Retry: another execution with the run data of the first. */
const first: Partial<NodeRun> = { executionId: '100', resumeToken: 'drawn-once' };
const retry: Partial<NodeRun> = { executionId: '101', resumeToken: 'drawn-once', mode: 'retry' };
const another: Partial<NodeRun> = { executionId: '102' };

const atPayPal = () => simulators.payPal.state().invoices as Array<Record<string, unknown>>;
const number = (invoiceNumber: string) => ({ invoiceDetails: { invoiceNumber } });

/** What PayPal does not do, or does without that anybody hears of it. */
const fault = (match: string, more: object = {}) =>
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		method: 'POST',
		match,
		action: 'fail',
		status: 503,
		times: 9,
		...more,
	});

describe('an invoice is made once', () => {
	it('when its execution is retried, and twice in two executions', async () => {
		const made = await create({}, first);
		expect(await create({}, retry)).toEqual({ ...made, replayed: true });
		expect(await create({}, another)).not.toMatchObject({ payPalInvoiceId: made.payPalInvoiceId });
		expect(atPayPal()).toHaveLength(2);
	});

	it('also after it was paid: nobody is asked a second time', async () => {
		const { payPalInvoiceId } = await create({}, first);
		await new Buyer(simulators.origin).paysInvoice(payPalInvoiceId as string);
		expect(await create({}, retry)).toMatchObject({ payPalInvoiceId, status: 'PAID', replayed: true });
	});

	it('for one key in all executions, and one for each item', async () => {
		const options = { idempotencyKey: '={{ $json.row }}' };
		const rows = { items: [{ row: 'row-1' }, { row: 'row-2' }] };
		const made = await run('create', { ...mugs, options }, { ...first, ...rows });
		expect(new Set(made.map(({ payPalInvoiceId }) => payPalInvoiceId)).size).toBe(2);
		const again = await run('create', { ...mugs, options }, { ...another, ...rows });
		expect(again).toEqual(made.map((invoice) => ({ ...invoice, replayed: true })));
	});

	it('for one number in two rows at the same moment', async () => {
		const rows = { items: [{}, {}, {}] };
		const made = await run('create', { ...mugs, ...number('A-1') }, rows);
		expect(new Set(made.map(({ payPalInvoiceId }) => payPalInvoiceId)).size).toBe(1);
		expect(made.map(({ status }) => status)).toEqual(['UNPAID', 'UNPAID', 'UNPAID']);
		expect(atPayPal()).toHaveLength(1);
	});

	it('when PayPal makes it and its answer gets lost', async () => {
		fault('/v2/invoicing/invoices', { action: 'drop', when: 'after', times: 1 });
		expect(await create()).toMatchObject({ status: 'UNPAID' });
		expect(atPayPal()).toHaveLength(1);
	});

	it.each([
		['an empty object', {}],
		['nothing', ''],
		['a web page', '<html>Please log in</html>'],
	])('when %s comes in place of the answer', async (_, body) => {
		fault('/v2/invoicing/invoices', { status: 201, when: 'after', times: 1, body });
		expect(await create()).toMatchObject({ status: 'UNPAID' });
		expect(atPayPal()).toHaveLength(1);
	});

	it('when it could not be sent: the retry sends it', async () => {
		fault('/send');
		expect((await failureOf<NodeApiError>(create({}, first))).message).toContain('not available right now');
		expect(atPayPal()).toMatchObject([{ status: 'DRAFT' }]);
		simulators.world.faults.clear();
		expect(await create({}, retry)).toMatchObject({ status: 'UNPAID', replayed: true });
		expect(atPayPal()).toHaveLength(1);
	});

	it('and its number stands for nothing else', async () => {
		const { payPalInvoiceId } = await create(number('A-1'));
		const other = { invoiceLines: { line: [{ name: 'Pot', unitPrice: '30.00' }] } };
		await expect(create({ ...other, ...number('A-1') })).rejects.toThrow(
			'Invoice Number: PayPal already has an invoice A-1, for something else',
		);
		const options = { psid: '28777805391819468', pageId: '108542738901234' };
		await expect(create({ options, ...number('A-1') })).rejects.toThrow('for something else');
		await run('cancel', { invoice: payPalInvoiceId as string });
		await expect(create(number('A-1'))).rejects.toThrow('the invoice A-1 was cancelled');
		expect(await create(number('A-10'))).toMatchObject({ status: 'UNPAID' });
	});

	it('and never sent when PayPal asks for another amount than the merchant', async () => {
		const invoice = { ...atPayPalAs('24.01'), status: 'DRAFT' };
		fault('/v2/invoicing/invoices', { status: 201, when: 'before', times: 1, body: invoice });
		const failure = await failureOf(create());
		expect(failure.message).toContain('PayPal makes a total of 24.01 USD out of this invoice, not 24.00 USD');
		expect(calls('POST', '/send')).toEqual([]);
	});
});

const atPayPalAs = (value: string) => ({
	id: 'INV2-Z56S-5LLA-Q52L-CPZ5',
	detail: { currency_code: 'USD', invoice_number: 'A-1' },
	items: [],
	amount: { currency_code: 'USD', value },
});

describe('a payment is recorded once', () => {
	const record = async (invoice: IDataObject, extra: Partial<NodeRun>, parameters: INodeParameters = {}) =>
		(
			await run(
				'recordPayment',
				{ invoice: invoice.payPalInvoiceId as string, amountOf: 'part', amount: '4.00', ...parameters },
				extra,
			)
		)[0]!;

	it('when its execution is retried, and twice in two', async () => {
		const invoice = await create();
		const recorded = await record(invoice, first);
		expect(await record(invoice, retry)).toEqual({ ...recorded, replayed: true });
		expect(await record(invoice, another)).toMatchObject({ due: { value: '16.00' } });
	});

	it('when its answer gets lost', async () => {
		const invoice = await create();
		fault('/payments', { action: 'drop', when: 'after' });
		expect(await record(invoice, first)).toMatchObject({
			due: { value: '20.00' },
			paymentId: expect.any(String) as string,
		});
		expect(callsAbout('POST', '/payments')).toHaveLength(1);
	});

	it('for one key', async () => {
		const invoice = await create();
		const options = { idempotencyKey: 'till-7' };
		await record(invoice, first, { options });
		expect(await record(invoice, another, { options })).toMatchObject({ due: { value: '20.00' } });
	});
});

it('the same refund is recorded once, unless the merchant wants it again', async () => {
	const { payPalInvoiceId } = await create();
	const invoice = payPalInvoiceId as string;
	await run('recordPayment', { invoice });
	const part = { invoice, amountOf: 'part', amount: '4.00' };
	const [refund] = await run('recordRefund', part, first);
	expect(await run('recordRefund', part, retry)).toEqual([{ ...refund, replayed: true }]);
	const again = { ...part, options: { recordAgain: true } };
	expect(await run('recordRefund', again, another)).toMatchObject([{ refunded: { value: '8.00' } }]);
	expect(await run('recordRefund', { invoice })).toMatchObject([{ refunded: { value: '24.00' } }]);
	expect(await run('recordRefund', { invoice })).toMatchObject([{ refunded: { value: '24.00' } }]);
});

it('a reminder that may have arrived is not sent again by itself', async () => {
	const { payPalInvoiceId } = await create({
		afterCreating: 'email',
		invoiceDetails: { email: 'jamie@example.com' },
	});
	fault('/remind', { action: 'drop', when: 'after' });
	await failureOf(run('remind', { invoice: payPalInvoiceId as string }));
	expect(calls('POST', '/remind')).toHaveLength(1);
});

it('rows that fail say which, and the others are done', async () => {
	const items = [{ price: '12.00' }, { price: 'twelve' }, { price: '15.00' }];
	const line = [{ name: 'Mug', unitPrice: '={{ $json.price }}' }];
	const made = await run('create', { invoiceLines: { line } }, { items, continueOnFail: true });
	expect(made).toMatchObject([
		{ amount: { value: '12.00' } },
		{ error: expect.stringContaining('Unit Price of invoice line 1') as string },
		{ amount: { value: '15.00' } },
	]);
	expect(made[1]!.error).toContain('[item 1]');
});
