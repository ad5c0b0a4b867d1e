import { findOwnAccount, noteOwnAccount } from '../../nodes/vendors/payPal/api/ownAccount';
import type { PayPalCredentials } from '../../nodes/vendors/payPal/api/credentials';
import { type PayPalAnswer, payPalOf } from '../../nodes/vendors/payPal/api/payPal';
import type { Order } from '../../nodes/vendors/payPal/orders/order';
import { sealTerms } from '../../nodes/checkout/terms/seal';
import { withCheckout } from '../support/checkoutNode';

/**
 * PayPal answers 200, not 201, to a new order that names a payment source, as all of ours do. It was taken for an old
 * one, so that every process made an order of its own that nobody pays, to find out whom PayPal pays.
 */
const { simulators, checkout, buyer } = withCheckout();

describe('whose account is paid', () => {
	it('is learned from the order the buyer gets', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		expect((await checkout.settle(orderId)).json.payment).toMatchObject({ status: 'PAID' });
		expect(simulators.payPal.state().orders).toHaveLength(1);
	});

	const app: PayPalCredentials = { environment: 'sandbox', clientId: 'mine', clientSecret: 'secret' };
	const terms = { currency: 'USD', value: '24.00', customId: 'cart-1' };
	const answer = (status: number, reference_id: string, madeAt: string): PayPalAnswer<Order> => ({
		status,
		answeredAt: 'Sat, 28 Nov 2026 10:00:05 GMT',
		body: {
			id: '1',
			status: 'PAYER_ACTION_REQUIRED',
			create_time: madeAt,
			purchase_units: [{ reference_id, payee: { merchant_id: 'THEIRS' } }],
		},
	});
	const nobodyAnswers = {
		getCredentials: async () => app,
		getNode: () => ({ name: 'Messenger Checkout' }),
		helpers: { httpRequestWithAuthentication: async () => ({ statusCode: 422, headers: {} }) },
	};

	it.each([
		['made before this call', 200, sealTerms(terms, app), '2026-11-28T09:59:00Z'],
		['not under our seal', 200, 'default', '2026-11-28T10:00:04Z'],
	])('is not learned from an order that was %s', async (_what, status, reference, madeAt) => {
		noteOwnAccount(app, answer(status, reference, madeAt), 1000);
		await expect(findOwnAccount(payPalOf(nobodyAnswers as never), 'USD')).rejects.toThrow();
	});

	it.each([
		['with 201', 201, 'default', '2026-11-28T09:00:00Z'],
		['with 200, made in this call', 200, sealTerms(terms, app), '2026-11-28T10:00:04Z'],
	])('is learned from an answer %s', async (_what, status, reference, madeAt) => {
		noteOwnAccount({ ...app, clientId: madeAt }, answer(status, reference, madeAt), 1000);
		const context = { ...nobodyAnswers, getCredentials: async () => ({ ...app, clientId: madeAt }) };
		expect(await findOwnAccount(payPalOf(context as never), 'USD')).toEqual({ merchant_id: 'THEIRS' });
	});
});
