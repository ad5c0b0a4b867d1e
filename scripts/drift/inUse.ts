/** A description of a vendor's API, and the copy of it that the tests were last held against. */
export interface DescriptionInUse {
	/** Name of its file, in the folder of the vendors' data. */
	file: string;
	/** What the vendor calls this state of it. */
	version: string;
	/** When the vendor published it. */
	published: string;
	/** Where a newer one is. */
	source: string;
	/** SHA-256 of the copy. */
	sha256: string;
}

const payPals = 'https://github.com/paypal/paypal-rest-api-specifications/tree/main/openapi';

const ofPayPal = (file: string, version: string, sha256: string): DescriptionInUse => ({
	file: `openapi/${file}`,
	version,
	published: '2024-02',
	source: payPals,
	sha256,
});

export const inUse: DescriptionInUse[] = [
	ofPayPal(
		'billing_subscriptions_v1.json',
		'1.6',
		'6b537452aa6165bffe47e2cb5797a8a71de49c37b5355240624bbe8b9bfee4f1',
	),
	ofPayPal(
		'catalogs_products_v1.json',
		'1.0',
		'4bac7aa795c1392ff7a5c559c976ea3d5e74223b09d03e1d3d365795b53956a5',
	),
	ofPayPal(
		'checkout_orders_v2.json',
		'2.13',
		'd1bcdbbe7a55f71041757aef0147046c19f9864bdf4ab301e1e91091b31b8d57',
	),
	ofPayPal(
		'customer_disputes_v1.json',
		'1.10',
		'6b77da1b26636a03ae8e15f58e5f466bcc9314366ee160569324f7403b4057af',
	),
	ofPayPal('invoicing_v2.json', '2.3', '3e01e84f9974a929ddf7fdc9f456e194b331835d825e9258d583e76bdf84ac63'),
	ofPayPal(
		'notifications_webhooks_v1.json',
		'1.11',
		'98dfcd756730690c8c6004321280b513af9b68eb84f1e8b3f6b4910be78840b4',
	),
	ofPayPal(
		'payments_payment_v2.json',
		'2.5',
		'e8728d1bd0085fa223cae8bfe8b2968fc9bd4d9530fbb66f82f71c282b4378c6',
	),
	ofPayPal(
		'payments_payouts_batch_v1.json',
		'1.9',
		'efc1b639f6db1fcf3ad40f4835d9f87fec31d5168c740914aa49317ff62be6e8',
	),
	ofPayPal(
		'reporting_transactions_v1.json',
		'1.9',
		'9ddc4e32b5ace5107995c4ae3391f4c58adf2bf288e5e33dc765a66b248e7e37',
	),
	ofPayPal(
		'shipping_shipment_tracking_v1.json',
		'1.6',
		'0b85d249bd1b55295bb6e5821ddd5356259dbd4518e4a5552d884cbb3540813e',
	),
	ofPayPal(
		'vault_payment_tokens_v3.json',
		'3.1',
		'985ac3e5fd7ed584f2b667e6c11b30ecf0f2a0c813b2d92ab277e913cfed1883',
	),
	{
		file: 'fixtures/messenger/spec/page-messaging-edges.v25.json',
		version: 'Graph v25.0, ad2b0b6',
		published: '2026-04-15',
		source: 'https://github.com/facebook/facebook-business-sdk-codegen/tree/main/api_specs/specs',
		sha256: '441e654bbc78bcb1c78d303f8daf3b9ecd8a7b852fc0191a4577573ed411d12f',
	},
];
