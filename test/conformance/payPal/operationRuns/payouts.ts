import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

const payoutBatchId = '5UXD2E8A7EBQJ';
const payoutItemId = '8AELMXH8UB2P8';

/** Everything a merchant can fill in. */
export const ofPayouts: OperationRun[] = [
	[
		'payout',
		'create',
		'with words',
		{
			receiver: 'jamie@example.com',
			amount: '12.00',
			currency: 'EUR',
			recipientDetails: { note: 'Thank you', ownId: '7' },
			payoutEmail: { message: 'For November', subject: 'Your share' },
		},
	],
	[
		'payout',
		'create',
		'to an account',
		{ recipientType: 'PAYPAL_ID', receiver: 'QYR5Z8XDVJNXQ', amount: '500', currency: 'JPY' },
	],
	['payout', 'get', 'one', { payoutBatchId }],
	['payout', 'getItem', 'one', { payoutItemId }],
	['payout', 'cancelUnclaimed', 'one', { payoutItemId }],
];

export function answerPayouts(payPal: PayPalRecorder): void {
	const header = { payout_batch_id: payoutBatchId, batch_status: 'PENDING' };
	const item = { payout_item_id: payoutItemId, transaction_status: 'UNCLAIMED' };
	payPal.answer('POST /v1/payments/payouts', 201, { batch_header: header });
	payPal.answer(`GET /v1/payments/payouts/${payoutBatchId}`, 200, { batch_header: header, items: [] });
	payPal.answer(`GET /v1/payments/payouts-item/${payoutItemId}`, 200, item);
	payPal.answer(`POST /v1/payments/payouts-item/${payoutItemId}`, 200, item);
}
