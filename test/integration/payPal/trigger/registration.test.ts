import { testEnded } from '../../../../nodes/PayPalCheckoutTrigger/registration/leftovers';
import { logLines } from '../../../support/n8nCore';
import { payPalCredential } from '../../../support/payPalCredential';
import { withPayPalTrigger } from '../../../support/payPalTrigger';

const underTest = withPayPalTrigger();
const { simulators, host, trigger, webhooks, recordedApproval, patchWebhook, deliver } = underTest;

describe('publishing', () => {
	it('registers a webhook for the chosen events, and unpublishing deletes it', async () => {
		const placed = trigger();
		await host.publish(placed);
		expect(webhooks()).toEqual([
			{
				id: expect.any(String) as string,
				url: host.urlOf(placed),
				eventTypes: ['CHECKOUT.ORDER.APPROVED', 'PAYMENT.CAPTURE.COMPLETED'],
			},
		]);
		await host.unpublish(placed);
		expect(webhooks()).toEqual([]);
		expect(JSON.stringify(placed.staticData)).not.toContain('webhookId');
	});

	it('uses the webhook it finds at its address', async () => {
		await host.publish(trigger());
		const { id } = webhooks()[0]!;
		const again = trigger();
		await host.publish(again);
		expect(webhooks().map((webhook) => webhook.id)).toEqual([id]);
		expect(JSON.stringify(again.staticData)).toContain(id);
	});

	it('puts its events right when they were changed', async () => {
		await host.publish(trigger());
		await host.publish(
			trigger({}, { parameters: { events: ['*', 'PAYMENT.CAPTURE.COMPLETED'], options: {} } }),
		);
		expect(webhooks().map(({ eventTypes }) => eventTypes)).toEqual([['*']]);
	});

	it('registers again when its webhook was deleted at PayPal', async () => {
		const placed = trigger();
		await host.publish(placed);
		simulators.payPal.reset();
		await host.publish(placed);
		expect(webhooks()).toHaveLength(1);
		expect(JSON.stringify(placed.staticData)).toContain(webhooks()[0]!.id);
	});

	it('can be unpublished when its webhook was deleted at PayPal', async () => {
		const placed = trigger();
		await host.publish(placed);
		simulators.payPal.reset();
		expect(await host.unpublish(placed)).toBe(true);
	});

	it('says what to do when the app has ten webhooks', async () => {
		for (let index = 0; index < 10; index++) {
			await host.publish(trigger({}, { webhookId: `webhook-${index}` }));
		}
		const error = await host
			.publish(trigger({}, { webhookId: 'one-too-many' }))
			.catch((caught: unknown) => caught);
		expect(error).toMatchObject({ message: expect.stringContaining('ten webhooks') as string });
		const { message } = error as Error;
		expect(message).toContain(`1. ${webhooks()[0]!.url} (2 events); 2. `);
		expect(message).toContain(`10. ${webhooks()[9]!.url} (2 events).`);
		expect(message).toContain('Delete those you no longer need');
	});

	it('names its own webhook of an earlier address among the ten', async () => {
		for (let index = 0; index < 10; index++) {
			await host.publish(trigger({}, { webhookId: `webhook-${index}` }));
		}
		const moved = host.urlOf(trigger()).replace('localhost', '127.0.0.1');
		await patchWebhook(webhooks()[0]!.id, '/url', moved);
		await expect(host.publish(trigger())).rejects.toThrow(
			`1. ${moved} (this trigger at an earlier address of n8n: you can delete it)`,
		);
		expect(webhooks()).toHaveLength(10);
	});

	it('deletes the test webhook that a crash has left, and no other', async () => {
		const placed = trigger();
		const crashed = trigger();
		await host.test(crashed);
		testEnded(host.urlOf(crashed, true));
		const other = trigger({}, { webhookId: 'another-node' });
		await host.test(other);
		testEnded(host.urlOf(other, true));
		await host.publish(placed);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(other, true), host.urlOf(placed)]);
	});

	it('leaves a test that is going on alone', async () => {
		const tested = trigger();
		await host.test(tested);
		const placed = trigger();
		await host.publish(placed);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(tested, true), host.urlOf(placed)]);
		await host.stopTest(tested);
	});

	it('keeps the webhook of production apart from that of a test, also in the same static data', async () => {
		const placed = trigger();
		await host.publish(placed);
		await host.test(placed);
		await host.stopTest(placed);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(placed)]);
		const delivery = await recordedApproval(placed);
		expect(await deliver(placed, delivery)).toBe(200);
	});

	it('tests beside production, with a webhook of its own that goes when the test ends', async () => {
		const placed = trigger();
		await host.publish(placed);
		const tested = trigger();
		await host.test(tested);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(placed), host.urlOf(tested, true)]);
		await host.stopTest(tested);
		expect(webhooks().map(({ url }) => url)).toEqual([host.urlOf(placed)]);
	});

	it('refuses a private address for the real PayPal before any call, and says what to set', async () => {
		underTest.credential = payPalCredential(simulators.origin, { environment: 'sandbox' });
		const error = await host.publish(trigger()).catch((caught: unknown) => caught as Error);
		expect(String(error)).toContain("PayPal can't reach this n8n");
		expect(String(error)).toContain('WEBHOOK_URL');
		expect(logLines).toEqual([]);
	});

	it('says with which credential it failed, and what to do about its keys', async () => {
		const credential = payPalCredential(simulators.origin, { clientSecret: 'nonsense' });
		underTest.credential = { ...credential, name: 'My PayPal' };
		await expect(host.publish(trigger())).rejects.toMatchObject({
			message: expect.stringMatching(
				/does not accept the Client ID and Client Secret of the credential "My PayPal"\. Copy both again from Apps & Credentials/,
			),
			description: undefined,
		});
	});
});
