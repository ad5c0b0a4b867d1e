import {
	idInLink,
	simplifyAuthorizationAlone,
	simplifyCaptureAlone,
	simplifyRefundAlone,
} from '../../../../../../nodes/vendors/payPal/payments/simplifyPayment';

const amount = { currency_code: 'EUR', value: '24.00' };
const up = (path: string) => [{ href: `https://api-m.paypal.com${path}`, rel: 'up', method: 'GET' }];
const customId = 'messenger:108:287:CART-7';

it('a capture says which order it belongs to, and whose chat', () => {
	const capture = simplifyCaptureAlone({
		id: 'CAP',
		status: 'COMPLETED',
		amount,
		custom_id: customId,
		links: up('/v2/checkout/orders/5O19'),
	});
	expect(capture).toMatchObject({
		captureId: 'CAP',
		orderId: '5O19',
		amount: { currency: 'EUR', value: '24.00' },
		pageId: '108',
		psid: '287',
		customId,
	});
	expect(Object.values(capture)).not.toContain(undefined);
});

it('what PayPal relates it to counts for more than a link', () => {
	const links = up('/v2/checkout/orders/WRONG');
	const supplementary_data = { related_ids: { order_id: '5O19', authorization_id: 'AUT' } };
	expect(
		simplifyCaptureAlone({ id: 'CAP', status: 'COMPLETED', amount, links, supplementary_data }),
	).toMatchObject({ orderId: '5O19', authorizationId: 'AUT' });
});

it('a reservation says until when', () => {
	const expiration_time = '2026-12-21T08:00:00Z';
	expect(simplifyAuthorizationAlone({ id: 'AUT', status: 'CREATED', amount, expiration_time })).toMatchObject(
		{ authorizationId: 'AUT', expirationTime: expiration_time },
	);
});

it('a refund says of which capture, and how much of it in all', () => {
	expect(
		simplifyRefundAlone({
			id: 'REF',
			status: 'COMPLETED',
			amount,
			seller_payable_breakdown: { total_refunded_amount: { ...amount, value: '30.00' } },
			links: up('/v2/payments/captures/CAP?x=1'),
		}),
	).toMatchObject({ refundId: 'REF', captureId: 'CAP', totalRefunded: { value: '30.00' } });
});

it.each([
	[up('/v2/payments/captures/CAP/refund'), 'CAP'],
	[up('/v2/payments/captures/'), undefined],
	[[{ href: 'https://api-m.paypal.com/v2/payments/captures/CAP', rel: 'self' }], undefined],
	[undefined, undefined],
])('the ID in %j is %s', (links, id) => {
	expect(idInLink(links, 'up', '/v2/payments/captures/')).toBe(id);
});
