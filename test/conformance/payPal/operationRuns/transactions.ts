import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

/** Everything a merchant can fill in. */
export const ofTransactions: OperationRun[] = [
	[
		'transaction',
		'search',
		'of a quarter, filtered',
		{
			period: 'dates',
			from: '2026-08-01',
			to: '2026-10-31',
			filters: {
				currency: 'USD',
				eventCode: 'T0006',
				all: true,
				status: 'S',
				transactionId: '2GG279541U471931P',
			},
		},
	],
	['transaction', 'getBalances', 'of a currency, at a time', { asOf: '2026-11-01', balanceCurrency: 'EUR' }],
];

/** An account in which nothing happened. */
export function answerReports(payPal: PayPalRecorder): void {
	payPal.answer('GET /v1/reporting/transactions', 200, { transaction_details: [], total_items: 0 });
	payPal.answer('GET /v1/reporting/balances', 200, { balances: [] });
}
