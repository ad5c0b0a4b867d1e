import '../support/shortSleeps';

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

import { failureOf } from '../support/failureOf';
import { withCheckout } from '../support/checkoutNode';
import { WaitingPayment } from '../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();

/** What is at n8n's own address. */
async function at<Result>(listener: RequestListener, run: (baseUrl: string) => Promise<Result>) {
	const server = createServer(listener);
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	try {
		return await run(`http://localhost:${(server.address() as AddressInfo).port}`);
	} finally {
		server.closeAllConnections();
		await new Promise<void>((resolve) => server.close(() => resolve()));
	}
}

async function approved() {
	const payment = await WaitingPayment.ask(simulators.origin);
	const orderId = await payment.order();
	await buyer.approves(orderId);
	return { payment, orderId };
}

/**
 * While Settle Payment asked the execution that waited, the buyer came back, and the execution went on through Paid and ended. What
 * Settle Payment knew of it was from before: it called the wait over, and the sale left through Paid a second time.
 */
it('an execution that goes on while it is asked has gone on', async () => {
	const { payment, orderId } = await approved();
	const listener: RequestListener = (_, response) => {
		void payment.open({ step: 'return', token: orderId }).then(() => {
			const message = 'The execution "5001 has finished already.';
			response.writeHead(409).end(JSON.stringify({ code: 409, message }));
		});
	};
	const { output } = await at(listener, async (baseUrl) => {
		const event = { baseUrl, items: [{ orderId, eventId: 'WH-APPROVED' }], executionId: '901' };
		return await checkout.settle(orderId, {}, event);
	});
	expect(output).toBe(2);
	expect(simulators.payPal.state().captures).toHaveLength(1);
});

/** A login in front of n8n sends a call on, as n8n does to a form. It knows nothing of who waits. */
it('what stands in front of n8n and sends a call on does not say that a wait is over', async () => {
	const { orderId } = await approved();
	const listener: RequestListener = (request, response) => {
		const location = `/login?back=${encodeURIComponent(request.url ?? '')}`;
		response.writeHead(307, { location }).end('Temporary Redirect');
	};
	const error = await at(listener, async (baseUrl) => {
		const event = { baseUrl, items: [{ orderId }], executionId: '902' };
		const settleOptions = { whenNobodyWaits: 'leave' };
		return await failureOf(checkout.settle(orderId, { settleOptions }, event));
	});
	expect(String(error)).toContain('did not say whether it is still waiting');
	expect(simulators.payPal.state().captures).toEqual([]);
});
