import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { invoicedChat, withInvoices } from '../../support/invoices';

const { simulators, runNode, one, create, pay, calls } = withInvoices();

const atPayPal = () => simulators.payPal.state().invoices as Array<Record<string, IDataObject>>;

describe('an invoice', () => {
	it('is made payable with a link for the chat, bound to it where the buyer can not see it', async () => {
		const invoice = await create({
			options: { ...invoicedChat, chatReference: 'CART-7' },
			invoiceDetails: { givenName: 'Jamie', memo: 'From the fair', note: 'Thank you!' },
		});
		expect(invoice).toMatchObject({
			payPalInvoiceId: expect.stringMatching(/^INV2(-[A-Z0-9]{4}){4}$/) as string,
			invoiceNumber: expect.stringMatching(/^INV-[0-9A-F]{16}$/) as string,
			status: 'UNPAID',
			amount: { currency: 'USD', value: '24.00' },
			due: { currency: 'USD', value: '24.00' },
			payUrl: expect.stringContaining('/www.paypal.com/invoice/p/#') as string,
			recipient: { givenName: 'Jamie' },
			memo: 'From the fair',
			reference: 'CART-7',
			...invoicedChat,
		});
		expect(atPayPal()[0]!.detail!.memo).toMatch(
			/^From the fair\nmessenger:108542738901234:28777805391819468:CART-7 mi1-[\w-]{43}$/,
		);
		await pay(invoice);
		expect(await one('get', { invoice: invoice.payPalInvoiceId as string })).toMatchObject({
			status: 'PAID',
			due: { value: '0.00' },
			payments: [{ type: 'PAYPAL', amount: { value: '24.00' } }],
			...invoicedChat,
		});
	});

	it('says what PayPal says: lines with rates, discounts, shipping and one more amount', async () => {
		const invoice = await create({
			invoiceLines: {
				line: [
					{
						name: 'Yoga Mat',
						quantity: 1,
						unitPrice: '50,00',
						taxRate: '7.25',
						taxName: 'Sales Tax',
						discount: '5%',
					},
					{ name: 'Yoga t-shirt', quantity: 1, unitPrice: '10.00', taxRate: '7.25%', discount: '5.00' },
				],
			},
			invoiceAmounts: {
				discount: '5%',
				shipping: '10.00',
				shippingTaxRate: '7.25',
				other: '10',
				otherName: 'Packing',
			},
		});
		expect(invoice).toMatchObject({ amount: { value: '74.21' } });
		expect(invoice.lines).toMatchObject([
			{ name: 'Yoga Mat', taxName: 'Sales Tax', taxRate: '7.25', tax: '3.27' },
			{ name: 'Yoga t-shirt', tax: '0.34' },
		]);
	});

	it('bills hours, and takes no decimals where the currency has none', async () => {
		const hours = await create({
			currency: 'EUR',
			invoiceLines: { line: [{ name: 'Advice', quantity: 1.5, unitPrice: '80.00', unit: 'HOURS' }] },
		});
		expect(hours).toMatchObject({ amount: { currency: 'EUR', value: '120.00' }, lines: [{ unit: 'HOURS' }] });
		const yen = { currency: 'JPY', invoiceLines: { line: [{ name: 'Cup', quantity: 3, unitPrice: '500' }] } };
		expect(await create(yen)).toMatchObject({ amount: { currency: 'JPY', value: '1500' } });
		await expect(
			create({ ...yen, invoiceLines: { line: [{ name: 'Cup', unitPrice: '500.50' }] } }),
		).rejects.toThrow('Unit Price of invoice line 1: 500.50 has decimals, but JPY has none');
	});

	it('is made of all rows of a sheet, whatever its columns are called', async () => {
		const items = [
			{ Product: 'Mug', Qty: 2, 'Unit Price': '12.00', 'Tax Rate': 10 },
			{ Product: 'Pot', Qty: 1, 'Unit Price': '30.00', 'Tax Rate': '' },
		];
		const result = await runNode('invoice', 'create', { invoiceLinesSource: 'input' }, { items });
		expect(result.json).toMatchObject([
			{ amount: { value: '56.40' }, lines: [{ taxRate: '10' }, { name: 'Pot' }] },
		]);
	});

	it('is made of the cart that Request Payment takes, its tax amounts as a line', async () => {
		const invoiceLinesJson =
			'[{ "name": "Mug", "quantity": 2, "unitPrice": "12.00", "tax": "0.96", "sku": "M" }]';
		expect(await create({ invoiceLinesSource: 'json', invoiceLinesJson })).toMatchObject({
			amount: { value: '25.92' },
			lines: [{ name: 'Mug' }, { name: 'Tax', unitPrice: '1.92' }],
		});
	});

	it('is made of an order, with its sum, its chat and its number, but not of one that is paid', async () => {
		const order = (
			await runNode('order', 'create', {
				currency: 'USD',
				lines: { line: [{ name: 'Mug', quantity: 2, unitPrice: '12.00', tax: '0.50' }] },
				amounts: { shipping: '4.90', shippingDiscount: '1.90', discount: '2.00', handling: '1.00' },
				orderDetails: { invoiceId: 'A-1' },
				createOptions: invoicedChat,
			})
		).json[0]!;
		const orderId = order.orderId as string;
		const invoice = await create({ invoiceLinesSource: 'order', orderId });
		expect(invoice).toMatchObject({ amount: { value: '27.00' }, reference: 'A-1', ...invoicedChat });
		expect(order).toMatchObject({ amount: { value: '27.00' } });
		await fetch(`${simulators.origin}/www.paypal.com/checkoutnow/approve?token=${orderId}`, {
			method: 'POST',
		});
		await runNode('order', 'capture', { orderId });
		await expect(create({ invoiceLinesSource: 'order', orderId })).rejects.toThrow(
			'Order ID is of an order that is paid already: the buyer would pay twice',
		);
		const draft = await create({ invoiceLinesSource: 'order', orderId, afterCreating: 'draft' });
		expect(draft).toMatchObject({ status: 'DRAFT', recipient: { givenName: 'Jamie' } });
		expect(draft).not.toHaveProperty('payUrl');
	});

	it('is emailed only to somebody', async () => {
		await expect(create({ afterCreating: 'email' })).rejects.toThrow(
			'Email of Buyer is empty, but the invoice is to be emailed',
		);
		const invoiceDetails = { email: 'jamie@example.com' };
		expect(await create({ afterCreating: 'email', invoiceDetails })).toMatchObject({ status: 'SENT' });
		expect(calls('POST', '/send')).toHaveLength(1);
	});

	it.each<[string, INodeParameters, string]>([
		['no line', { invoiceLines: {} }, 'Invoice Lines has no line'],
		[
			'a nameless line',
			{ invoiceLines: { line: [{ name: '', unitPrice: '1' }] } },
			'Name of invoice line 1 is empty',
		],
		['nothing to pay', { invoiceAmounts: { discount: '24.00' } }, 'Invoice Lines leave 0.00 to pay'],
		[
			'a rate and an amount of tax',
			{ invoiceLines: { line: [{ name: 'A', unitPrice: '1', tax: '1', taxRate: '7' }] } },
			'Tax Amount of invoice line 1',
		],
		[
			'a rate beyond everything',
			{ invoiceLines: { line: [{ name: 'A', unitPrice: '1', taxRate: '190' }] } },
			'"190" is not a percentage',
		],
		['half of a chat', { options: { psid: '28777805391819468' } }, 'Chat Page ID is empty'],
		[
			'a long number',
			{ invoiceDetails: { invoiceNumber: 'x'.repeat(26) } },
			'Invoice Number has 26 characters',
		],
		[
			'a name without an amount',
			{ invoiceAmounts: { otherName: 'Wrapping' } },
			'Other Amount Name names no amount',
		],
	])('is refused before any call: %s', async (_, parameters, message) => {
		await expect(create(parameters)).rejects.toThrow(message);
		expect(calls('POST', '/invoices')).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		[
			'a quantity',
			{ invoiceLines: { line: [{ name: 'A', unitPrice: '1', quantity: '={{ $json.none }}' }] } },
			'Quantity of line 1',
		],
		['a discount', { invoiceAmounts: { discount: '={{ $json.none }}' } }, 'Discount'],
		['the number', { invoiceDetails: { invoiceNumber: '={{ $json.none }}' } }, 'Invoice Number'],
		['what comes then', { afterCreating: '={{ $json.none }}' }, 'After Creating'],
	])('never costs more because an expression gives nothing: %s', async (_, parameters, label) => {
		await expect(create(parameters)).rejects.toThrow(`${label}: the expression returns nothing`);
		expect(atPayPal()).toEqual([]);
	});
});
