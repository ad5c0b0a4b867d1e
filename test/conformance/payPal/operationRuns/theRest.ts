import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

const vaultId = '8kk8451t';

/** Everything a merchant can fill in: calls of their own, saved payment methods, parcels. */
export const ofTheRest: OperationRun[] = [
	[
		'api',
		'call',
		'a list',
		{ path: '/v1/billing/plans', query: { parameter: [{ name: 'page_size', value: '2' }] } },
	],
	[
		'api',
		'call',
		'something new',
		{
			method: 'POST',
			path: '/v1/catalogs/products',
			body: '{ "name": "Mugs", "type": "PHYSICAL" }',
			options: { idempotencyKey: 'mugs' },
		},
	],
	['setupToken', 'create', 'for a chat', { pageId: '108542738901234' }],
	[
		'setupToken',
		'create',
		'everything a merchant can fill in',
		{
			details: {
				customerId: '4029352050',
				merchantCustomerId: '28777805391819468',
				customerType: 'CONSUMER',
				description: 'Coffee each month',
				savedWhen: 'ON_PAYER_APPROVAL',
				usagePattern: 'RECURRING_PREPAID',
				usageType: 'MERCHANT',
			},
			experience: {
				brandName: 'Maple & Mug',
				locale: 'en-US',
				returnUrl: 'https://m.me/mapleandmug',
				cancelUrl: 'https://m.me/mapleandmug',
				shippingPreference: 'NO_SHIPPING',
			},
		},
	],
	['setupToken', 'get', 'one', { setupId: '5C991763VB2781612' }],
	['paymentToken', 'create', 'of a setup token', { setupId: '5C991763VB2781612' }],
	['paymentToken', 'get', 'one', { vaultId }],
	['paymentToken', 'getMany', 'of a customer', { customerId: '4029352050' }],
	['paymentToken', 'delete', 'one', { vaultId }],
	['tracking', 'get', 'one parcel', { captureId: '2GG279541U471931P', trackingNumber: '443844607820' }],
];

export function answerTheRest(payPal: PayPalRecorder): void {
	payPal.answer('GET /v3/vault/payment-tokens', 200, { payment_tokens: [], id: vaultId });
	const setupToken = { id: '5C991763VB2781612', status: 'APPROVED' };
	payPal.answer('POST /v3/vault/setup-tokens', 201, { ...setupToken, status: 'PAYER_ACTION_REQUIRED' });
	payPal.answer('GET /v3/vault/setup-tokens', 200, setupToken);
	payPal.answer('POST /v3/vault/payment-tokens', 201, { id: vaultId });
	payPal.answer('DELETE /v3/vault/payment-tokens', 204);
	payPal.answer('GET /v1/shipping/trackers', 200, { trackers: [] });
}
