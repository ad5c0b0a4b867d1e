import { simplifySetupToken } from '../../../../../../nodes/vendors/payPal/vault/setupToken';

describe('a payment method that is about to be saved', () => {
	const links = [
		{ rel: 'self', href: 'https://api-m.paypal.com/v3/vault/setup-tokens/5C991763VB2781612', method: 'GET' },
		{
			rel: 'approve',
			href: 'https://www.paypal.com/agreements/approve?approval_session_id=5C',
			method: 'GET',
		},
	];

	it('says where the buyer agrees, and who they are', () => {
		expect(
			simplifySetupToken({
				id: '5C991763VB2781612',
				status: 'PAYER_ACTION_REQUIRED',
				customer: { id: '402', merchant_customer_id: '287' },
				payment_source: { paypal: {} },
				links,
			}),
		).toEqual({
			setupTokenId: '5C991763VB2781612',
			status: 'PAYER_ACTION_REQUIRED',
			approveUrl: 'https://www.paypal.com/agreements/approve?approval_session_id=5C',
			type: 'paypal',
			customerId: '402',
			merchantCustomerId: '287',
			account: {},
		});
	});

	it('asks nobody when there is nothing to agree to', () => {
		expect(simplifySetupToken({ id: '5C', status: 'APPROVED', links: [links[0]!] })).toEqual({
			setupTokenId: '5C',
			status: 'APPROVED',
		});
	});
});
