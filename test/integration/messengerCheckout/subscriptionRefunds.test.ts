import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import type { PayPalEvent } from '../../../nodes/PayPalCheckoutTrigger/events/event';
import { simplifyEvent } from '../../../nodes/PayPalCheckoutTrigger/events/simplifyEvent';
import { told, withCoffeeClub } from '../../support/coffeeClub';

const { simulators, checkout, payPal, subscribed, newsOf, tellOf } = withCoffeeClub();

describe('what is refunded of a subscription is told in its chat, once for each refund', () => {
	/** A payment of it, and what PayPal says when some of it goes back. */
	async function charged() {
		const { subscriptionId } = await subscribed();
		const sale = newsOf(subscriptionId)().find(({ saleId }) => saleId)!;
		const saleId = sale.saleId as string;
		const refund = async (amount: IDataObject = {}) =>
			(await payPal('capture', 'refund', { captureId: saleId, ...amount })).refundId as string;
		const deliveries = () =>
			simulators.payPal
				.state()
				.events.filter(
					({ event_type: type, resource }) => /REFUNDED/.test(type) && resource.sale_id === saleId,
				)
				.map((event): IDataObject => ({ ...simplifyEvent(event as unknown as PayPalEvent), subscriptionId }));
		return { subscriptionId, saleId, refund, deliveries };
	}
	const part = (amount: string) => ({ refundOf: 'part', amount, currency: 'USD' });

	it('part by part', async () => {
		const { refund, deliveries } = await charged();
		await refund(part('4.00'));
		await refund();
		const items = deliveries();
		expect(items.map(({ eventType }) => eventType)).toEqual(Array(2).fill('PAYMENT.SALE.REFUNDED'));
		const sent = await tellOf([...items, ...items]);
		expect(sent).toEqual(
			['$4.00', '$8.00'].map((amount) =>
				expect.objectContaining({
					kind: 'subscriptionRefunded',
					text: expect.stringContaining(`We refunded ${amount} for your subscription on `) as string,
				}),
			),
		);
	});

	it.each([
		['under the name of a capture', 'PAYMENT.CAPTURE.REFUNDED'],
		['by the node that has made it', undefined],
	])('%s', async (_, eventType) => {
		const { subscriptionId, saleId, refund } = await charged();
		const refundId = await refund();
		const item = { captureId: saleId, refundId, ...(eventType && { eventType }) };
		const left = await checkout.notify(item);
		expect(told(left)).toMatchObject({ sent: true, kind: 'subscriptionRefunded' });
		expect(left.json).toMatchObject({ subscriptionId, saleId, refundId });
		expect(await tellOf([{ eventType: 'PAYMENT.SALE.REFUNDED', saleId, refundId, subscriptionId }])).toEqual(
			[],
		);
	});

	it('not before PayPal has completed it, and never when it fails', async () => {
		const { subscriptionId, saleId, refund } = await charged();
		await axios.patch(`${simulators.origin}/_playground/paypal/account`, { refunds: 'PENDING' });
		const refundId = await refund();
		const item = { eventType: 'PAYMENT.SALE.REFUNDED', saleId, refundId, subscriptionId };
		const reason = expect.stringContaining('still pending') as string;
		expect(told(await checkout.notify(item))).toMatchObject({ outcome: 'nothing-to-tell', reason });
		await axios.post(`${simulators.origin}/_playground/paypal/refunds/${refundId}/settle`, {
			status: 'FAILED',
		});
		expect(told(await checkout.notify(item))).toMatchObject({
			outcome: 'nothing-to-tell',
			reason: 'The refund did not go through.',
		});
	});

	it('not of another subscription', async () => {
		const [one, other] = [await charged(), await charged()];
		const refundId = await one.refund();
		const item = { eventType: 'PAYMENT.SALE.REFUNDED', refundId, subscriptionId: other.subscriptionId };
		expect(told(await checkout.notify(item))).toMatchObject({
			outcome: 'nothing-to-tell',
			reason: 'The refund is not for a payment of this subscription.',
		});
	});

	it('not without the refund: nobody knows how much it was', async () => {
		const { subscriptionId, saleId } = await charged();
		const item = { eventType: 'PAYMENT.SALE.REFUNDED', saleId, subscriptionId };
		expect(told(await checkout.notify(item))).toMatchObject({
			outcome: 'nothing-to-tell',
			reason: 'Only the refund itself says how much was refunded.',
		});
	});
});
