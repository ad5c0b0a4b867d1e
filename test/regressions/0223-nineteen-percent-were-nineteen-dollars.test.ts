import type { IDataObject } from 'n8n-workflow';

import { withPayPalCheckout } from '../support/payPalCheckout';

const { simulators, run } = withPayPalCheckout();

/** A sheet has a column "Tax %" with 19 in it: 19.00 was added to each piece. "Discount %" took 10.00 off. */
describe.each([
	['Tax %', 19, '23.80'],
	['Tax (%)', '19', '23.80'],
	['Tax Rate (%)', '19', '23.80'],
	['VAT rate %', '19%', '23.80'],
	['Discount %', 10, '18.00'],
	['discount (%)', '10%', '18.00'],
	['Tax', '1.90', '23.80'],
	['Discount', '1.00', '19.00'],
	['Discount', '10%', '18.00'],
])('a row with a column "%s" of %j', (column, value, total) => {
	const row: IDataObject = { Name: 'Mug', Quantity: 2, Price: '10.00', [column]: value };

	it('makes an invoice over what it says', async () => {
		await run('invoice', 'create', { invoiceLinesSource: 'input', currency: 'USD' }, { items: [row] });
		await run('invoice', 'create', {
			invoiceLinesSource: 'json',
			currency: 'USD',
			invoiceLinesJson: JSON.stringify([row]),
			options: { idempotencyKey: 'the same as JSON' },
		});
		const totals = simulators.payPal.state().invoices.map(({ amount }) => (amount as IDataObject).value);
		expect(totals).toEqual([total, total]);
	});
});

it('nor do they add to an order of a node of version 1', async () => {
	const row: IDataObject = { Name: 'Mug', Quantity: 2, Price: '10.00', 'Tax %': 19 };
	const { json } = await run(
		'order',
		'create',
		{ linesSource: 'input', currency: 'USD' },
		{
			items: [row],
			typeVersion: 1,
		},
	);
	expect(json).toMatchObject([{ amount: { value: '20.00' } }]);
});
