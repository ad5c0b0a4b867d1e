import axios from 'axios';

import { vaultCustomerOf } from '../../../nodes/vendors/payPal/vault/customer';
import { buyers, merchant, page } from '../../../playground/seed.ts';
import { Buyer } from '../../support/buyer';
import { withLinkTrigger } from '../../support/linkTrigger';

const { simulators, host, psid, published, trigger, checkout, buttons, buyer } = withLinkTrigger();

const profileCalls = () => simulators.world.calls.filter(({ path }) => path.includes('messenger_profile'));
const payPal = async (method: string, path: string, data: object) => {
	const api = `${simulators.origin}/api-m.paypal.com`;
	const auth = { username: merchant.clientId, password: merchant.clientSecret };
	const token = await axios.post<{ access_token: string }>(
		`${api}/v1/oauth2/token`,
		'grant_type=client_credentials',
		{ auth },
	);
	const headers = { authorization: `Bearer ${token.data.access_token}`, 'content-type': 'application/json' };
	return (await axios.request<{ id: string }>({ method, url: api + path, data, headers })).data;
};
const sends = () => simulators.world.calls.filter(({ path }) => path.endsWith('/messages'));

/** What is remembered of a Page goes when an hour is over. */
beforeEach(() => {
	hours += 2;
	jest.useFakeTimers({ now: Date.now() + hours * 3_600_000, doNotFake: notTheClock });
});
afterEach(() => jest.useRealTimers());
let hours = 0;

const named = { linkPageUrl: 'https://n8n.example.com/webhook/1/link-paypal' };
const notTheClock = [
	...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
	...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];

describe('Ask to Link', () => {
	it("sends Facebook's Log In button where it works, and a link for computers beside it", async () => {
		const placed = await published();
		const { output, json } = await checkout('askToLink', placed);
		expect(output).toBe(0);
		expect(json).toMatchObject({
			pageId: page.id,
			psid,
			link: { way: 'accountLinking', why: expect.stringContaining('works for this Page, on phones') },
			delivery: { delivered: true },
		});
		const [logIn, link] = await buttons();
		expect(logIn).toEqual({ type: 'account_link', url: host.urlOf(placed) });
		expect(link).toMatchObject({ type: 'web_url', title: 'On a computer' });
		expect(link!.url).toMatch(new RegExp(`^${host.urlOf(placed)}\\?l=`));
	});

	it('sends a link alone to the buyers of a Page in Europe or Japan', async () => {
		simulators.messenger.profile.euPrivacyRules = true;
		const { json } = await checkout('askToLink', await published());
		expect(json.link).toMatchObject({ way: 'link', why: expect.stringContaining('privacy rules') });
		expect(await buttons()).toMatchObject([{ type: 'web_url', title: 'Link PayPal' }]);
	});

	it('asks Facebook once for many buyers', async () => {
		const placed = await published();
		for (let index = 0; index < 3; index++) await checkout('askToLink', placed);
		expect(profileCalls()).toHaveLength(1);
	});

	it('sends a link where Facebook does not say, and says so', async () => {
		simulators.world.faults.add({ on: 'call', match: '/messenger_profile', action: 'fail', status: 500 });
		const { json } = await checkout('askToLink', await published());
		expect(json.link).toMatchObject({ way: 'link', why: expect.stringContaining('did not say') });
	});

	it.each([
		['accountLinking', ['account_link', 'web_url']],
		['link', ['web_url']],
	])('does what the merchant has chosen: %s', async (linkWay, types) => {
		const { json } = await checkout('askToLink', await published(), { linkWay });
		expect(json.link).toMatchObject({ way: linkWay, why: 'You chose it.' });
		expect((await buttons()).map(({ type }) => type)).toEqual(types);
		expect(profileCalls()).toEqual([]);
	});

	it("says it in the buyer's language", async () => {
		const { psid: lea } = buyers[1]!;
		const other = new Buyer(simulators, lea);
		const placed = await published();
		await other.writes('bonjour');
		await checkout('askToLink', placed, { psid: lea, linkWay: 'link' });
		expect((await buttons(other))[0]!.title).toBe('Associer PayPal');
	});

	it("says it in the merchant's words, without a look at the profile", async () => {
		const parameters = { linkText: 'Is it you?', linkWay: 'link', linkOptions: { buttonText: 'It is me' } };
		await checkout('askToLink', await published(), parameters);
		expect((await buyer.got()).at(-1)!.attachment!.payload).toMatchObject({
			text: 'Is it you?',
			buttons: [{ title: 'It is me' }],
		});
		expect(simulators.world.calls.filter(({ method }) => method === 'GET')).toEqual([]);
	});

	it('leads to the page of another workflow when the merchant names it', async () => {
		const linkOptions = { linkPageUrl: 'https://n8n.example.com/webhook/1/link-paypal' };
		await published();
		await checkout('askToLink', trigger(), { linkWay: 'link', linkOptions });
		expect((await buttons())[0]!.url).toMatch(/^https:\/\/n8n\.example\.com\/webhook\/1\/link-paypal\?l=/);
	});

	it.each([
		['there is no page', {}, /Link Page URL is empty, and no published Link PayPal Account Trigger/],
		['the page is no address', { linkOptions: { linkPageUrl: 'my page' } }, /Link Page URL/],
		['the text is too long', { linkText: 'x'.repeat(641), linkOptions: named }, /Text/],
		['the button is too long', { linkOptions: { ...named, buttonText: 'x'.repeat(21) } }, /Title/],
		['nobody is named', { psid: 'Jamie' }, /Recipient: "Jamie"/],
		['the way is none', { linkWay: 'pigeon' }, /Way/],
	])('is refused before any call when %s', async (_, parameters, message) => {
		await expect(checkout('askToLink', trigger(), parameters)).rejects.toThrow(message);
		expect(simulators.world.calls).toEqual([]);
	});

	it('leaves through Not Sent when the buyer wrote too long ago', async () => {
		const placed = await published();
		simulators.world.clock.advance(25 * 3_600_000);
		const { output, json } = await checkout('askToLink', placed, { linkWay: 'link' });
		expect(output).toBe(1);
		expect(json.delivery).toMatchObject({ delivered: false, outcome: 'outside-window' });
	});

	it('sends one message however often the execution is retried', async () => {
		const placed = await published();
		for (let run = 0; run < 2; run++)
			await checkout('askToLink', placed, { linkWay: 'link' }, { executionId: `retried ${hours}` });
		expect(sends()).toHaveLength(1);
	});
});

describe('Unlink', () => {
	it('says how many accounts are still saved in the chat', async () => {
		await published();
		const { id, merchant_customer_id } = vaultCustomerOf({ pageId: page.id, psid });
		const setUp = await payPal('POST', '/v3/vault/setup-tokens', {
			customer: { id, merchant_customer_id },
			payment_source: {
				paypal: {
					usage_type: 'MERCHANT',
					experience_context: { return_url: 'https://a.example', cancel_url: 'https://a.example' },
				},
			},
		});
		await axios.post(
			`${simulators.origin}/www.paypal.com/agreements/approve?approval_session_id=${setUp.id}`,
			{},
		);
		await payPal('POST', '/v3/vault/payment-tokens', {
			payment_source: { token: { id: setUp.id, type: 'SETUP_TOKEN' } },
		});
		expect((await checkout('unlink', trigger())).json).toMatchObject({ unlinked: true, savedAccounts: 1 });
	});

	it('does without that number where PayPal does not say', async () => {
		await published();
		simulators.world.faults.add({ on: 'call', match: '/v3/vault', action: 'fail', status: 403, times: 3 });
		expect((await checkout('unlink', trigger())).json).toEqual({ pageId: page.id, psid, unlinked: true });
	});

	it('ends what Facebook knows of the link', async () => {
		await published();
		const { json } = await checkout('unlink', trigger());
		expect(json).toEqual({ pageId: page.id, psid, unlinked: true, savedAccounts: 0 });
		expect(
			simulators.world.calls.filter(({ path }) => path.endsWith(`/${page.id}/unlink_accounts`)),
		).toHaveLength(1);
	});
});
