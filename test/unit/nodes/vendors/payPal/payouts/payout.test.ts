import { simplifyPayout, simplifyPayoutItem } from '../../../../../../nodes/vendors/payPal/payouts/payout';

const usd = (value: string) => ({ currency: 'USD', value });

describe('a payout', () => {
	it('says how much it is and what PayPal takes for it', () => {
		const header = {
			payout_batch_id: '5UXD2E8A7EBQJ',
			batch_status: 'SUCCESS',
			time_created: '2026-11-28T10:00:00Z',
			time_completed: '2026-11-28T10:00:01Z',
			sender_batch_header: { sender_batch_id: 'payout-1' },
			amount: usd('17.00'),
			fees: usd('0.50'),
		};
		expect(simplifyPayout({ batch_header: header })).toEqual({
			payoutBatchId: '5UXD2E8A7EBQJ',
			status: 'SUCCESS',
			amount: usd('17.00'),
			fees: usd('0.50'),
			senderBatchId: 'payout-1',
			createTime: '2026-11-28T10:00:00Z',
			completeTime: '2026-11-28T10:00:01Z',
		});
	});

	it('says of a recipient what was paid, and why not', () => {
		const item = {
			payout_item_id: '8AELMXH8UB2P8',
			payout_batch_id: '5UXD2E8A7EBQJ',
			transaction_status: 'UNCLAIMED',
			payout_item_fee: usd('0.25'),
			payout_item: { receiver: 'nobody@example.com', amount: usd('5.00'), sender_item_id: '7' },
			errors: { name: 'RECEIVER_UNREGISTERED' },
		};
		expect(simplifyPayoutItem(item)).toEqual({
			payoutItemId: '8AELMXH8UB2P8',
			payoutBatchId: '5UXD2E8A7EBQJ',
			status: 'UNCLAIMED',
			receiver: 'nobody@example.com',
			amount: usd('5.00'),
			fee: usd('0.25'),
			ownId: '7',
			problem: 'RECEIVER_UNREGISTERED',
		});
	});
});
