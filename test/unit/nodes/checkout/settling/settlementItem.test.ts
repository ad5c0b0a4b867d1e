import { toSettlementItem } from '../../../../../nodes/checkout/settling/settlementItem';

it('has what a flow needs to go on, and no key without a value', () => {
	const amount = { currency: 'EUR', value: '24.00' };
	const item = toSettlementItem({
		orderId: '5O19',
		judgement: { status: 'PAID', amount, captureId: 'CAP', binding: { pageId: '108', psid: '287' } },
	});
	expect(item).toStrictEqual({
		orderId: '5O19',
		captureId: 'CAP',
		pageId: '108',
		psid: '287',
		payment: { status: 'PAID', amount },
	});
});

it('has no order where the provider only says that it was paid before', () => {
	const judgement = { status: 'PAID', paidBefore: true } as const;
	expect(toSettlementItem({ orderId: '', judgement })).toStrictEqual({
		payment: { status: 'PAID', paidBefore: true },
	});
});

it('has everything that is known of it', () => {
	const amount = { currency: 'EUR', value: '24.00' };
	const captured = { currency: 'EUR', value: '10.00' };
	const payment = {
		status: 'PARTIALLY_CAPTURED',
		reason: 'A part was taken.',
		paidBefore: true,
		withdrawn: true,
		amount,
		captured,
		expirationTime: '2026-12-21T10:00:00Z',
	} as const;
	const judgement = { ...payment, captureId: 'CAP', authorizationId: 'AUTH' };
	expect(toSettlementItem({ orderId: '5O19', approveUrl: 'https://pay.example', judgement })).toStrictEqual({
		orderId: '5O19',
		captureId: 'CAP',
		authorizationId: 'AUTH',
		approveUrl: 'https://pay.example',
		payment,
	});
});
