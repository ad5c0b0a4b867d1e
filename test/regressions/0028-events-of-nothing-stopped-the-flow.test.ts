import '../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { eventNames } from '../../nodes/PayPalCheckoutTrigger/events/eventNames';
import { simplifyEvent } from '../../nodes/PayPalCheckoutTrigger/events/simplifyEvent';
import { sampleOf } from '../../playground/payPal/webhooks/samples.ts';
import { withCheckout } from '../support/checkoutNode';

const { simulators, checkout, buyer } = withCheckout();

/** PayPal knows none of what the samples are about. */
beforeEach(() => {
	for (const match of ['/v1/customer', '/v1/billing', '/v1/payments', '/v2/invoicing'])
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match,
			action: 'fail',
			status: 404,
			body: { name: 'RESOURCE_NOT_FOUND', details: [] },
			times: 999,
		});
});

/**
 * 57 of the 90 event types ended in "Order or Capture ID is empty", and the execution with them: an event that has
 * nothing to tell is no mistake of the merchant's.
 */
it.each(eventNames.map(({ eventType }) => eventType))('%s has an outcome', async (eventType) => {
	const { resourceType, resource } = sampleOf(
		eventType,
		new Date('2026-11-28T00:00:00Z'),
		'https://api.paypal.com',
	);
	const odd: IDataObject = { id: 4711, status: null, custom_id: '', links: [], order_id: '../x y' };
	const before = (await buyer.got()).length;
	for (const given of [resource as IDataObject, { id: 'X' }, {}, odd]) {
		const event = { id: 'WH-1', event_type: eventType, resource_type: resourceType, resource: given };
		const { output, json } = await checkout.notify(simplifyEvent(event));
		const { outcome, reason } = json.notification as IDataObject;
		expect([output, outcome]).toEqual([1, expect.stringMatching(/^(nothing-to-tell|not-listed-yet)$/)]);
		expect(reason).toMatch(/\w{3}.*\.$/);
	}
	expect((await buyer.got()).length).toBe(before);
});

it('a mistake of the merchant stays one', async () => {
	await expect(checkout.notify({})).rejects.toThrow('Order or Capture ID');
	await expect(checkout.notify('https://www.paypal.com/checkoutnow?token=5O1')).rejects.toThrow(
		'Order or Capture ID',
	);
});
