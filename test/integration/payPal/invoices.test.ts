import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { withBinaryFiles } from '../../support/binaryFiles';
import { Buyer } from '../../support/buyer';
import { withPayPalCheckout } from '../../support/payPalCheckout';

const { simulators, run: runNode, calls } = withPayPalCheckout();
const files = withBinaryFiles();

let executions = 0;
/** Each in an execution of its own. */
const run = async (operation: string, parameters?: INodeParameters, extra: object = {}) =>
	(await runNode('invoice', operation, parameters, { executionId: `${++executions}`, ...extra })).json;

const one = async (...call: Parameters<typeof run>): Promise<IDataObject> => (await run(...call))[0]!;

const lines = { invoiceLines: { line: [{ name: 'Blue mug', quantity: 2, unitPrice: '12.00' }] } };
const chat = { psid: '28777805391819468', pageId: '108542738901234' };

const create = async (parameters: INodeParameters = {}): Promise<IDataObject> =>
	await one('create', { ...lines, ...parameters });

/** The buyer on the page of the invoice. */
const pay = async ({ payPalInvoiceId }: IDataObject): Promise<void> =>
	await new Buyer(simulators.origin).paysInvoice(payPalInvoiceId as string);

const atPayPal = () => simulators.payPal.state().invoices as Array<Record<string, IDataObject>>;

describe('an invoice', () => {
	it('is made payable with a link for the chat, bound to it where the buyer can not see it', async () => {
		const invoice = await create({
			options: { ...chat, chatReference: 'CART-7' },
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
			...chat,
		});
		expect(atPayPal()[0]!.detail!.memo).toMatch(
			/^From the fair\nmessenger:108542738901234:28777805391819468:CART-7 mi1-[\w-]{43}$/,
		);
		await pay(invoice);
		expect(await one('get', { invoice: invoice.payPalInvoiceId as string })).toMatchObject({
			status: 'PAID',
			due: { value: '0.00' },
			payments: [{ type: 'PAYPAL', amount: { value: '24.00' } }],
			...chat,
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
				createOptions: chat,
			})
		).json[0]!;
		const orderId = order.orderId as string;
		const invoice = await create({ invoiceLinesSource: 'order', orderId });
		expect(invoice).toMatchObject({ amount: { value: '27.00' }, reference: 'A-1', ...chat });
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

	it('is found, listed and picked', async () => {
		const first = await create({ invoiceDetails: { invoiceNumber: 'A-1', surname: 'Rivera' } });
		await create({ invoiceDetails: { invoiceNumber: 'A-10' }, afterCreating: 'draft' });
		expect(await run('getMany', { returnAll: true })).toMatchObject([
			{ invoiceNumber: 'A-10' },
			{ invoiceNumber: 'A-1' },
		]);
		expect(await run('getMany', { limit: 1 })).toHaveLength(1);
		const filters = {
			status: ['UNPAID', 'SENT'],
			currency: 'USD',
			amountFrom: '24.00',
			surname: 'Rivera',
			dateFrom: '2020-01-01',
		};
		expect(await run('search', { filters })).toMatchObject([
			{ payPalInvoiceId: first.payPalInvoiceId, lines: [{ name: 'Blue mug' }] },
		]);
		await expect(run('search', { filters: { amountFrom: '1' } })).rejects.toThrow('Currency is missing');
	});

	it('is changed in what is given, and keeps the rest, its chat among it', async () => {
		const invoice = await create({
			options: chat,
			invoiceAmounts: { shipping: '5.00', discount: '10%' },
			invoiceDetails: { note: 'Hello', memo: 'Fair', email: 'jamie@example.com' },
		});
		const id = invoice.payPalInvoiceId as string;
		const changed = await one('update', {
			invoice: id,
			invoiceDetails: { invoiceNumber: 'NEW-1', givenName: 'Jamie' },
			invoiceAmounts: { shipping: '6.00' },
		});
		expect(changed).toMatchObject({
			invoiceNumber: 'NEW-1',
			amount: { value: '27.60' },
			note: 'Hello',
			memo: 'Fair',
			recipient: { email: 'jamie@example.com', givenName: 'Jamie' },
			...chat,
		});
		const again = await one('update', {
			invoice: id,
			invoiceLinesSource: 'fields',
			invoiceLines: { line: [{ name: 'Pot', unitPrice: '30.00' }] },
		});
		expect(again).toMatchObject({ amount: { value: '33.00' }, lines: [{ name: 'Pot' }], ...chat });
		await pay(again);
		await expect(one('update', { invoice: id, invoiceDetails: { note: 'x' } })).rejects.toThrow(
			'This invoice can no longer be changed',
		);
	});

	it('is reminded of, cancelled, and deleted as long as it is a draft', async () => {
		const invoice = (await create({ invoiceDetails: { email: 'jamie@example.com' }, afterCreating: 'email' }))
			.payPalInvoiceId as string;
		expect(await one('remind', { invoice, email: { subject: 'Due', toYourself: true } })).toMatchObject({
			status: 'SENT',
		});
		expect(await one('cancel', { invoice })).toMatchObject({ status: 'CANCELLED' });
		expect(await one('cancel', { invoice })).toMatchObject({ status: 'CANCELLED', replayed: true });
		await expect(one('delete', { invoice })).rejects.toThrow('Only a draft');
		await expect(one('remind', { invoice })).rejects.toThrow('not waiting for a payment');
		const draft = (await create({ afterCreating: 'draft' })).payPalInvoiceId as string;
		await expect(one('cancel', { invoice: draft })).rejects.toThrow('was not sent yet');
		expect(await one('send', { invoice: draft, emailBuyer: false })).toMatchObject({ status: 'UNPAID' });
		const other = (await create({ afterCreating: 'draft', invoiceDetails: { invoiceNumber: 'GONE' } }))
			.payPalInvoiceId as string;
		expect(await one('delete', { invoice: other })).toEqual({ payPalInvoiceId: other, deleted: true });
	});

	it('has the number after the last one', async () => {
		await create({ invoiceDetails: { invoiceNumber: '2026-0099' } });
		expect(await one('getNextNumber')).toEqual({ invoiceNumber: '2026-0100' });
	});

	it('has a QR code as a file', async () => {
		const invoice = (await create()).payPalInvoiceId as string;
		const { outputs } = await runNode('invoice', 'getQrCode', {
			invoice,
			size: 200,
			binaryPropertyName: 'code',
		});
		const file = outputs[0]![0]!.binary!.code!;
		expect(file).toMatchObject({ mimeType: 'image/png', fileName: `${invoice}.png` });
		expect((await files.bytesOf(file)).readUInt32BE(16)).toBe(200);
		await expect(run('getQrCode', { invoice, size: 100 })).rejects.toThrow('Size in Pixels: "100"');
	});

	it('takes note of what was paid and given back elsewhere, and of mistakes in that', async () => {
		const invoice = (await create()).payPalInvoiceId as string;
		const part = await one('recordPayment', {
			invoice,
			method: 'CASH',
			amountOf: 'part',
			amount: '4.00',
			note: 'Till 2',
		});
		expect(part).toMatchObject({
			status: 'PARTIALLY_PAID',
			due: { value: '20.00' },
			payments: [
				{ method: 'CASH', note: expect.stringMatching(/^Till 2 \(Ref\. [0-9A-F]{12}\)$/) as string },
			],
		});
		const rest = await one('recordPayment', { invoice, method: 'CHECK', date: '2026-11-20' });
		expect(rest).toMatchObject({
			status: 'MARKED_AS_PAID',
			payments: [{}, { date: '2026-11-20', amount: { value: '20.00' } }],
		});
		await expect(one('recordPayment', { invoice, method: 'CASH' })).rejects.toThrow('it is paid already');
		const refund = await one('recordRefund', { invoice, method: 'CASH', amountOf: 'part', amount: '4.00' });
		expect(refund).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { value: '4.00' } });
		expect(await one('deleteRefund', { invoice, refundId: refund.refundId as string })).toMatchObject({
			deleted: true,
		});
		expect(await one('deletePayment', { invoice, paymentId: part.paymentId as string })).toMatchObject({
			status: 'PARTIALLY_PAID',
		});
		await expect(one('recordRefund', { invoice, amountOf: 'part', amount: '30.00' })).rejects.toThrow(
			'more than was paid',
		);
	});
});
