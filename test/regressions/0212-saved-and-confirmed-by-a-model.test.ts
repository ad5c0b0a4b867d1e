import { withPayPalCheckout } from '../support/payPalCheckout';

const { run, calls } = withPayPalCheckout();

const confirm = async (paymentSourceJson: string, type: string) =>
	await run(
		'order',
		'confirmPaymentSource',
		{ orderId: '5O190127TN364715T', paymentSource: 'json', paymentSourceJson },
		{ type: `n8n-nodes-messenger-checkout.${type}` },
	);

/** The brother of 0181: the model wrote the saved account of somebody else into the JSON of an order it could capture. */
it.each([
	'{ "paypal": { "vault_id": "8kk8451t" } }',
	'{ "card": { "vault_id": "8kk8451t" } }',
	'{ "paypal": { "billing_agreement_id": "B-1" } }',
	'{ "token": { "id": "B-1", "type": "BILLING_AGREEMENT" } }',
])('a model confirms nothing that was saved: %s', async (source) => {
	await expect(confirm(source, 'payPalCheckoutTool')).rejects.toThrow(
		'Payment Source (JSON): an AI agent charges nothing that a buyer has saved',
	);
	expect(calls('POST', '/confirm-payment-source')).toEqual([]);
	await expect(confirm(source, 'payPalCheckout')).rejects.toThrow();
	expect(calls('POST', '/confirm-payment-source')).toHaveLength(1);
});

it('a model may offer another way to pay', async () => {
	await expect(
		confirm('{ "bancontact": { "name": "Jamie Rivera", "country_code": "BE" } }', 'payPalCheckoutTool'),
	).rejects.not.toThrow('an AI agent');
	expect(calls('POST', '/confirm-payment-source')).toHaveLength(1);
});
