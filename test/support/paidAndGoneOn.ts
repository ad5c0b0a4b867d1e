import type { Buyer } from './buyer';
import type { NodeRun } from './n8nCore';
import type { withWaitingHost } from './waitingHost';
import { WaitingPayment } from './waitingPayment';

/** An execution that waited for a payment, got it, and has gone on through Paid: it does not wait for that any more. */
export async function paidAndGoneOn(
	origin: string,
	buyer: Buyer,
	host: ReturnType<typeof withWaitingHost>,
	extra: Partial<NodeRun> = {},
): Promise<{ payment: WaitingPayment; orderId: string }> {
	const payment = await WaitingPayment.ask(origin, undefined, {}, {}, extra);
	host.payment = payment;
	const orderId = await payment.order();
	await buyer.approves(orderId);
	const { left } = await payment.open({ step: 'return', token: orderId });
	expect(left![1]).toHaveLength(1);
	host.payment = undefined;
	return { payment, orderId };
}
