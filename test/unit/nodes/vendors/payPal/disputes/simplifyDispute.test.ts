import {
	simplifyDispute,
	simplifyListedDispute,
} from '../../../../../../nodes/vendors/payPal/disputes/simplifyDispute';

const id = 'PP-R-AYP-10135034';

describe('simplifyDispute', () => {
	it('gives a minimal answer as little as it holds', () => {
		expect(simplifyDispute({ dispute_id: id })).toEqual({ disputeId: id, canDo: [] });
	});

	it('says whose chat it is about, until when to answer and what PayPal takes now', () => {
		const api = `https://api-m.paypal.com/v1/customer/disputes/${id}`;
		const simple = simplifyDispute({
			dispute_id: id,
			status: 'WAITING_FOR_SELLER_RESPONSE',
			reason: 'MERCHANDISE_OR_SERVICE_NOT_RECEIVED',
			dispute_amount: { currency_code: 'USD', value: '24.00' },
			seller_response_due_date: '2026-12-08T10:00:00.000Z',
			disputed_transactions: [
				{ seller_transaction_id: '9E71677448583674J', custom: 'messenger:1085:2877:CART-1' },
			],
			links: ['provide-evidence', 'provide-supporting-info'].map((action) => ({
				href: `${api}/${action}`,
				rel: action,
			})),
		});
		expect(simple).toMatchObject({
			disputeId: id,
			captureId: '9E71677448583674J',
			psid: '2877',
			reference: 'CART-1',
			amount: { value: '24.00', currency: 'USD' },
			answerBy: '2026-12-08T10:00:00.000Z',
			canDo: ['provideEvidence'],
		});
	});
});

it('an entry of a list has what PayPal lists, and no chat', () => {
	expect(simplifyListedDispute({ dispute_id: id, status: 'RESOLVED' })).toEqual({
		disputeId: id,
		status: 'RESOLVED',
	});
});
