import type { IDataObject } from 'n8n-workflow';

import { buyers, otherMerchant, page } from '../../playground/seed.ts';
import { withCheckout } from '../support/checkoutNode';

const { checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

const capture = async (orderId: string) => {
	await buyer.approves(orderId);
	await checkout.payPal('POST', `/v2/checkout/orders/${orderId}/capture`);
};

/** As anybody can who knows the public client ID. */
const openedElsewhere = async (more: IDataObject = {}): Promise<string> => {
	const amount = { currency_code: 'USD', value: '24.00' };
	const unit = { custom_id: `messenger:${page.id}:${psid}`, amount, ...more };
	const order = { intent: 'CAPTURE', purchase_units: [unit] };
	return (await checkout.payPal('POST', '/v2/checkout/orders', order)).id as string;
};

const expectUntold = async (orderId: string, reason: RegExp) => {
	const before = (await buyer.got()).length;
	const { output, json } = await checkout.notify(orderId);
	expect(output).toBe(1);
	expect(json.notification).toMatchObject({
		sent: false,
		outcome: 'nothing-to-tell',
		reason: expect.stringMatching(reason),
	});
	expect(await buyer.got()).toHaveLength(before);
};

it('tells nobody of a payment into the account of somebody else', async () => {
	const orderId = await openedElsewhere({ payee: { email_address: otherMerchant.email } });
	await capture(orderId);
	await expectUntold(orderId, /pays another PayPal account, not yours/);
});

it('tells nobody of an order of ours that was changed before it was paid', async () => {
	const orderId = await checkout.order();
	const order = await checkout.payPal('GET', `/v2/checkout/orders/${orderId}`);
	const [{ reference_id: reference }] = order.purchase_units as [{ reference_id: string }];
	const unit = `/purchase_units/@reference_id=='${reference}'`;
	await checkout.payPal('PATCH', `/v2/checkout/orders/${orderId}`, [
		{ op: 'replace', path: `${unit}/payee/email`, value: otherMerchant.email },
	]);
	await capture(orderId);
	await expectUntold(orderId, /pays another PayPal account, not yours/);
});

it('still tells of an order that was made elsewhere and is paid to us', async () => {
	const orderId = await openedElsewhere();
	await capture(orderId);
	expect((await checkout.notify(orderId)).output).toBe(0);
});
