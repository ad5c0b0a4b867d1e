import { payUrlOf, simplifyInvoice } from '../../../../../../nodes/vendors/payPal/invoices/simplifyInvoice';

const url = 'https://www.paypal.com/invoice/p/#Z56S5LLAQ52LCPZ5';
const shown = (status: string, recipient_view_url = url) => ({
	id: 'INV2-Z56S-5LLA-Q52L-CPZ5',
	status,
	detail: { metadata: { recipient_view_url } },
});

it.each(['SENT', 'UNPAID', 'PARTIALLY_PAID', 'PAID', 'CANCELLED', 'REFUNDED', 'SOMETHING_NEW'])(
	'the buyer can open one that is %s',
	(status) => {
		expect(payUrlOf(shown(status))).toBe(url);
	},
);

it.each(['DRAFT', 'SCHEDULED'])('and none that is %s', (status) => {
	expect(payUrlOf(shown(status))).toBeUndefined();
	expect(simplifyInvoice(shown(status))).toEqual({ payPalInvoiceId: 'INV2-Z56S-5LLA-Q52L-CPZ5', status });
});

it('what is no address is none', () => {
	expect(payUrlOf(shown('SENT', 'not an address'))).toBeUndefined();
});
