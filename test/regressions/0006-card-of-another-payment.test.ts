import { resetN8nServices } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';
import { WaitingPayment } from '../support/waitingPayment';

const simulators = withSimulators();

beforeEach(() => resetN8nServices());

/** An execution that asks in a loop waits at one address, for one payment after the other. */
it('does not lead to the payment that its execution waits for now', async () => {
	const earlier = await WaitingPayment.ask(simulators.origin, '24.00');
	const now = await WaitingPayment.ask(simulators.origin, '8.00');

	const answer = await now.open(earlier.payUrl);
	expect(answer).toMatchObject({ page: 'closed', title: 'This payment request is closed' });
	expect(answer.location).toBeUndefined();
	expect(simulators.payPal.state().orders).toEqual([]);

	expect(await now.order()).not.toBe('');
});
