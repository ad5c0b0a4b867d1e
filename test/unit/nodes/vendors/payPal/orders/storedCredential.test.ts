import { toStoredCredential } from '../../../../../../nodes/vendors/payPal/orders/storedCredential';

describe('who charges a saved account, for PayPal', () => {
	it('is the buyer, who has tapped', () => {
		expect(toStoredCredential({ by: 'buyer' })).toEqual({
			payment_initiator: 'CUSTOMER',
			usage: 'SUBSEQUENT',
		});
	});

	it.each([
		['recurring', 'RECURRING_PREPAID'],
		['unscheduled', 'UNSCHEDULED_POSTPAID'],
	] as const)('is the shop, for what was agreed as %s', (pattern, usage_pattern) => {
		expect(toStoredCredential({ by: 'shop', pattern })).toEqual({
			payment_initiator: 'MERCHANT',
			usage: 'SUBSEQUENT',
			usage_pattern,
		});
	});
});
