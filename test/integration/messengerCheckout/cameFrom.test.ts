import type { IDataObject } from 'n8n-workflow';

import { buyers, page } from '../../../playground/seed.ts';
import { withCheckout } from '../../support/checkoutNode';
import { WaitingPayment } from '../../support/waitingPayment';

const { simulators, checkout, buyer } = withCheckout();
const { psid } = buyers[0]!;

const ad = { adId: '120210987654321098', ref: 'spring-mug', source: 'ADS' };
const chat = `messenger:${page.id}:${psid}`;
const marked = `${chat}:cf1.A.${ad.adId}.${ad.ref}`;

interface PayPalUnit {
	custom_id: string;
	reference_id: string;
	[name: string]: unknown;
}

const unitOf = async (orderId: unknown): Promise<PayPalUnit> => {
	const order = await checkout.payPal('GET', `/v2/checkout/orders/${String(orderId)}`);
	return (order.purchase_units as PayPalUnit[])[0]!;
};

const requestWith = async (cameFrom: unknown, more: IDataObject = {}, executionId = '1') =>
	await checkout.request({ requestOptions: { cameFrom, ...more } as IDataObject }, { executionId });

it('which ad sold is in the order, and comes back with the payment', async () => {
	const today = new Date().toISOString().slice(0, 10);
	const { json } = await requestWith({ ...ad, adTitle: 'A mug for spring', cameAt: today });
	expect(json).toMatchObject({ cameFrom: ad });
	expect(json).not.toHaveProperty('cameFromLeftOut');
	expect((await unitOf(json.orderId)).custom_id).toBe(marked);
	await buyer.approves(json.orderId as string);
	const settled = (await checkout.settle(json.orderId as string)).json;
	expect(settled).toMatchObject({ psid, payment: { status: 'PAID' }, cameFrom: ad });
	expect(await checkout.payPal('GET', `/v2/payments/captures/${String(settled.captureId)}`)).toMatchObject({
		custom_id: marked,
	});
});

it('is with the payment that an execution waits for, whether it is made or not', async () => {
	const waiting = await WaitingPayment.ask(simulators.origin, '24.00', { cameFrom: ad });
	expect(waiting.timedOut).toMatchObject({ cameFrom: ad, payment: { status: 'TIMED_OUT' } });
	const orderId = await waiting.order();
	await waiting.buyer.approves(orderId);
	const { left } = await waiting.open({ step: 'return', token: orderId });
	expect(left![1]![0]).toMatchObject({ orderId, cameFrom: ad, payment: { status: 'PAID' } });
});

it.each<[string, unknown]>([
	['nothing', undefined],
	['an expression that gave nothing', ''],
	['null', null],
	['an empty row', {}],
	['a row of eight days ago', { ...ad, cameAt: new Date(Date.now() - 8 * 86_400_000).toISOString() }],
	['a row without values', { ref: null, adId: '', source: null }],
])('%s is no ad', async (_, given) => {
	const { json } = await requestWith(given);
	expect((await unitOf(json.orderId)).custom_id).toBe(chat);
	expect(json).not.toHaveProperty('cameFrom');
	expect(json).not.toHaveProperty('cameFromLeftOut');
});

it.each<[string, unknown, object | undefined, string[]]>([
	['a ref of 2,000 characters', { ...ad, ref: 'x'.repeat(2000) }, { adId: ad.adId, source: 'ADS' }, ['ref']],
	['an ad ID that lost digits', { ...ad, adId: Number(ad.adId) }, { ref: ad.ref, source: 'ADS' }, ['adId']],
	['a row of somebody else', { ...ad, psid: buyers[1]!.psid }, undefined, ['adId', 'ref', 'source']],
])('%s does not stop the sale, and the item says what is missing', async (_, given, carried, leftOut) => {
	const { json } = await requestWith(given);
	expect(json).toMatchObject({ payment: { status: 'AWAITING_APPROVAL' }, cameFromLeftOut: leftOut });
	expect(json.cameFrom).toEqual(carried);
});

it.each([
	[6, {}],
	[20, { cameFromDays: 30 }],
])('a purchase %i days after the click counts, with %j', async (days, more) => {
	const cameAt = new Date(Date.now() - days * 86_400_000);
	const { json } = await requestWith({ ...ad, cameAt: cameAt.toISOString() }, more);
	expect(json.cameFrom).toEqual(ad);
});

it.each([0, -1, 400, 'week'])('refuses a time of %j days before any call', async (cameFromDays) => {
	simulators.world.calls.length = 0;
	await expect(requestWith(ad, { cameFromDays })).rejects.toThrow('is not a number of days');
	expect(simulators.world.calls).toEqual([]);
});

it('the reference of the shop goes first', async () => {
	const reference = `CART-${'7'.repeat(60)}`;
	const { json } = await requestWith(ad, { reference });
	expect(json).toMatchObject({
		reference,
		cameFromLeftOut: ['adId'],
		cameFrom: { ref: ad.ref, source: 'ADS' },
	});
	const settled = await checkout.settled(json.orderId as string);
	expect(settled).toMatchObject({ reference, cameFrom: { ref: ad.ref, source: 'ADS' } });
});

it.each([
	[':cf1.A.1.other'],
	['messenger:1:2'],
	['"><script>alert(1)</script>'],
	["{{ $json.psid }}'; drop table"],
	['\u202emug\u0000\n'],
	['__proto__'],
])('a ref such as %j changes nothing but what is said of the link', async (ref) => {
	const plain = await requestWith(undefined, {}, '1');
	const { json } = await requestWith({ ref }, {}, '2');
	const [before, after] = [await unitOf(plain.json.orderId), await unitOf(json.orderId)];
	const { custom_id, reference_id } = after;
	expect(after).toEqual({ ...before, custom_id, reference_id });
	expect(custom_id.startsWith(`${chat}:cf1..`)).toBe(true);
	const settled = await checkout.settled(json.orderId as string);
	expect(settled).toMatchObject({
		psid,
		pageId: page.id,
		payment: { status: 'PAID' },
		cameFrom: { ref: ref.trim() },
	});
});

it.each([[['a list']], [true], [[ad]]])('refuses %j before any call', async (given) => {
	simulators.world.calls.length = 0;
	await expect(requestWith(given)).rejects.toThrow('Came From is not a link or an ad');
	expect(simulators.world.calls).toEqual([]);
});

it('an order of another ad that was changed afterwards is not taken', async () => {
	const { json } = await requestWith(ad);
	const value = marked.replace(ad.adId, '1');
	await checkout
		.payPal('PATCH', `/v2/checkout/orders/${String(json.orderId)}`, [
			{
				op: 'replace',
				path: `/purchase_units/@reference_id=='${(await unitOf(json.orderId)).reference_id}'/custom_id`,
				value,
			},
		])
		.catch(() => undefined);
	expect((await unitOf(json.orderId)).custom_id).toBe(value);
	await buyer.approves(json.orderId as string);
	const { json: settled } = await checkout.settle(json.orderId as string);
	expect(settled.payment).toMatchObject({ status: 'MISMATCH' });
});

it('what is settled next is not said to come from the ad of the order before', async () => {
	const first = await requestWith(ad, {}, '1');
	const second = await requestWith(undefined, {}, '2');
	await buyer.approves(second.json.orderId as string);
	const { json } = await checkout.settle(second.json.orderId as string, {}, { items: [first.json] });
	expect(json.payment).toMatchObject({ status: 'PAID' });
	expect(json).not.toHaveProperty('cameFrom');
});
