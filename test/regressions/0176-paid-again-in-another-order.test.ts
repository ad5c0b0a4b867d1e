import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { run, calls } = withPayPalCheckout();

const perRow: INodeParameters = {
	receiver: '={{ $json.email }}',
	amount: '={{ $json.amount }}',
	currency: 'USD',
};
const row = (email: string, more: IDataObject) => ({ email, amount: '12.00', ...more });
const [first, second] = ['jamie.rivera@example.com', 'sam.okafor@example.com'];

const pay = async (items: IDataObject[], options: INodeParameters) =>
	(await run('payout', 'create', { ...perRow, options }, { items })).json;

/** Only the first row's key counted: the same rows in another order had another one, and everybody was paid again. */
it('pays nobody where rows of one payout have keys of their own', async () => {
	const rows = [row(first!, { no: 'a-1' }), row(second!, { no: 'a-2' })];
	const options = { idempotencyKey: '={{ $json.no }}' };
	await expect(pay(rows, options)).rejects.toThrow(
		/^Idempotency Key is "a-2" here and "a-1" in item 0, .*\[item 1\]$/,
	);
	await expect(pay(rows.toReversed(), options)).rejects.toThrow('[item 1]');
	expect(calls('POST', '/v1/payments/payouts')).toEqual([]);
	const [made] = await pay(
		rows.map((one) => ({ ...one, no: 'a' })),
		options,
	);
	expect(made).toMatchObject({ recipients: 2 });
});

/** The second row's money left the account of the first. */
it('pays nobody where rows of one payout name other accounts to act for, or none', async () => {
	const options = { merchantId: '={{ $json.shop }}' };
	const rows = [row(first!, { shop: 'AAAAAAAAAAAAA' }), row(second!, { shop: 'BBBBBBBBBBBBB' })];
	await expect(pay(rows, options)).rejects.toThrow('Act for Merchant ID');
	await expect(pay([rows[0]!, row(second!, {})], options)).rejects.toThrow('Act for Merchant ID');
	expect(calls('POST', '/v1/payments/payouts')).toEqual([]);
});

/** The rows of two buyers became one order of the first, who would have paid for both. */
it.each(['order', 'invoice'])('makes no %s of the rows of two buyers', async (resource) => {
	const source = resource === 'order' ? 'linesSource' : 'invoiceLinesSource';
	const group = resource === 'order' ? 'createOptions' : 'options';
	const rows = ['28777805391819468', '28777805391819469'].map((psid) => ({
		name: 'Mug',
		price: '12.00',
		psid,
	}));
	const parameters = {
		[source]: 'input',
		currency: 'USD',
		[group]: { psid: '={{ $json.psid }}', pageId: '108542738901234' },
	};
	await expect(run(resource, 'create', parameters, { items: rows })).rejects.toThrow(
		/Chat Recipient.*\[item 1\]/,
	);
	expect(calls('POST', resource === 'order' ? '/orders' : '/invoices')).toEqual([]);
});

const paidTo = (name: string) => ({ [name]: '={{ $json.seller }}' });

/** What was for the second row's seller went to the first one's. */
it('makes no order of rows that are paid to two sellers', async () => {
	const rows = ['jo@example.com', 'kim@example.com'].map((seller) => ({
		name: 'Mug',
		price: '12.00',
		seller,
	}));
	const order = (options: INodeParameters) => ({ linesSource: 'input', currency: 'USD', ...options });
	const parts: Array<[INodeParameters, number]> = [
		[order({ createOptions: paidTo('payeeEmail') }), 3],
		[order({ orderDetails: paidTo('payeeEmail') }), 2],
		[order({ orderDetails: paidTo('payeeEmail') }), 1],
	];
	for (const [parameters, typeVersion] of parts)
		await expect(run('order', 'create', parameters, { items: rows, typeVersion })).rejects.toThrow(
			/^Payee Email is "kim@example.com" here and "jo@example.com" in item 0.*\[item 1\]/,
		);
	expect(calls('POST', '/orders')).toEqual([]);
});

/** Rows of a sheet may say whom they are for in the first one alone. */
it('makes one order of rows of which the first one says whose it is, and none where another says otherwise', async () => {
	const rows: IDataObject[] = [
		{ name: 'Mug', price: '12.00', no: 'R-7', money: 'USD' },
		{ name: 'Cup', price: '9.00' },
	];
	const parameters = {
		linesSource: 'input',
		currency: '={{ $json.money }}',
		createOptions: { idempotencyKey: '={{ $json.no }}', invoiceId: '={{ $json.no }}' },
	};
	const order = async (items: IDataObject[]) => (await run('order', 'create', parameters, { items })).json;
	expect(await order(rows)).toMatchObject([{ amount: { value: '21.00' }, invoiceId: 'R-7' }]);
	for (const [other, label] of [
		[{ no: 'R-8' }, 'Idempotency Key'],
		[{ money: 'EUR' }, 'Currency'],
	] as const)
		await expect(order([rows[0]!, { ...rows[1], ...other }])).rejects.toThrow(`${label} is`);
});

it('makes no invoice of the rows of two buyers who are billed by email', async () => {
	const rows = ['jo@example.com', 'kim@example.com', ''].map((email) => ({
		name: 'Mug',
		price: '12.00',
		email,
	}));
	const bill = async (items: IDataObject[]) =>
		await run(
			'invoice',
			'create',
			{ invoiceLinesSource: 'input', currency: 'USD', options: { email: '={{ $json.email }}' } },
			{ items },
		);
	await expect(bill(rows)).rejects.toThrow(/^Email of Buyer is "kim@example.com" here.*\[item 1\]/);
	expect((await bill([rows[0]!, rows[2]!])).json).toMatchObject([{ amount: { value: '24.00' } }]);
});
