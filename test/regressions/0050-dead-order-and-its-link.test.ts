import { endsOrder, withAddressOf } from '../../nodes/checkout/asking/liveOrder';
import type { Payment, PaymentPhase } from '../../nodes/checkout/payment';
import { refusalClassOf } from '../../nodes/vendors/payPal/errors/refusedPayment';
import { toPayment } from '../../nodes/vendors/payPal/payments/toPayment';

const approveUrl = 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T';

const payment = (phase: PaymentPhase): Payment => ({
	...toPayment({ id: '5O190127TN364715T', status: 'CREATED' }),
	phase,
});

// PayPal answers a repeated request as it did the first time, with a link. Where the order has ended since, that link
// leads to a dead page, and a card with it was sent once more.
it.each<[PaymentPhase, string | undefined]>([
	['open', approveUrl],
	['unknown', approveUrl],
	['voided', undefined],
	['completed', undefined],
	['approved', undefined],
])('of an order that is %s by now the first link is %s', (phase, link) => {
	const made = { ...payment('open'), approveUrl };
	expect(withAddressOf(made, payment(phase)).approveUrl).toBe(link);
});

// An order that is completed may be paid: another one in its place could be paid as well.
it.each(['ORDER_ALREADY_COMPLETED', 'ORDER_COMPLETED_OR_VOIDED', 'IDENTIFIER_NOT_FOUND'])(
	'%s opens no other order',
	(issue) => {
		expect(endsOrder(refusalClassOf(issue))).toBe(false);
	},
);

it.each(['ORDER_EXPIRED', 'RESOURCE_NOT_FOUND', 'INVALID_RESOURCE_ID', 'DUPLICATE_INVOICE_ID'])(
	'%s leaves nothing to pay under its key',
	(issue) => {
		expect(endsOrder(refusalClassOf(issue))).toBe(true);
	},
);

it('an order that was made elsewhere, without prices, is read all the same', () => {
	const items = [{ name: 'Mug', quantity: '1' }] as never;
	expect(toPayment({ id: '1', status: 'CREATED', purchase_units: [{ items }] })).not.toHaveProperty('lines');
});
