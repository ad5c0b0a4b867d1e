import { toInvoiceId } from '../../../../../../nodes/vendors/payPal/invoices/invoiceId';
import { textField } from '../../../../../../nodes/core/fields/textField';

const field = textField({ displayName: 'Invoice', name: 'invoice', type: 'string', default: '' });

it.each(['INV2-Z56S-5LLA-Q52L-CPZ5', ' INV2-Z56S-5LLA-Q52L-CPZ5\n'])('%j is an ID', (id) => {
	expect(toInvoiceId(id, field)).toBe('INV2-Z56S-5LLA-Q52L-CPZ5');
});

it.each(['5O190127TN364715T', 'INV2-', 'inv2-abcd', 'INV2-A/../B', '2026-1042'])('%j is none', (id) => {
	expect(() => toInvoiceId(id, field)).toThrow(`Invoice: "${id}" is not an invoice ID`);
});

it.each(['', '  ', undefined, null, 7])('%j is nothing', (id) => {
	expect(() => toInvoiceId(id, field)).toThrow('Invoice is empty');
});
