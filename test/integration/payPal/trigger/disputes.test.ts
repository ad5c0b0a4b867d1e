import { DisputedPayment } from '../../../support/disputedPayment';
import { withPayPalTrigger } from '../../../support/payPalTrigger';

const { simulators, host, trigger, checkout, approvedOrder, attempts } = withPayPalTrigger();

const events = ['CUSTOMER.DISPUTE.CREATED', 'CUSTOMER.DISPUTE.RESOLVED'];

const dispute = async (before = (): unknown => undefined) => {
	const orderId = await approvedOrder();
	const { captureId } = await checkout('capture', { orderId });
	before();
	return { orderId, disputed: await DisputedPayment.open(simulators, captureId as string) };
};

describe('the event of a dispute', () => {
	it('says what it is about, until when to answer, and in whose chat it was paid', async () => {
		await host.publish(trigger({}, { parameters: { events } }));
		const { orderId, disputed } = await dispute();
		const { captureId, disputeId } = disputed;
		await attempts(1);
		expect(host.executions.at(-1)![0]).toMatchObject({
			eventType: 'CUSTOMER.DISPUTE.CREATED',
			disputeId,
			captureId,
			orderId,
			reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
			stage: 'INQUIRY',
			answerBy: expect.stringMatching(/Z$/) as string,
			amount: { currency: 'USD', value: '24.00' },
			psid: '28777805391819468',
			pageId: '108542738901234',
			reference: 'CART-1',
		});
		await disputed.others('favourBuyer');
		await attempts(2);
		expect(host.executions.at(-1)![0]).toMatchObject({
			eventType: 'CUSTOMER.DISPUTE.RESOLVED',
			disputeId,
			orderId,
			outcome: 'RESOLVED_BUYER_FAVOUR',
		});
	});

	it('comes in all the same when PayPal does not show the payment', async () => {
		await host.publish(trigger({}, { parameters: { events } }));
		const { disputed } = await dispute(() =>
			simulators.world.faults.add({
				on: 'call',
				action: 'fail',
				match: '/v2/payments/captures/',
				status: 404,
				body: { name: 'RESOURCE_NOT_FOUND' },
			}),
		);
		await attempts(1);
		const item = host.executions.at(-1)![0];
		expect(item).toMatchObject({ disputeId: disputed.disputeId, psid: '28777805391819468' });
		expect(item).not.toHaveProperty('orderId');
	});
});
