import { TransactionSearchController } from '@paypal/paypal-server-sdk';

import { startPayPalApp, type PayPalApp } from '../../support/payPalApp';
import { sdkClient } from './simulatorSdkClient';

describe('the statement, used by the SDK of PayPal', () => {
	let app: PayPalApp;
	let reporting: TransactionSearchController;
	beforeAll(async () => {
		app = await startPayPalApp();
		reporting = new TransactionSearchController(sdkClient(app));
	});
	afterAll(async () => await app.stop());

	it('has every call of it', async () => {
		const unit = { amount: { currency_code: 'USD', value: '24.00' } };
		const { body } = await app.call('POST', '/v2/checkout/orders', {
			intent: 'CAPTURE',
			purchase_units: [unit],
		});
		await app.buyer('approve', body.id);
		await app.call('POST', `/v2/checkout/orders/${body.id}/capture`);
		const now = app.world.clock.now().getTime();
		const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString();
		const { result } = await reporting.searchTransactions({
			startDate: at(-1),
			endDate: at(1),
			fields: 'all',
		});
		expect(result.transactionDetails).toMatchObject([
			{
				transactionInfo: { transactionStatus: 'S', transactionAmount: { value: '24.00' } },
				payerInfo: { emailAddress: 'jamie.rivera@example.com' },
			},
		]);
		const balances = await reporting.searchBalances({ currencyCode: 'USD' });
		expect(balances.result.balances).toMatchObject([{ currency: 'USD', totalBalance: { value: '22.67' } }]);
	});
});
