import { authenticatePayPalRequest } from '../../nodes/vendors/payPal/api/authentication';
import type { PayPalCredentials } from '../../nodes/vendors/payPal/api/credentials';
import { sendAtOnce } from '../../nodes/vendors/payPal/api/sendAtOnce';
import { otherMerchant } from '../../playground/seed.ts';
import { cart, withPayPalCheckout } from '../support/payPalCheckout';
import { PayPalRecorder } from '../support/payPalRecorder';

const { account, order, calls } = withPayPalCheckout();
const { clientId, clientSecret, merchantId } = otherMerchant;

const made = async (executionId: string) => {
	const { json } = await order('create', { ...cart, simplify: false }, { executionId });
	return json[0] as { purchase_units: Array<{ payee: { merchant_id: string } }> };
};

/**
 * n8n keeps the access token of a credential into which other keys are put: its dialog sends it back unseen. As PayPal took
 * it for nine hours, buyers paid the account of before, and a trigger that was published anew had its webhook there.
 */
describe('other keys in the credential', () => {
	it('are those of the account that is paid from then on', async () => {
		await made('before');
		Object.assign(account.credential.data, { clientId, clientSecret });
		const orders = [await made('first'), await made('second')];
		expect(orders.map(({ purchase_units: [unit] }) => unit!.payee.merchant_id)).toEqual([
			merchantId,
			merchantId,
		]);
		// Refused once, and asked again with a token of its own.
		expect(calls('POST', '/v2/checkout/orders').map(({ status }) => status)).toEqual([
			expect.any(Number),
			401,
			expect.any(Number),
			expect.any(Number),
		]);
	});

	it('are not what the old ones were given, at another address either', async () => {
		const elsewhere = new PayPalRecorder();
		await elsewhere.start();
		elsewhere.answer('POST /v1/oauth2/token', 200, { access_token: 'A21-elsewhere', expires_in: 32400 });
		await made('before');
		const { accessToken } = account.credential.data;
		account.credential.data.baseUrl = elsewhere.origin;
		await made('after').catch(() => undefined);
		await elsewhere.stop();
		expect(elsewhere.requests.length).toBeGreaterThan(0);
		expect(JSON.stringify(elsewhere.requests)).not.toContain(accessToken);
	});

	it('are what a trigger calls with, too', async () => {
		await made('before');
		const kept = { ...account.credential.data, clientSecret } as unknown as PayPalCredentials;
		const httpRequest = jest.fn();
		const url = `${kept.baseUrl}/v1/notifications/webhooks`;
		expect(await sendAtOnce({ helpers: { httpRequest } }, kept, { url })).toBeUndefined();
		expect(httpRequest).not.toHaveBeenCalled();
	});

	it('leave a token alone that was kept before it was known whose it is', async () => {
		const stored = { environment: 'live', clientId, clientSecret, accessToken: 'A21AA' };
		const url = 'https://api-m.paypal.com/v2/checkout/orders';
		expect(await authenticatePayPalRequest(stored, { url })).toMatchObject({
			headers: { Authorization: 'Bearer A21AA' },
		});
	});
});
