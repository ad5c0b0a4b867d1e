import { MessengerCheckout } from '../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { buyers } from '../../../playground/seed.ts';
import { mug, withCheckout } from '../../support/checkoutNode';
import { runNode, type NodeRun } from '../../support/n8nCore';

const { simulators, checkout } = withCheckout();

const listing = '/v1/notifications/webhooks';

const listen = async (...events: string[]) =>
	await checkout.payPal('POST', listing, {
		url: 'https://shop.example/webhook/payments',
		event_types: events.map((name) => ({ name })),
	});

/** What n8n shows with the output, and how often PayPal was asked for it. */
async function remarks(extra: Partial<NodeRun> = {}) {
	simulators.world.calls.length = 0;
	const { outputs, context } = await runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: 'payment',
			operation: 'requestPayment',
			psid: buyers[0]!.psid,
			currency: 'USD',
			linesSource: 'json',
			linesJson: [mug],
		} as unknown as NodeRun['parameters'],
		credentials: checkout.credentials,
		mode: 'manual',
		...extra,
	});
	expect(outputs[0]!.length).toBeGreaterThan(0);
	return {
		messages: context.hints.map(({ message }) => message),
		asked: checkout.calls(listing).length,
	};
}

const warning = expect.stringContaining('Nobody takes the money yet') as string;

it('says so when nobody is told of approvals, once for all items', async () => {
	const items = [{}, {}];
	expect(await remarks({ items })).toEqual({ messages: [warning], asked: 1 });
});

it('says so when somebody is told, but not of approvals: the pair that sells nothing', async () => {
	await listen('PAYMENT.CAPTURE.COMPLETED');
	expect((await remarks()).messages).toEqual([warning]);
});

it.each(['CHECKOUT.ORDER.APPROVED', '*'])('says nothing when somebody is told of %s', async (event) => {
	await listen(event);
	expect((await remarks()).messages).toEqual([]);
});

it('says nothing when PayPal does not answer that: the card is sent', async () => {
	simulators.world.faults.add({
		on: 'call',
		vendor: 'paypal',
		match: listing,
		action: 'fail',
		status: 403,
		body: { name: 'NOT_AUTHORIZED' },
		times: 99,
	});
	expect((await remarks()).messages).toEqual([]);
});

it('asks only while a workflow is tried out', async () => {
	expect(await remarks({ mode: 'trigger' })).toEqual({ messages: [], asked: 0 });
});
