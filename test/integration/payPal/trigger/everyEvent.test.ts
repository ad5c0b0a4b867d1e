import '../../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { MessengerCheckout } from '../../../../nodes/MessengerCheckout/MessengerCheckout.node';
import { PayPalCheckout } from '../../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { eventTypes } from '../../../../playground/payPal/webhooks/eventTypes.ts';
import { runNode } from '../../../support/n8nCore';
import { withPayPalTrigger } from '../../../support/payPalTrigger';
import { shopCredentials } from '../../../support/shopCredentials';

const underTest = withPayPalTrigger();
const { simulators, host, trigger, attempts } = underTest;

/** PayPal knows none of what its simulator makes up. */
beforeEach(() => {
	for (const match of ['/v1/customer', '/v1/billing', '/v1/payments', '/v2/'])
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match,
			action: 'fail',
			status: 404,
			body: { name: 'RESOURCE_NOT_FOUND', details: [] },
			times: 99,
		});
});

/** Simulated at PayPal by the node, delivered to the trigger, told of by Send Notification. */
it.each(eventTypes.map(({ name }) => name))('%s goes all the way without an error', async (eventType) => {
	const placed = trigger({ acceptSimulatorEvents: true }, {});
	await host.publish({ ...placed, parameters: { ...placed.parameters, events: ['*'] } });
	const simulated = await runNode({
		node: new PayPalCheckout(),
		parameters: { resource: 'webhookEvent', operation: 'simulate', url: host.urlOf(placed), eventType },
		credentials: [underTest.credential],
	});
	expect(simulated.json).toMatchObject([{ eventType }]);
	await attempts(1);
	expect(simulators.world.deliveries).toMatchObject([{ event: eventType, status: 200 }]);
	const [item] = host.executions.flat() as IDataObject[];
	expect(item).toMatchObject({ eventType, simulated: true });
	const { outputs } = await runNode({
		node: new MessengerCheckout(),
		parameters: {
			resource: 'notification',
			operation: 'sendNotification',
			orderId: String(item!.orderId ?? item!.captureId ?? ''),
		},
		items: [item!],
		credentials: shopCredentials(simulators.origin),
	});
	const told = outputs.flatMap((items) => items.map(({ json }) => json.notification as IDataObject));
	expect(told).toMatchObject([
		{ sent: false, outcome: expect.stringMatching(/^(nothing-to-tell|not-listed-yet)$/) as string },
	]);
});
