import { withMessengerTrigger } from '../support/messengerTrigger';

const { simulators, host, trigger } = withMessengerTrigger();

const address = () => simulators.messenger.state().app.subscription?.callbackUrl;

const failing = (times: number) =>
	simulators.world.faults.add({
		on: 'call',
		vendor: 'messenger',
		method: 'DELETE',
		match: '/subscriptions',
		action: 'fail',
		status: 500,
		body: { error: { code: 2, message: 'Service temporarily unavailable' } },
		times,
	});

/** A moment's trouble while unpublishing, and the next workflow was told that this one still has the address. */
it('what fails for a moment while unpublishing is tried again, so that another workflow can have the address', async () => {
	const published = trigger();
	await host.publish(published);
	failing(1);
	expect(await host.unpublish(published)).toBe(true);
	expect(address()).toBeUndefined();
});

it('what fails for good is said, and lets n8n unpublish', async () => {
	const published = trigger();
	await host.publish(published);
	failing(9);
	expect(await host.unpublish(published)).toBe(false);
	expect(address()).toBeDefined();
});
