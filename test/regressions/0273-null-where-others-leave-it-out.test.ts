import { PayPalCheckout } from '../../nodes/PayPalCheckout/PayPalCheckout.node';
import { runNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';
import { PayPalRecorder } from '../support/payPalRecorder';

const recorder = new PayPalRecorder();
beforeAll(async () => await recorder.start());
afterAll(async () => await recorder.stop());

const order = { id: '5O190127TN364715T', status: 'APPROVED', intent: 'CAPTURE' };
const amount = { currency_code: 'USD', value: '24.00' };

/**
 * PayPal writes null in some of its answers where it leaves a member out in others. Events were read so, and answers were
 * not: "Cannot read properties of null (reading 'find')".
 */
it.each<[string, object]>([
	['links', { ...order, links: null, purchase_units: [{ amount }] }],
	['one of the links', { ...order, links: [null], purchase_units: [{ amount }] }],
	['the payments', { ...order, purchase_units: [{ amount, payments: { captures: null }, shipping: null }] }],
	['one of the captures', { ...order, purchase_units: [{ amount, payments: { captures: [null] } }] }],
])('an order with null for %s is an order', async (_, body) => {
	recorder.answer('GET /v2/checkout/orders/', 200, () => body);
	const { json } = await runNode({
		node: new PayPalCheckout(),
		parameters: { resource: 'order', operation: 'get', orderId: order.id },
		credentials: [payPalCredential(recorder.origin, { baseUrl: recorder.origin })],
	});
	expect(json[0]).toMatchObject({ orderId: order.id, amount: { currency: 'USD', value: '24.00' } });
});
