import axios from 'axios';

import { buyers, payer, payers, secondPageBuyers, secondPayer } from '../../../../../playground/seed.ts';
import { type Answer, startPayPalApp, type PayPalApp } from '../../../../support/payPalApp.ts';
import { withSimulators } from '../../../../support/simulators.ts';

const [, lea] = buyers;
const amount = { currency_code: 'USD', value: '24.00' };
const units = { intent: 'CAPTURE', purchase_units: [{ amount }] };

describe('who is logged in at PayPal', () => {
	let app: PayPalApp;

	beforeAll(async () => void (app = await startPayPalApp()));
	afterAll(async () => await app.stop());

	const page = async (what: string, query: Record<string, string>, body?: object) =>
		(
			await axios.request<Record<string, unknown>>({
				url: `${app.origin}/www.paypal.com/${what}?${new URLSearchParams(query).toString()}`,
				...(body && { method: 'POST', data: body }),
			})
		).data;
	const ordered = async (source?: object): Promise<string> => {
		const given = { ...units, ...(source && { payment_source: { paypal: source } }) };
		return String((await app.call('POST', '/v2/checkout/orders', given)).body.id);
	};
	const order = async (id: string): Promise<Answer['body']> =>
		(await app.call('GET', `/v2/checkout/orders/${id}`)).body;
	const offered = async (phone: string): Promise<string[]> => {
		const { accounts } = await page('checkoutnow/order', { token: await ordered(), phone });
		return (accounts as Array<{ name: string }>).map(({ name }) => name);
	};

	it('is whose phone it is, on either Page, and the first buyer where nobody knows', async () => {
		expect((await offered(lea!.psid))[0]).toBe('Léa Moreau');
		expect((await offered(secondPageBuyers[2]!.psid))[0]).toBe('Yuki Tanaka');
		expect((await offered('nobody'))[0]).toBe('Jamie Rivera');
	});

	it('offers everybody else, once', async () => {
		const names = await offered(lea!.psid);
		expect(names).toEqual(expect.arrayContaining(['Jamie Rivera', 'Yuki Tanaka', 'Sam Okafor']));
		expect(new Set(names).size).toBe(names.length);
	});

	it('is who pays: by name, address, ID, and in the statement of the shop', async () => {
		const token = await ordered();
		const { redirect } = await page('checkoutnow/approve', { token, phone: lea!.psid }, {});
		expect(redirect).toBeNull();
		expect(await order(token)).toMatchObject({
			payer: { email_address: payers[1]!.email, payer_id: payers[1]!.payerId, name: { given_name: 'Léa' } },
			payment_source: { paypal: { account_id: payers[1]!.payerId } },
			purchase_units: [{ shipping: { name: { full_name: 'Léa Moreau' }, address: { country_code: 'FR' } } }],
		});
		await app.call('POST', `/v2/checkout/orders/${token}/capture`, {});
		const span = new URLSearchParams({
			start_date: new Date(app.world.clock.now().getTime() - 60_000).toISOString(),
			end_date: new Date(app.world.clock.now().getTime() + 60_000).toISOString(),
			fields: 'all',
		});
		const { body } = await app.call('GET', `/v1/reporting/transactions?${span.toString()}`);
		expect(body.transaction_details).toMatchObject([
			{ payer_info: { email_address: payers[1]!.email, country_code: 'FR' } },
		]);
	});

	it('can be somebody else on the same phone, but nobody who has no account', async () => {
		const token = await ordered();
		const approve = async (payerId: string) =>
			await page('checkoutnow/approve', { token, phone: lea!.psid }, { payerId });
		await expect(approve('NOBODY')).rejects.toMatchObject({ response: { status: 400 } });
		await approve(secondPayer.payerId);
		expect((await order(token)).payer).toMatchObject({ email_address: secondPayer.email });
	});

	it('is whose account is saved, and charged later', async () => {
		const token = await ordered({
			attributes: { vault: { store_in_vault: 'ON_SUCCESS', usage_type: 'MERCHANT' } },
		});
		await page('checkoutnow/approve', { token, phone: lea!.psid }, {});
		const { body: paid } = await app.call('POST', `/v2/checkout/orders/${token}/capture`, {});
		const saved = paid.payment_source.paypal.attributes.vault;
		const { body: shown } = await app.call('GET', `/v3/vault/payment-tokens/${saved.id}`);
		expect(shown.payment_source.paypal).toMatchObject({ email_address: payers[1]!.email });
		const charge = { ...units, payment_source: { paypal: { vault_id: saved.id } } };
		const { body } = await app.call('POST', '/v2/checkout/orders', charge, {
			'PayPal-Request-Id': 'later',
			Prefer: 'return=representation',
		});
		expect(body).toMatchObject({ status: 'COMPLETED', payer: { payer_id: payers[1]!.payerId } });
	});
});

describe('somebody new on the stage', () => {
	const simulators = withSimulators();

	it('has an account of their own', async () => {
		const noor = { firstName: 'Noor', lastName: 'de Vries', locale: 'nl_NL' };
		const { data } = await axios.post<{ psid: string }>(`${simulators.origin}/_playground/people`, noor);
		const api = `${simulators.origin}/www.paypal.com/signin/request`;
		const { clientId } = simulators.payPal.credentials();
		const request = { client_id: clientId, scope: 'openid', redirect_uri: 'http://localhost/back' };
		const { data: login } = await axios.get<{ accounts: Array<Record<string, string>> }>(api, {
			params: { ...request, phone: data.psid },
		});
		expect(login.accounts[0]).toMatchObject({
			name: 'Noor de Vries',
			email: expect.stringMatching(/^noor\.de\.vries\.\d+@example\.com$/),
		});
		expect(login.accounts.filter(({ payerId }) => payerId === payer.payerId)).toHaveLength(1);
	});
});
