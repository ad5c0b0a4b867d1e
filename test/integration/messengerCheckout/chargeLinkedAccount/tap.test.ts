import '../../../support/shortSleeps';

import { toAccountKey } from '../../../../nodes/checkout/linked/accountKey';
import { merchant, page } from '../../../../playground/seed.ts';
import { withLinkedCharge } from '../../../support/linkedCharge';

const charge = withLinkedCharge();
const { simulators, host, psid, buyer, items, ask, tap, save, payPalCalls, taken } = charge;

const paid = (asked: { left?: Array<Array<{ json: object }>> }) => asked.left?.[1]?.[0]?.json;

describe('Charge Linked Account', () => {
	it('asks with one card, and charges on the tap: two taps from wish to receipt, no page, one call to PayPal', async () => {
		const token = await save();
		simulators.world.calls.length = 0;
		const asked = await ask();
		expect(asked.words).toBe('Stoneware mug\nPay $24.00 with PayPal (j•••@example.com)?');
		expect([asked.payNow.title, asked.otherWay.title]).toEqual(['Pay now', 'Pay another way']);
		expect(taken()).toEqual([]);
		// What is saved is looked up, in place of a table to keep.
		expect(payPalCalls()).toEqual(['GET /v3/vault/payment-tokens']);
		simulators.world.calls.length = 0;
		await tap(asked.payNow, 1);
		expect(payPalCalls()).toEqual(['POST /v2/checkout/orders']);
		expect(paid(asked)).toMatchObject({
			psid,
			pageId: page.id,
			captureId: taken()[0]!.id,
			payment: { status: 'PAID', amount: { currency: 'USD', value: '24.00' } },
			buyer: { email: 'jamie.rivera@example.com' },
			lines: [{ name: 'Stoneware mug', quantity: 1, unitPrice: '24.00' }],
			linkedAccount: { asked: true, maskedEmail: 'j•••@example.com', charged: true },
		});
		expect(items()).toEqual([]);
		expect(host.failedExecutions).toEqual([]);
		expect(taken()).toHaveLength(1);
		expect(JSON.stringify(asked.timedOut)).not.toContain(token);
	});

	it('needs no look into the vault with the key of the account', async () => {
		const id = await save();
		const key = toAccountKey({ id, maskedEmail: 'j•••@example.com' }, { pageId: page.id, psid }, merchant);
		simulators.world.calls.length = 0;
		const asked = await ask({ linkedAccountKey: key });
		await tap(asked.payNow, 1);
		expect(payPalCalls()).toEqual(['POST /v2/checkout/orders']);
		expect(paid(asked)).toMatchObject({ payment: { status: 'PAID' } });
	});

	it('takes a payment token of this chat, and refuses one of another', async () => {
		const [own, others] = [await save(), await save(charge.other.psid)];
		await ask({ linkedAccountKey: own });
		const { length } = await buyer.got();
		await expect(charge.run({ linkedAccountKey: others })).rejects.toThrow(
			'Linked Account is not an account that was saved in this chat',
		);
		const chat = { pageId: page.id, psid: charge.other.psid };
		const key = toAccountKey({ id: others, maskedEmail: '' }, chat, merchant);
		await expect(charge.run({ linkedAccountKey: key })).rejects.toThrow('saved in this chat');
		expect(await buyer.got()).toHaveLength(length);
	});

	it('reserves the money where that is asked for', async () => {
		await save();
		const asked = await ask({ waitOptions: { intent: 'AUTHORIZE' } });
		await tap(asked.payNow, 1);
		expect(asked.left![2]![0]!.json).toMatchObject({
			payment: { status: 'AUTHORIZED' },
			authorizationId: expect.any(String) as string,
		});
		expect(taken()).toEqual([]);
	});

	it.each([
		['de', '24,00', 'Jetzt bezahlen'],
		['ja', '支払いますか', '今すぐ支払う'],
		['th', 'ไหม', ''],
	])('speaks %s', async (language, words, button) => {
		await save();
		const asked = await ask({ waitOptions: { language } });
		expect(asked.words).toContain(words);
		expect(asked.payNow.title).toContain(button);
	});

	it('leaves a payment that PayPal holds through Not Paid, as PENDING', async () => {
		await save();
		await charge.account({ savedAccounts: 'PENDING' });
		const asked = await ask();
		await tap(asked.payNow, 1);
		expect(asked.left![0]![0]!.json).toMatchObject({ payment: { status: 'PENDING' } });
	});

	it('never charges as a tool of an AI agent without the tap, and tells the model only how it ended', async () => {
		await save();
		const type = 'n8n-nodes-messenger-checkout.messengerCheckoutTool';
		const asked = await ask({}, { type });
		expect(taken()).toEqual([]);
		expect(asked.timedOut).toEqual({ pageId: page.id, psid, payment: asked.timedOut.payment });
		await tap(asked.payNow, 1);
		expect(asked.left![0]![0]!.json).toMatchObject({ payment: { status: 'PAID' } });
		expect(taken()).toHaveLength(1);
	});

	it('sends the ordinary pay card where nothing is saved, and can save while paying', async () => {
		const asked = await ask({ waitOptions: { saveAccount: true } });
		expect(asked.payNow.url).toBeDefined();
		expect(asked.timedOut.linkedAccount).toEqual({
			asked: false,
			reason: 'No PayPal account is saved in this chat.',
		});
		const orderId = await asked.page.order();
		await buyer.approves(orderId);
		const { left } = await asked.page.open({ step: 'return', token: orderId });
		expect(left![1]![0]).toMatchObject({ payment: { status: 'PAID' }, savedAccount: { status: 'SAVED' } });
		expect((await ask()).payNow.payload).toBeDefined();
	});

	it('sends it as well where PayPal does not let the shop look', async () => {
		await save();
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/v3/vault',
			action: 'fail',
			status: 403,
			body: { name: 'NOT_AUTHORIZED', details: [{ issue: 'PERMISSION_DENIED' }] },
		});
		const asked = await ask();
		expect(asked.payNow.url).toBeDefined();
		expect(asked.timedOut.linkedAccount).toMatchObject({ asked: false });
	});
});
