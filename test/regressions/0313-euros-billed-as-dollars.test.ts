import type { IDataObject } from 'n8n-workflow';

import { failureOf } from '../support/failureOf';
import { withPayPalCheckout } from '../support/payPalCheckout';

const { run, calls } = withPayPalCheckout();

const rows = [
	{ name: 'Blue mug', unitPrice: '12.00', Currency: 'eur' },
	{ name: 'Kettle', unitPrice: '40.00', Currency: 'EUR' },
];

const create = async (items: IDataObject[], parameters: IDataObject): Promise<IDataObject> =>
	(await run('invoice', 'create', { ...(parameters as object) }, { items })).json[0]!;

/** An order of the same rows was refused, and an invoice of 12 euros was one of 12 dollars. */
describe('lines that say their currency', () => {
	const ways: Array<[string, IDataObject[], IDataObject]> = [
		['rows', rows, { invoiceLinesSource: 'input' }],
		['JSON', [{}], { invoiceLinesSource: 'json', invoiceLinesJson: JSON.stringify(rows) }],
	];

	it.each(ways)('as %s are no invoice in another one', async (_how, items, source) => {
		const { message } = await failureOf(create(items, { ...source, currency: 'USD' }));
		expect(message).toContain('Currency of invoice line 1: the line has EUR, but the invoice is in USD');
		expect(calls('POST', '/v2/invoicing/invoices')).toEqual([]);
	});

	it.each(ways)('as %s are an invoice in it', async (_how, items, source) => {
		expect(await create(items, { ...source, currency: 'EUR' })).toMatchObject({
			amount: { currency: 'EUR', value: '52.00' },
		});
	});

	it('are not what an invoice is changed to', async () => {
		const { payPalInvoiceId } = await create(rows, { invoiceLinesSource: 'input', currency: 'EUR' });
		const changed = run('invoice', 'update', {
			invoice: { __rl: true, mode: 'id', value: payPalInvoiceId as string },
			invoiceLinesSource: 'json',
			invoiceLinesJson: JSON.stringify([{ name: 'Cup', unitPrice: '9.00', currency: 'USD' }]),
		});
		expect((await failureOf(changed)).message).toContain('the line has USD, but the invoice is in EUR');
	});

	it('need not say it', async () => {
		const mug = { name: 'Blue mug', unitPrice: '12.00' };
		const blank = { ...mug, currency: ' ' };
		expect(await create([mug, blank], { invoiceLinesSource: 'input', currency: 'USD' })).toMatchObject({
			amount: { currency: 'USD', value: '24.00' },
		});
	});
});
