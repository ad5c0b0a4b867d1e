import { readWayBack } from '../../nodes/checkout/terms/seal';
import { simplifyOrder } from '../../nodes/vendors/payPal/orders/simplifyOrder';
import type { Order } from '../../nodes/vendors/payPal/orders/order';
import { withCheckout } from '../support/checkoutNode';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout } = withCheckout();

let payment: WaitingPayment;
let order: Order;
let resumeToken: string;

beforeEach(async () => {
	payment = await WaitingPayment.ask(simulators.origin);
	const orderId = await payment.order();
	order = (await checkout.payPal('GET', `/v2/checkout/orders/${orderId}`)) as unknown as Order;
	resumeToken = readWayBack(order.purchase_units![0]!.reference_id)!.resumeToken;
});

it('an order that is read does not say how its execution is resumed', () => {
	const { referenceId } = simplifyOrder(order);
	expect(referenceId).toMatch(/^mc1-[\w-]{43}$/);
	expect(JSON.stringify(simplifyOrder(order))).not.toContain(resumeToken);
});

it('as a tool, Settle Payment answers without the way back', async () => {
	const { json } = await checkout.run(
		'settlePayment',
		{ orderId: '', settleOptions: {} },
		{ items: [payment.timedOut], type: 'n8n-nodes-messenger-checkout.messengerCheckoutTool' },
	);
	expect(json).toMatchObject({ payment: { status: 'AWAITING_APPROVAL' }, approveUrl: expect.any(String) });
	expect(JSON.stringify(json)).not.toContain(resumeToken);
	expect(json).not.toHaveProperty('checkout');
});
