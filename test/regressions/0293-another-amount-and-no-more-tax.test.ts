import type { IDataObject } from 'n8n-workflow';

import { withInvoices } from '../support/invoices';

const { one, create } = withInvoices();

const raw = async (invoice: string, how: IDataObject) =>
	await one('update', { invoice, ...how, options: { simplify: false } } as never);

/** "What you add replaces what the invoice has; the rest stays": the tax, the name and the least payment went as well. */
describe('an invoice that is changed', () => {
	const made = async (): Promise<string> => {
		const { payPalInvoiceId } = await create({
			invoiceAmounts: { shipping: '5.00', shippingTaxRate: '20', other: '2.00', otherName: 'Gift wrapping' },
			invoiceDetails: { partialPayment: true, minimumPayment: '10.00' },
		});
		return payPalInvoiceId as string;
	};

	it('keeps the tax on shipping, and the name of the other amount', async () => {
		const id = await made();
		const breakdown = {
			shipping: { amount: { value: '6.00' }, tax: { percent: '20' } },
			custom: { label: 'Gift wrapping', amount: { value: '3.00' } },
		};
		expect(await raw(id, { invoiceAmounts: { shipping: '6.00', other: '3.00' } })).toMatchObject({
			// 24.00 + 6.00 + 1.20 + 3.00
			amount: { value: '34.20', breakdown },
		});
		expect(await raw(id, { invoiceAmounts: { shipping: '6.00', shippingTaxRate: '0' } })).toMatchObject({
			amount: { value: '33.00' },
		});
		expect(await raw(id, { invoiceAmounts: { other: '3.00', otherName: 'Engraving' } })).toMatchObject({
			amount: { breakdown: { custom: { label: 'Engraving' } } },
		});
	});

	it('keeps the least that may be paid as long as parts may be', async () => {
		const id = await made();
		const partial_payment = { allow_partial_payment: true, minimum_amount_due: { value: '10.00' } };
		expect(await raw(id, { invoiceDetails: { partialPayment: true } })).toMatchObject({
			configuration: { partial_payment },
		});
		const none = (await raw(id, { invoiceDetails: { partialPayment: false } })) as {
			configuration: IDataObject;
		};
		expect(none.configuration.partial_payment).toEqual({ allow_partial_payment: false });
	});
});
