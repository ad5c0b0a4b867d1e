import type { IDataObject } from 'n8n-workflow';

import { buyers, otherMerchant, page } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';

const { checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

/** As anybody can who knows the public client ID. */
const openedElsewhere = async (more: IDataObject = {}): Promise<string> => {
	const amount = { currency_code: 'USD', value: '24.00' };
	const unit = { custom_id: `messenger:${page.id}:${psid}`, amount, ...more };
	const order = { intent: 'CAPTURE', purchase_units: [unit] };
	return (await checkout.payPal('POST', '/v2/checkout/orders', order)).id as string;
};

const declined = async (orderId: string) =>
	await checkout.notify({
		eventType: 'PAYMENT.CAPTURE.DECLINED',
		eventId: 'WH-1',
		orderId,
		captureId: '3C67',
	});

/**
 * A stranger opened an order for a buyer's chat that pays the stranger, and let its payment be declined: the shop itself then
 * sent the buyer the button with which to pay it another way.
 */
describe('an order that does not pay the shop', () => {
	it.each<[string, (orderId: string) => ReturnType<typeof declined>]>([
		['after it was declined', declined],
		['by a reminder', async (orderId) => await checkout.notify(orderId, { kind: 'reminder' })],
	])('is nothing that a buyer is sent a button for, %s', async (_, notify) => {
		const orderId = await openedElsewhere({ payee: { email_address: otherMerchant.email } });
		const before = (await buyer.got()).length;
		const { output, json } = await notify(orderId);
		expect(output).toBe(1);
		expect(json.notification).toMatchObject({
			sent: false,
			reason: expect.stringMatching(/pays another PayPal account, not yours/),
		});
		expect(await buyer.got()).toHaveLength(before);
	});

	it.each<[string, () => Promise<string>]>([
		['made here', async () => await checkout.order()],
		['made elsewhere', async () => await openedElsewhere()],
	])('is another one than an order %s that does', async (_, make) => {
		const before = (await buyer.got()).length;
		expect((await declined(await make())).output).toBe(0);
		expect((await buyer.got()).length).toBeGreaterThan(before);
	});
});
