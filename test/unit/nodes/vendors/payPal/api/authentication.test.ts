import { authenticatePayPalRequest } from '../../../../../../nodes/vendors/payPal/api/authentication';

const credentials = { environment: 'sandbox', clientId: 'id', clientSecret: 's', accessToken: 'A21AA' };

it("gives a request to PayPal the credential's token, and follows it nowhere else", async () => {
	const url = 'https://api-m.sandbox.paypal.com/v2/checkout/orders';
	expect(await authenticatePayPalRequest(credentials, { url, headers: { Prefer: 'x' } })).toEqual({
		url,
		sendCredentialsOnCrossOriginRedirect: false,
		headers: { Prefer: 'x', Authorization: 'Bearer A21AA' },
	});
});

it.each(['https://api-m.paypal.com/v2', 'https://evil.example/', 'http://api-m.sandbox.paypal.com/'])(
	'gives none to %s',
	async (url) => {
		await expect(authenticatePayPalRequest(credentials, { url })).rejects.toThrow('its token is not sent to');
	},
);
