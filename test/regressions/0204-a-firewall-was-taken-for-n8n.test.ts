import '../support/shortSleeps';

import type { IncomingMessage, ServerResponse } from 'node:http';

import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../nodes/MessengerCheckout/MessengerCheckout.node';
import { withLinkedCharge } from '../support/linkedCharge';
import { runNode } from '../support/n8nCore';
import { shopCredentials } from '../support/shopCredentials';
import { withWaitingHost } from '../support/waitingHost';
import { WaitingPayment } from '../support/waitingPayment';

const charge = withLinkedCharge();
const inside = withWaitingHost();
const { simulators, buyer } = charge;
let execution = 400;

/** Of a bot filter, a rate limit, a proxy that has lost n8n for a moment, and one that wants a password. */
const refusals = [403, 429, 404, 401];

/**
 * n8n calls its own public address to ask an execution whether it waits. What stands in front of
 * it answered with a page, which was read as n8n's own "no longer": buyers saw "This payment request is closed", what they had approved was called off, a tap on
 * "Pay now" paid nothing, and a request that could still be paid was called over.
 */
describe.each(refusals)('an execution that waits behind a filter which answers %i', (status) => {
	const run = async (operation: string, parameters: IDataObject, item: IDataObject) =>
		await runNode({
			node: new MessengerCheckout(),
			parameters: { resource: 'payment', operation, ...parameters } as never,
			credentials: shopCredentials(simulators.origin),
			executionId: String(++execution),
			baseUrl: inside.baseUrl,
			items: [item as never],
		});

	it('may still wait: its payment is not called off, and not called over', async () => {
		const payment = await WaitingPayment.ask(simulators.origin, '24.00', {}, {}, { baseUrl: inside.baseUrl });
		inside.payment = payment;
		const orderId = await payment.order();
		await buyer.approves(orderId);
		inside.inFront = status;
		const settled = run(
			'settlePayment',
			{ orderId, settleOptions: { whenNobodyWaits: 'leave' } },
			{ orderId, eventId: 'WH-1' },
		);
		await expect(settled).rejects.toThrow('did not say whether it is still waiting');
		const { executionId, resumeToken } = payment.execution;
		const resumeUrl = `${inside.baseUrl}/webhook-waiting/${executionId}?signature=${resumeToken}`;
		const withdrawn = run('withdrawRequest', {}, { resumeUrl });
		await expect(withdrawn).rejects.toThrow('did not say whether it has stopped waiting');
		expect(charge.taken()).toEqual([]);
	});

	const behindFilter = async () => {
		await charge.save();
		const asked = await charge.ask();
		const { take } = asked.execution;
		const filter = async (_: IncomingMessage, response: ServerResponse) => {
			response.writeHead(status, { 'content-type': 'text/html' }).end('<title>Just a moment...</title>');
			return await Promise.resolve({ noWebhookResponse: true });
		};
		Object.assign(asked.execution, { take: filter });
		return { asked, lift: () => Object.assign(asked.execution, { take }) };
	};

	it('can be paid: the browser is sent to the execution itself', async () => {
		const { asked } = await behindFilter();
		Object.assign(asked.execution, { suffix: 'checkout' });
		const { headers } = await axios.get(asked.otherWay.url!, {
			headers: { 'user-agent': 'Mozilla/5.0' },
			maxRedirects: 0,
			validateStatus: () => true,
		});
		expect(headers.location).toContain('/webhook-waiting/');
	});

	it('is paid by the tap once Facebook comes again', async () => {
		const { asked, lift } = await behindFilter();
		const { payNow } = asked;
		const mid = simulators.messenger.buyer(charge.psid).tapPostback(payNow as Required<typeof payNow>);
		const first = () => simulators.world.deliveries.find(({ event }) => event.includes('postback'));
		await charge.settled('the first try', () => typeof first()?.status === 'number');
		expect(first()?.status).toBe(503);
		lift();
		simulators.messenger.redeliver(mid);
		await charge.settled('the payment', () => asked.left !== undefined);
		expect(asked.left?.map(({ length }) => length)).toEqual([0, 1]);
		expect(charge.taken()).toHaveLength(1);
		expect(charge.items()).toEqual([]);
	});
});
