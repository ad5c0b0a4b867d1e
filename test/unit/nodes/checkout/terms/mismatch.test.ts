import fc from 'fast-check';

import { findMismatch as find, type Expectation } from '../../../../../nodes/checkout/terms/mismatch';
import { isSealOf, sealTerms, type SealedTerms } from '../../../../../nodes/checkout/terms/seal';
import type { Order, PurchaseUnit as Unit } from '../../../../../nodes/vendors/payPal/orders/order';
import { toPayee, toPayment } from '../../../../../nodes/vendors/payPal/payments/toPayment';

const app = { clientId: 'shop', clientSecret: 'only the shop knows this' };
const customId = 'messenger:108542738901234:28777805391819468';
const amount = { currency_code: 'USD', value: '24.00' };
const own = { email_address: 'shop@example.com', merchant_id: 'M4PLEANDMUG77' };

const findMismatch = (order: Order, expected: Expectation, by = app) => find(toPayment(order), expected, by);

const seal = (terms: Partial<SealedTerms> = {}) =>
	sealTerms({ currency: 'USD', value: '24.00', customId, ...terms }, app);

const sealedOrder = (changes: Partial<Unit> = {}, intent = 'CAPTURE'): Order => ({
	id: '5O190127TN364715T',
	status: 'APPROVED',
	intent,
	purchase_units: [{ reference_id: seal(), custom_id: customId, amount, ...changes }],
});

describe('an order is what was asked', () => {
	it('when its seal is ours', () => {
		expect(findMismatch(sealedOrder(), {}, app)).toBeUndefined();
	});

	it.each<[string, Parameters<typeof sealedOrder>[0]]>([
		['another amount', { amount: { currency_code: 'USD', value: '0.24' } }],
		['another currency', { amount: { currency_code: 'JPY', value: '24.00' } }],
		['another chat', { custom_id: 'messenger:108542738901234:111' }],
		['no chat', { custom_id: undefined }],
	])('not when it has %s', (_, changes) => {
		expect(findMismatch(sealedOrder(changes), {}, app)).toMatch(/was changed/);
	});

	it.each<[string, (unit: Unit) => Unit[]]>([
		['nothing to pay for', () => []],
		['a part without an amount', (unit) => [{ ...unit, amount: undefined }]],
		['the same part twice', (unit) => [unit, unit]],
		['a second part that nobody sealed', (unit) => [unit, { reference_id: 'tip', amount }]],
		['a part before the one that was asked', (unit) => [{ reference_id: 'tip', amount }, unit]],
	])('not when it has %s, whatever else is known of it', (_, parts) => {
		const order = sealedOrder();
		const units = parts(order.purchase_units![0]!);
		for (const expected of [{}, { amount: { currency: 'USD', value: '24.00' } }])
			expect(findMismatch({ ...order, purchase_units: units }, expected, app)).toMatch(/exactly one part/);
	});

	it('not when it has no seal', () => {
		expect(findMismatch(sealedOrder({ reference_id: 'default' }), {}, app)).toMatch(
			/not created by these nodes/,
		);
	});

	it.each<[string, Partial<Unit>, RegExp]>([
		['amount', { amount: { currency_code: 'USD', value: '0.24' } }, /for 0.24 USD, but 24.00 USD was asked/],
		['currency', { amount: { currency_code: 'JPY', value: '24' } }, /in JPY, but USD was asked/],
		['chat', { custom_id: 'messenger:1:2' }, /was changed/],
	])('and says what is wrong with its %s, where that is known', (_, changes, reason) => {
		const asked = { currency: 'USD', value: '24.00' };
		expect(findMismatch(sealedOrder(changes), { shown: asked }, app)).toMatch(reason);
	});

	it('not when another app sealed it', () => {
		expect(findMismatch(sealedOrder(), {}, { ...app, clientSecret: 'guessed' })).toBeTruthy();
		expect(findMismatch(sealedOrder(), {}, { ...app, clientSecret: '' })).toBeTruthy();
		expect(findMismatch(sealedOrder(), {}, { ...app, clientId: 'another' })).toBeTruthy();
	});

	it('when the merchant says what was asked, in any spelling of the amount', () => {
		const foreign = sealedOrder({ reference_id: 'default' });
		expect(findMismatch(foreign, { amount: { currency: 'USD', value: '24' } }, app)).toBeUndefined();
		expect(findMismatch(foreign, { amount: { currency: 'USD', value: '24.01' } }, app)).toMatch(/24.01 USD/);
		expect(findMismatch(foreign, { amount: { currency: 'EUR', value: '24' } }, app)).toMatch(/EUR/);
	});

	it("not when it is another chat's or another Page's", () => {
		expect(findMismatch(sealedOrder(), { psid: '111' }, app)).toMatch(/another chat/);
		expect(findMismatch(sealedOrder(), { pageId: '111' }, app)).toMatch(/another Page/);
	});

	it('not when it names no chat and one was asked, even over the amount that was asked', () => {
		const asked = { amount: { currency: 'USD', value: '24.00' }, psid: '111' };
		for (const custom_id of [undefined, 'CART-7'])
			expect(findMismatch(sealedOrder({ custom_id }), asked, app)).toMatch(/another chat/);
	});

	it('not when it belongs to another request for payment, sealed as well as this one', () => {
		expect(findMismatch(sealedOrder(), { mark: seal() }, app)).toBeUndefined();
		const other = seal({ value: '25.00' });
		expect(findMismatch(sealedOrder(), { mark: other }, app)).toMatch(/another request for payment/);
	});
});

describe('the intent of an order', () => {
	const reserving = seal({ intent: 'AUTHORIZE' });

	it('is the one that was asked for', () => {
		expect(findMismatch(sealedOrder({ reference_id: reserving }, 'AUTHORIZE'), {}, app)).toBeUndefined();
	});

	it('cannot be switched from taking the money to reserving it, nor back', () => {
		const [switched, back] = [
			sealedOrder({}, 'AUTHORIZE'),
			sealedOrder({ reference_id: reserving }, 'CAPTURE'),
		];
		expect(findMismatch(switched, {}, app)).toMatch(/was changed: it only reserves the money/);
		expect(findMismatch(back, {}, app)).toMatch(/was changed: it takes the money at once/);
	});

	it('is not what is blamed when something else was changed', () => {
		const other = { currency_code: 'USD', value: '0.24' };
		for (const order of [
			sealedOrder({ amount: other }, 'AUTHORIZE'),
			sealedOrder({ amount: other, reference_id: reserving }, 'CAPTURE'),
		])
			expect(findMismatch(order, {}, app)).toMatch(/its amount, its currency, its chat or its payee/);
	});
});

describe('its payee', () => {
	const partner = { email_address: 'partner@example.com', merchant_id: 'PARTNERABC234' };

	it('is the own account, when the order named nobody', () => {
		expect(findMismatch(sealedOrder({ payee: own }), { payee: toPayee(own) }, app)).toBeUndefined();
	});

	it.each([
		['an address that has no account', { email_address: 'thief@example.com' }],
		['another account', partner],
		['another account with our address', { ...own, merchant_id: partner.merchant_id }],
	])('is not %s', (_, payee) => {
		expect(findMismatch(sealedOrder({ payee }), { payee: toPayee(own) }, app)).toMatch(
			/another PayPal account/,
		);
	});

	it('is nobody, when PayPal did not say which account is ours', () => {
		for (const payee of [own, { merchant_id: own.merchant_id }])
			expect(findMismatch(sealedOrder({ payee }), { payee: {} }, app)).toMatch(/another PayPal account/);
	});

	it.each<[string, Partial<typeof partner>]>([
		['merchant ID', { merchant_id: partner.merchant_id }],
		['address', { email_address: 'Partner@Example.com' }],
		['both', partner],
	])('is somebody else when the order was made for them, by %s', (_, payee) => {
		const order = sealedOrder({ reference_id: seal({ payee }), payee: partner });
		expect(findMismatch(order, { payee: toPayee(own) }, app)).toBeUndefined();
		const changed = sealedOrder({ reference_id: seal({ payee }), payee: own });
		expect(findMismatch(changed, { payee: toPayee(own) }, app)).toMatch(/was changed/);
	});

	it('is somebody else, too, when the provider does not say who', () => {
		const payment = { ...toPayment(sealedOrder()), payee: {} };
		expect(find(payment, { payee: toPayee(own) }, app)).toMatch(
			/another PayPal account, .*: somebody else\./,
		);
	});

	it('is looked at, too, when the merchant says what was asked', () => {
		const foreign = sealedOrder({ reference_id: 'default', payee: partner });
		const asked = { amount: { currency: 'USD', value: '24.00' } };
		expect(findMismatch(foreign, { ...asked, payee: toPayee(own) }, app)).toMatch(/partner@example.com/);
		const expected = { email: 'PARTNER@example.com' };
		expect(findMismatch(foreign, { ...asked, payee: expected }, app)).toBeUndefined();
	});
});

it('a seal fits no other terms', () => {
	const terms = fc.record({
		currency: fc.constantFrom('USD', 'EUR', 'JPY'),
		value: fc.integer({ min: 0, max: 10 ** 9 }).map((cents) => (cents / 100).toFixed(2)),
		customId: fc.string(),
		intent: fc.constantFrom('CAPTURE', 'AUTHORIZE'),
		payee: fc.option(fc.record({ merchant_id: fc.string({ minLength: 1 }) }), { nil: undefined }),
	});
	fc.assert(
		fc.property(terms, terms, (asked, claimed) => {
			const same = JSON.stringify(asked) === JSON.stringify(claimed);
			expect(isSealOf(sealTerms(asked, app), claimed, app)).toBe(same);
			expect(isSealOf(sealTerms(asked, app), asked, app)).toBe(true);
		}),
	);
});
