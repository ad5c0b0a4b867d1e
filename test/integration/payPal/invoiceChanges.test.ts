import { withBinaryFiles } from '../../support/binaryFiles';
import { invoicedChat, withInvoices } from '../../support/invoices';

const { runNode, run, one, create, pay } = withInvoices();
const files = withBinaryFiles();

describe('an invoice that is made', () => {
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
			options: invoicedChat,
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
			...invoicedChat,
		});
		const again = await one('update', {
			invoice: id,
			invoiceLinesSource: 'fields',
			invoiceLines: { line: [{ name: 'Pot', unitPrice: '30.00' }] },
		});
		expect(again).toMatchObject({ amount: { value: '33.00' }, lines: [{ name: 'Pot' }], ...invoicedChat });
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
