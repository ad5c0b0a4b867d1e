import type { OperationRun } from './operationRun';

export const orderId = '5O190127TN364715T';
const captureId = '2GG279541U471931P';
const authorizationId = '0AW2184448108334S';
const refundId = '1JU08902781691411';
const trackerId = `${captureId}-443844607820`;
const carrier = (value: string) => ({ carrier: { __rl: true, mode: 'list', value } });
const line = { name: 'Mug', quantity: 2, unitPrice: '12.00' };
const parcelItems = { item: [{ name: 'Mug', quantity: 1, sku: 'MUG-1' }] };
const shipTo = { address: { fullName: 'Jo', addressLine1: '1 Main', city: 'San Jose', countryCode: 'US' } };
const createOptions = { psid: '28777805391819468', pageId: '108542738901234' };

/** Everything a merchant can fill in. */
export const ofOrders: OperationRun[] = [
	['authorization', 'get', 'one', { authorizationId }],
	['authorization', 'capture', 'all', { authorizationId }],
	[
		'authorization',
		'capture',
		'a part',
		{
			authorizationId,
			amount: '7.5',
			currency: 'EUR',
			finalCapture: true,
			captureDetails: { invoiceId: 'INV-1', note: 'Thank you', softDescriptor: 'MUGS' },
		},
	],
	['authorization', 'reauthorize', 'the same', { authorizationId }],
	['authorization', 'reauthorize', 'another amount', { authorizationId, amount: '2500', currency: 'JPY' }],
	['authorization', 'void', 'one', { authorizationId }],
	['capture', 'get', 'one', { captureId }],
	['capture', 'refund', 'all', { captureId }],
	[
		'capture',
		'refund',
		'a part',
		{ captureId, amount: '3', refundDetails: { note: 'Sorry', invoiceId: 'C-1', customId: 'return-1' } },
	],
	['refund', 'get', 'one', { refundId }],
	['order', 'get', 'one', { orderId }],
	['order', 'capture', 'one', { orderId }],
	['order', 'authorize', 'one', { orderId }],
	['order', 'create', 'a cart of input items', { linesSource: 'input' }],
	[
		'order',
		'create',
		'several carts',
		{
			linesSource: 'units',
			unitsJson: JSON.stringify([
				{ lines: [line], payeeEmail: 'one@example.com', customId: 'a' },
				{ lines: [line], shipping: '4.90', referenceId: 'tea', invoiceId: 'INV-2' },
			]),
		},
	],
	[
		'order',
		'create',
		'shipping to choose from, and a way to pay to be saved',
		{
			lines: { line: [line] },
			orderDetails: {
				shippingOptions: {
					option: [
						{ label: 'Standard', amount: '4.90', type: 'SHIPPING', selected: true },
						{ label: 'Pickup', type: 'PICKUP' },
					],
				},
			},
			createOptions: {
				...createOptions,
				save: {
					method: {
						usageType: 'MERCHANT',
						usagePattern: 'RECURRING_PREPAID',
						customerType: 'CONSUMER',
						customerId: 'jo_1',
					},
				},
			},
		},
	],
	[
		'order',
		'create',
		'a pickup',
		{
			lines: { line: [line] },
			orderDetails: { deliveryType: 'PICKUP_IN_STORE', shipTo },
			experience: { shippingPreference: 'SET_PROVIDED_ADDRESS' },
		},
	],
	[
		'order',
		'create',
		'a saved way to pay',
		{ lines: { line: [line] }, createOptions: { vaultId: '8kk8451t' } },
	],
	[
		'order',
		'update',
		'everything',
		{
			orderId,
			changes: {
				customId: 'mine',
				description: 'Mugs',
				invoiceId: 'INV-1',
				intent: 'AUTHORIZE',
				payeeEmail: 'shop@example.com',
				linesJson: JSON.stringify([line]),
				shipping: '4.90',
				shipTo,
				remove: ['soft_descriptor'],
			},
		},
	],
	[
		'order',
		'confirmPaymentSource',
		'PayPal',
		{
			orderId,
			buyerEmail: 'jo@example.com',
			experience: { returnUrl: 'https://m.me/x', landingPage: 'LOGIN' },
		},
	],
	[
		'order',
		'confirmPaymentSource',
		'a local way to pay',
		{
			orderId,
			paymentSource: 'json',
			paymentSourceJson: '{"bancontact":{"name":"Jo Rivera","country_code":"BE"}}',
			completeOnApproval: true,
		},
	],
	[
		'order',
		'addTracking',
		'a parcel',
		{
			orderId,
			captureId,
			...carrier('FEDEX'),
			trackingNumber: '443844607820',
			notifyPayer: true,
			parcelItems,
		},
	],
	[
		'order',
		'addTracking',
		'a parcel of another carrier',
		{ orderId, captureId, ...carrier('OTHER'), carrierName: 'Bikes', trackingNumber: '7' },
	],
	['order', 'updateTracking', 'a parcel', { orderId, trackerId, notification: 'off', parcelItems }],
	['order', 'cancelTracking', 'a parcel', { orderId, trackerId }],
];
