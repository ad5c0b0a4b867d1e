import { keepForNewPayment, keepForNotification, keepForPayment } from '../../../../nodes/checkout/keep';

const others = { psid: '287', pageId: '108', reference: 'CART-7', size: 'M', eventId: 'WH-1' };
const said = {
	approveUrl: 'https://www.paypal.com/checkoutnow?token=A',
	authorizationId: 'AUT',
	captureId: 'CAP',
	delivery: { delivered: true },
	payment: { status: 'PAID' },
};
const which = {
	orderId: 'A',
	requestId: 'order-1',
	checkout: { requestId: 'order-1' },
	chatUrl: 'https://m.me',
};
const goods = { buyer: { name: 'Jamie' }, lines: [], shipTo: {}, shippingOption: {} };
const event = { eventType: 'PAYMENT.CAPTURE.DECLINED', refundId: 'REF' };
const whole = { ...others, ...said, ...which, ...goods, ...event };

it('nothing of a payment is left where another is asked for', () => {
	expect(keepForNewPayment(whole)).toEqual(others);
});

it('a cart of the merchant is no payment', () => {
	const { lines, buyer } = goods;
	expect(keepForNewPayment({ ...others, lines, buyer })).toEqual({ ...others, lines, buyer });
});

it('nothing that was said of a payment is left where it is looked at', () => {
	expect(keepForPayment(whole, { orderId: 'A' })).toEqual({ ...others, ...goods, ...event });
	expect(keepForPayment(whole, {})).toEqual({ ...others, ...goods, ...event });
});

it('which payment was to be looked at is left when that failed, and not how it was', () => {
	expect(keepForPayment(whole)).toEqual({ ...others, ...which, ...goods, ...event });
});

it('nothing of one payment is left where another is looked at, or told of', () => {
	expect(keepForPayment(whole, { orderId: 'B' })).toEqual(others);
	expect(keepForNotification(whole, { orderId: 'B' })).toEqual(others);
});

it('a payment that was told of is still the one it was', () => {
	const told = { ...whole, alreadySent: true, notification: { sent: true } };
	expect(keepForNotification(told, { orderId: 'A' })).toEqual(whole);
	expect(keepForNotification(told, { disputeId: 'PP-D-1' })).toEqual(whole);
	expect(keepForNotification(told)).toEqual(whole);
});
