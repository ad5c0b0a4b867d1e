import '../../support/shortSleeps';

import type { IDataObject } from 'n8n-workflow';

import { buyers, merchant, otherMerchant, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withCheckout, type Leaving } from '../../support/checkoutNode';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];

interface Patch {
	op: string;
	path: string;
	value?: unknown;
}

/** Whoever knows the public client ID can change an order in a browser while it is open; so can the merchant elsewhere. */
async function change(orderId: string, patchesOf: (unit: string) => Patch[]): Promise<void> {
	const path = `/v2/checkout/orders/${orderId}`;
	const { purchase_units: units } = await checkout.payPal('GET', path);
	const [{ reference_id: reference }] = units as [{ reference_id: string }];
	await checkout.payPal('PATCH', path, patchesOf(`/purchase_units/@reference_id=='${reference}'`));
}

const amountOf = (currency_code: string, value: string) => (unit: string) => [
	{ op: 'remove', path: `${unit}/items` },
	{ op: 'replace', path: `${unit}/amount`, value: { currency_code, value } },
];

/** What is changed, how, the reason that is given, and the one that an execution which waits knows better. */
const changes: Array<[string, (unit: string) => Patch[], RegExp, RegExp?]> = [
	['a smaller amount', amountOf('USD', '0.24'), /was changed/, /for 0.24 USD, but 24.00 USD was asked/],
	['a larger amount', amountOf('USD', '25.00'), /was changed/, /for 25.00 USD, but 24.00 USD was asked/],
	['another currency', amountOf('JPY', '24'), /was changed/, /in JPY, but USD was asked/],
	[
		"another chat's custom ID",
		(unit) => [{ op: 'replace', path: `${unit}/custom_id`, value: `messenger:${page.id}:${lea}` }],
		/was changed|another chat/,
	],
	[
		'the intent to reserve the money only',
		() => [{ op: 'replace', path: '/intent', value: 'AUTHORIZE' }],
		/was changed: it only reserves/,
	],
	[
		"another merchant's account to be paid",
		(unit) => [{ op: 'replace', path: `${unit}/payee/email`, value: otherMerchant.email }],
		/pays another PayPal account, not yours: books@fernandfable.example/,
	],
	[
		'an account to be paid that nobody has opened yet',
		(unit) => [{ op: 'replace', path: `${unit}/payee/email`, value: 'thief@example.com' }],
		/pays another PayPal account, not yours: thief@example.com/,
	],
];

const moneyMoved = () => [...checkout.calls('/capture'), ...checkout.calls('/authorize')];

const expectNotPaid = ({ output, json }: Leaving, reason: RegExp) => {
	expect(output).toBe(0);
	expect(json.payment).toMatchObject({ status: 'MISMATCH', reason: expect.stringMatching(reason) });
};

describe('Settle Payment: an order of ours that was changed on the way is not paid, with the reason', () => {
	it.each(changes)('%s, before the buyer approved', async (_, patches, reason) => {
		const orderId = await checkout.order();
		await change(orderId, patches);
		await buyer.approves(orderId);
		expectNotPaid(await checkout.settle(orderId), reason);
		expect(moneyMoved()).toEqual([]);
	});

	it.each(changes)('%s, after the buyer approved', async (_, patches, reason) => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		await change(orderId, patches);
		expectNotPaid(await checkout.settle(orderId, { reservedOutput: true }), reason);
		expect(moneyMoved()).toEqual([]);
	});

	it('the intent, from reserving the money to taking it', async () => {
		const orderId = await checkout.order({ intent: 'AUTHORIZE' });
		await buyer.approves(orderId);
		await change(orderId, () => [{ op: 'replace', path: '/intent', value: 'CAPTURE' }]);
		expectNotPaid(await checkout.settle(orderId), /was changed/);
		expect(moneyMoved()).toEqual([]);
	});

	it('the amount, and somebody else took it', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		await change(orderId, amountOf('USD', '0.24'));
		await checkout.payPal('POST', `/v2/checkout/orders/${orderId}/capture`);
		expectNotPaid(await checkout.settle(orderId), /was changed/);
	});

	it('the account that is paid, and somebody else had the money taken', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		await change(orderId, (unit) => [
			{ op: 'replace', path: `${unit}/payee/email`, value: otherMerchant.email },
		]);
		await checkout.payPal('POST', `/v2/checkout/orders/${orderId}/capture`);
		expectNotPaid(await checkout.settle(orderId), /another PayPal account/);
	});

	it('between the look at it and the capture', async () => {
		const orderId = await checkout.order();
		await buyer.approves(orderId);
		const order = await checkout.payPal('GET', `/v2/checkout/orders/${orderId}`);
		const [unit] = order.purchase_units as [IDataObject];
		const amount = { currency_code: 'USD', value: '0.24' };
		const captures = [{ id: 'CAP', status: 'COMPLETED', amount }];
		checkout.payPalHas(`${orderId}/capture`, {
			...order,
			status: 'COMPLETED',
			purchase_units: [{ ...unit, amount, payments: { captures } }],
		});
		expectNotPaid(await checkout.settle(orderId), /was changed/);
	});
});

describe('Settle Payment: who is paid', () => {
	it('may be another account, when the merchant asked for it', async () => {
		const orderId = await checkout.order({ orderDetails: { payeeMerchantId: otherMerchant.merchantId } });
		await buyer.approves(orderId);
		expect((await checkout.settle(orderId)).output).toBe(1);
	});

	it('may not be changed back from there, either', async () => {
		const orderId = await checkout.order({ orderDetails: { payeeEmail: otherMerchant.email } });
		await buyer.approves(orderId);
		await change(orderId, (unit) => [{ op: 'replace', path: `${unit}/payee/email`, value: merchant.email }]);
		expectNotPaid(await checkout.settle(orderId), /was changed/);
	});
});

describe('Settle Payment: an order that is none of ours is not paid, with the reason', () => {
	const openedBy = async (who: typeof merchant, unit: IDataObject = {}) => {
		const { id } = await checkout.payPal(
			'POST',
			'/v2/checkout/orders',
			{
				intent: 'CAPTURE',
				purchase_units: [
					{
						custom_id: `messenger:${page.id}:${jamie}`,
						amount: { currency_code: 'USD', value: '24.00' },
						...unit,
					},
				],
			},
			who,
		);
		await buyer.approves(id as string);
		return id as string;
	};

	it('of another merchant: PayPal shows us nothing of it', async () => {
		const { output, json } = await checkout.settle(await openedBy(otherMerchant));
		expect(output).toBe(0);
		expect(json.payment).toMatchObject({
			status: 'EXPIRED',
			reason: expect.stringContaining('belongs to another PayPal account'),
		});
		expect(moneyMoved()).toEqual([]);
	});

	it('of another merchant: PayPal says that it is not for us', async () => {
		const orderId = await openedBy(otherMerchant);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: orderId,
			action: 'fail',
			status: 403,
			body: { name: 'NOT_AUTHORIZED', details: [{ issue: 'PERMISSION_DENIED' }] },
		});
		expectNotPaid(await checkout.settle(orderId), /belongs to another PayPal account or app/);
	});

	it('opened by somebody with our public client ID', async () => {
		expectNotPaid(await checkout.settle(await openedBy(merchant)), /not created by these nodes/);
		expect(moneyMoved()).toEqual([]);
	});

	it('opened elsewhere, unless it is over what the merchant says was asked', async () => {
		const orderId = await openedBy(merchant);
		const settleOptions = { expectedAmount: '25.00', expectedCurrency: 'USD' };
		expectNotPaid(await checkout.settle(orderId, { settleOptions }), /for 24.00 USD, but 25.00 USD/);
		const right = { ...settleOptions, expectedAmount: '24.00' };
		expect((await checkout.settle(orderId, { settleOptions: right })).output).toBe(1);
	});

	it('opened by somebody with our public client ID, paid to themselves, over what the merchant expects', async () => {
		const orderId = await openedBy(merchant, { payee: { email_address: otherMerchant.email } });
		const expected = { expectedAmount: '24.00', expectedCurrency: 'USD' };
		expectNotPaid(await checkout.settle(orderId, { settleOptions: expected }), /another PayPal account/);
		expect(moneyMoved()).toEqual([]);
		const settleOptions = { ...expected, expectedPayee: otherMerchant.email };
		expect((await checkout.settle(orderId, { settleOptions })).output).toBe(1);
	});

	it('with the seal of another order of ours', async () => {
		const sealed = await checkout.payPal('GET', `/v2/checkout/orders/${await checkout.order()}`);
		const [{ reference_id }] = sealed.purchase_units as [{ reference_id: string }];
		const amount = { currency_code: 'USD', value: '0.24' };
		expectNotPaid(await checkout.settle(await openedBy(merchant, { reference_id, amount })), /was changed/);
	});
});

describe('the waiting return: an order that was changed on the way is not paid, with the reason', () => {
	it.each(changes)('%s', async (_, patches, reason, whileWaiting = reason) => {
		const payment = await WaitingPayment.ask(simulators.origin);
		const orderId = await payment.order();
		const returnUrl = await buyer.approves(orderId);
		await change(orderId, patches);
		const { page: shown, left } = await payment.open(returnUrl);
		expect(shown).toBe('invalid');
		expect(left).toHaveLength(2);
		expectNotPaid({ output: 0, json: left![0]![0]! }, whileWaiting);
		expect(moneyMoved()).toEqual([]);
	});

	it('and the buyer is not sent to PayPal to approve it', async () => {
		const payment = await WaitingPayment.ask(simulators.origin);
		await change(await payment.order(), amountOf('USD', '0.24'));
		const { location, left } = await payment.open(payment.payUrl);
		expect(location).toBeUndefined();
		expectNotPaid({ output: 0, json: left![0]![0]! }, /0.24 USD, but 24.00 USD was asked/);
	});
});

describe('the waiting return: the order of somebody else in the address leaves it waiting, and takes no money', () => {
	it.each<[string, () => Promise<string>]>([
		["another chat's", async () => await checkout.order({ psid: lea })],
		["another request's for the same chat", async () => await checkout.order()],
		[
			"another merchant's",
			async () => {
				const { id } = await checkout.payPal(
					'POST',
					'/v2/checkout/orders',
					{
						intent: 'CAPTURE',
						purchase_units: [{ amount: { currency_code: 'USD', value: '24.00' } }],
					},
					otherMerchant,
				);
				return id as string;
			},
		],
	])('%s', async (_, others) => {
		await new Buyer(simulators.origin, lea).writes('hi');
		const payment = await WaitingPayment.ask(simulators.origin);
		const token = await others();
		await buyer.approves(token);
		const { title, left } = await payment.open({ step: 'return', token });
		expect(title).not.toContain('paid');
		expect(left).toBeUndefined();
		expect(moneyMoved()).toEqual([]);
	});
});
