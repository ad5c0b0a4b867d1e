import {
	recentEvents,
	type ReceivedEvent,
} from '../../../../../nodes/PayPalCheckoutTrigger/receive/receivedEvent';

const received = (simulated: boolean): ReceivedEvent => ({
	event: { id: 'WH-1', event_type: 'PAYMENT.CAPTURE.COMPLETED', resource: {} },
	marks: { confirmed: !simulated, simulated },
});

it('a simulated event does not use up the ID of a true one', async () => {
	const delivery = { outcome: () => 'accepted' as const, settled: Promise.resolve() };
	const admit = async (simulated: boolean) =>
		await recentEvents.admit('trigger', [received(simulated)], delivery);
	expect(await admit(true)).toMatchObject({ fresh: [{ marks: { simulated: true } }] });
	expect(await admit(false)).toMatchObject({ fresh: [{ marks: { simulated: false } }] });
	expect(await admit(false)).toEqual({ fresh: [] });
});
