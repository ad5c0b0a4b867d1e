import axios from 'axios';
import type { IDataObject } from 'n8n-workflow';

import { vaultCustomerOf } from '../../../nodes/vendors/payPal/vault/customer';
import { buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;
const customer = vaultCustomerOf({ pageId: page.id, psid });
const requestOptions = { saveAccount: true };

const account = async (settings: object) =>
	await axios.patch(`${simulators.origin}/_playground/paypal/account`, settings);

/** What is in PayPal's vault for this chat. */
async function saved(): Promise<IDataObject[]> {
	const list = await checkout.payPal('GET', `/v3/vault/payment-tokens?customer_id=${customer.id}`);
	return list.payment_tokens as IDataObject[];
}

describe('Save PayPal for Next Time', () => {
	it('gives the saved account with the settled payment, whose seal holds', async () => {
		const orderId = await checkout.order({ requestOptions });
		const json = await checkout.settled(orderId);
		const [token] = await saved();
		expect(json).toMatchObject({
			payment: { status: 'PAID' },
			savedAccount: { status: 'SAVED', paymentTokenId: token!.id, customerId: customer.id },
		});
		expect(token).toMatchObject({ customer });
	});

	it('gives it with a payment that was waited for', async () => {
		const waiting = await WaitingPayment.ask(simulators.origin, '24.00', { saveAccount: true });
		const orderId = await waiting.order();
		await buyer.approves(orderId);
		const { left } = await waiting.open({ step: 'return', token: orderId });
		expect(left![1]![0]).toMatchObject({
			payment: { status: 'PAID' },
			savedAccount: { status: 'SAVED', paymentTokenId: (await saved())[0]!.id },
		});
	});

	it('says that it is still being saved while PayPal has given no ID', async () => {
		const orderId = await checkout.order({ requestOptions });
		await buyer.approves(orderId);
		const order = await checkout.payPal('POST', `/v2/checkout/orders/${orderId}/capture`, {});
		const source = order.payment_source as { paypal: IDataObject };
		checkout.payPalHas(`/v2/checkout/orders/${orderId}`, {
			...order,
			payment_source: {
				paypal: {
					...source.paypal,
					attributes: { vault: { status: 'APPROVED', customer: { id: customer.id } } },
				},
			},
		});
		const { json } = await checkout.settle(orderId);
		expect(json.savedAccount).toEqual({ status: 'BEING_SAVED', customerId: customer.id });
	});

	it('says so when the buyer paid by card, which is not saved', async () => {
		const waiting = await WaitingPayment.ask(simulators.origin, '24.00', { saveAccount: true });
		const orderId = await waiting.order();
		await buyer.approves(orderId);
		const order = await checkout.payPal('POST', `/v2/checkout/orders/${orderId}/capture`, {});
		checkout.payPalHas(`/v2/checkout/orders/${orderId}`, {
			...order,
			payment_source: { card: { last_digits: '1111', brand: 'VISA' } },
		});
		const { left } = await waiting.open({ step: 'return', token: orderId });
		expect(left![1]![0]).toMatchObject({
			payment: { status: 'PAID' },
			savedAccount: { status: 'NOT_SAVED', reason: expect.stringContaining('by card') as string },
		});
	});

	it('says nothing of it where nothing was to be saved', async () => {
		expect(await checkout.settled(await checkout.order())).not.toHaveProperty('savedAccount');
	});

	it('belongs to this chat: what another person saves is not found by it', async () => {
		await checkout.settled(await checkout.order({ requestOptions }));
		const other = vaultCustomerOf({ pageId: page.id, psid: buyers[1]!.psid });
		const list = await checkout.payPal('GET', `/v3/vault/payment-tokens?customer_id=${other.id}`);
		expect(list.payment_tokens).toEqual([]);
	});
});

describe.each([
	['gives a refusal again', true],
	['tries a refused request anew', false],
])('where PayPal has saving turned off and %s', (_, remembersRefusals) => {
	beforeEach(async () => await account({ vaults: false, remembersRefusals }));

	it('the ordinary pay card is sent, and the item says why', async () => {
		const { output, json } = await checkout.request({ requestOptions });
		expect(output).toBe(0);
		expect(json).toMatchObject({
			payment: { status: 'AWAITING_APPROVAL' },
			savedAccount: { status: 'NOT_SAVED', reason: expect.stringContaining('Turn on Vault') as string },
		});
		expect(await checkout.settled(json.orderId as string)).toMatchObject({ payment: { status: 'PAID' } });
		expect(await saved()).toEqual([]);
	});

	it('a retried execution has the same order, and the chat one card', async () => {
		const first = await checkout.request({ requestOptions });
		const again = await checkout.request({ requestOptions });
		expect(again.json.orderId).toBe(first.json.orderId);
		expect((await buyer.got()).filter(({ attachment }) => attachment)).toHaveLength(1);
	});

	it('a card that is waited for leads to one order, however often it is tapped', async () => {
		const waiting = await WaitingPayment.ask(simulators.origin, '24.00', { saveAccount: true });
		const orderId = await waiting.order();
		expect(await waiting.order()).toBe(orderId);
		await buyer.approves(orderId);
		const { left } = await waiting.open({ step: 'return', token: orderId });
		expect(left![1]![0]).toMatchObject({
			payment: { status: 'PAID' },
			savedAccount: { status: 'NOT_SAVED' },
		});
	});
});
