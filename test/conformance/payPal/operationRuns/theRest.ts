import type { PayPalRecorder } from '../../../support/payPalRecorder';
import type { OperationRun } from './operationRun';

const vaultId = '8kk8451t';
const linkId = 'PLB-X7MNK9P2QR8T';
const paymentLinkId = { __rl: true, mode: 'id', value: linkId };

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
	['paymentLink', 'create', 'a plain product', { name: 'Mug', price: '24.00' }],
	[
		'paymentLink',
		'create',
		'everything a merchant can fill in',
		{
			name: 'Mug',
			price: '24.00',
			details: {
				choices: {
					option: [
						{ choice: 'Colour', option: 'Blue' },
						{ choice: 'Colour', option: 'Gold', price: '30.00' },
						{ choice: 'Size', option: 'M' },
					],
				},
				collectsAddress: true,
				description: 'Keeps your tea warm',
				mostPieces: 3,
				notes: { question: [{ label: 'Name on the mug', required: false }] },
				productId: 'MUG-1',
				returnUrl: 'https://m.me/mapleandmug',
				shipping: '4.90',
				taxName: 'Sales tax',
				taxPercentage: '8.25',
			},
		},
	],
	['paymentLink', 'get', 'one', { paymentLinkId }],
	['paymentLink', 'getMany', 'some', { limit: 5 }],
	['paymentLink', 'update', 'its price', { paymentLinkId, changes: { price: '20.00' } }],
	['paymentLink', 'delete', 'one', { paymentLinkId }],
	['paymentLink', 'getQrCode', 'of a link', { paymentLinkId, size: 150 }],
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
	const item = { name: 'Mug', unit_amount: { currency_code: 'USD', value: '24.00' } };
	const link = ({ body }: { body?: unknown }) => ({
		line_items: [item],
		payment_link: `https://www.paypal.com/ncp/payment/${linkId}`,
		...(body as object),
		id: linkId,
	});
	payPal.answer('POST /v1/checkout/payment-resources', 201, link);
	payPal.answer('GET /v1/checkout/payment-resources', 200, { resources: [] });
	payPal.answer('GET /v1/checkout/payment-resources/', 200, link);
	payPal.answer('PUT /v1/checkout/payment-resources/', 200, link);
	payPal.answer('DELETE /v1/checkout/payment-resources/', 204);
	const setupToken = { id: '5C991763VB2781612', status: 'APPROVED' };
	payPal.answer('POST /v3/vault/setup-tokens', 201, { ...setupToken, status: 'PAYER_ACTION_REQUIRED' });
	payPal.answer('GET /v3/vault/setup-tokens', 200, setupToken);
	payPal.answer('POST /v3/vault/payment-tokens', 201, { id: vaultId });
	payPal.answer('DELETE /v3/vault/payment-tokens', 204);
	payPal.answer('GET /v1/shipping/trackers', 200, { trackers: [] });
}
