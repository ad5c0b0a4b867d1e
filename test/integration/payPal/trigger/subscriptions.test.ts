import { PayPalCheckout } from '../../../../nodes/PayPalCheckout/PayPalCheckout.node';
import { runNode } from '../../../support/n8nCore';
import { payPalCredential } from '../../../support/payPalCredential';
import { withPayPalTrigger } from '../../../support/payPalTrigger';
import { subscribersAt } from '../../../support/subscriptions';

const { simulators, host, trigger, attempts } = withPayPalTrigger();
const world = subscribersAt(simulators);
const chat = { psid: '28777805391819468', pageId: '108542738901234' };

let executions = 0;
const payPal = async (resource: string, operation: string, parameters: object) =>
	(
		await runNode({
			node: new PayPalCheckout(),
			parameters: { resource, operation, ...parameters },
			credentials: [payPalCredential(simulators.origin)],
			executionId: `billing ${++executions}`,
		})
	).json[0]!;

const subscribe = async () => {
	const { productId } = await payPal('product', 'create', { name: 'Coffee Club' });
	const { planId } = await payPal('plan', 'create', {
		productId: { __rl: true, mode: 'id', value: productId as string },
		name: 'Monthly',
		price: '12.00',
		currency: 'USD',
	});
	const made = await payPal('subscription', 'create', {
		planId: { __rl: true, mode: 'id', value: planId as string },
		...chat,
		options: { reference: 'CLUB-7' },
	});
	await world.approves(made.approveUrl as string);
	return made.subscriptionId as string;
};

const last = () => host.executions.at(-1)![0];

describe('the events of a subscription', () => {
	it('each say in whose chat it was made: a payment, a pause, and a refund that names only the payment', async () => {
		const events = ['PAYMENT.SALE.COMPLETED', 'BILLING.SUBSCRIPTION.SUSPENDED', 'PAYMENT.SALE.REFUNDED'];
		await host.publish(trigger({}, { parameters: { events } }));
		const subscriptionId = await subscribe();
		const origin = { subscriptionId, ...chat, reference: 'CLUB-7' };
		await attempts(1);
		expect(last()).toMatchObject({ ...origin, amount: { currency: 'USD', value: '12.00' } });
		const { saleId } = last() as { saleId: string };

		await payPal('subscription', 'suspend', { subscriptionId });
		await attempts(2);
		expect(last()).toMatchObject({ ...origin, eventType: events[1], status: 'SUSPENDED' });

		await payPal('capture', 'refund', { captureId: saleId });
		await attempts(3);
		expect(last()).toMatchObject({ ...origin, eventType: events[2], saleId });
	});

	it('come in all the same when PayPal does not show the payment', async () => {
		await host.publish(trigger({}, { parameters: { events: ['PAYMENT.SALE.REFUNDED'] } }));
		const subscriptionId = await subscribe();
		const saleId = world.eventsOf(subscriptionId).find(({ event_type }) => event_type.includes('SALE'))!
			.resource.id as string;
		simulators.world.faults.add({
			on: 'call',
			action: 'fail',
			match: '/v1/payments/sale/',
			status: 404,
			body: { name: 'RESOURCE_NOT_FOUND' },
		});
		await payPal('capture', 'refund', { captureId: saleId });
		await attempts(1);
		expect(last()).toMatchObject({ saleId, ...chat });
		expect(last()).not.toHaveProperty('subscriptionId');
	});
});
