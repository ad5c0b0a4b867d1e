import '../support/shortSleeps';

import { resetN8nServices } from '../support/n8nCore';
import { withSimulators } from '../support/simulators';
import { WaitingPayment } from '../support/waitingPayment';

const simulators = withSimulators();

beforeEach(() => resetN8nServices());

describe('Cancel at PayPal in one window, with "Continue as Not Paid"', () => {
	let payment: WaitingPayment;
	let orderId: string;

	beforeEach(async () => {
		payment = await WaitingPayment.ask(simulators.origin, '24.00', { onCancel: 'continue' });
		orderId = await payment.order();
	});

	const cancel = async (token = orderId) => await payment.open({ step: 'cancel', token });

	it('goes on as not paid', async () => {
		const { title, left } = await cancel();
		expect(title).toBe('Nothing was charged');
		expect(left?.[0]).toMatchObject([{ payment: { status: 'CANCELLED' }, orderId }]);
	});

	it('does not call an order unpaid that was approved in another window', async () => {
		await payment.buyer.approves(orderId);
		expect((await cancel()).left).toBeUndefined();
		const { title, left } = await payment.open({ step: 'return', token: orderId });
		expect(title).toBe('Thank you, that is paid');
		expect(left?.[1]).toMatchObject([{ payment: { status: 'PAID' } }]);
	});

	it('finds out that it is paid already', async () => {
		await payment.buyer.approves(orderId);
		await payment.open({ step: 'return', token: orderId });
		const { title, left } = await cancel();
		expect(title).toBe('Thank you, that is paid');
		expect(left?.[1]).toMatchObject([{ payment: { status: 'PAID' } }]);
	});

	it.each(['', 'NOSUCHORDER'])('does not end for an order that is not its own: %j', async (token) => {
		expect((await cancel(token)).left).toBeUndefined();
	});
});
