import { resetN8nServices } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';
import { WaitingPayment } from '../support/waitingPayment';

const simulators = withSimulators();

beforeEach(() => resetN8nServices());

it('takes no money for an order of the same buyer that belongs to another request for payment', async () => {
	const dear = await WaitingPayment.ask(simulators.origin, '49.00');
	const cheap = await WaitingPayment.ask(simulators.origin, '8.00');
	const cheapOrder = await cheap.order();
	await cheap.buyer.approves(cheapOrder);

	const { title, left } = await dear.open({ step: 'return', token: cheapOrder });
	expect(title).toBe('This link does not work');
	expect(left).toBeUndefined();
	expect(simulators.payPal.state().captures).toEqual([]);

	expect((await cheap.open({ step: 'return', token: cheapOrder })).title).toBe('Thank you, that is paid');
});
