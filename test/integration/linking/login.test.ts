import { page, payer, secondPayer } from '../../../playground/seed.ts';
import { withLinkTrigger } from '../../support/linkTrigger';
import { linksIn, titleOf, Visitor } from '../../support/visitor';

const { simulators, host, psid, published, askedLink, begin, agree, cancel, tapLogIn, items, buyer } =
	withLinkTrigger();

const linkedEvents = () =>
	simulators.world.deliveries.filter(({ event }) => event.includes('messaging_account_linking'));

describe('a link in the chat', () => {
	it('leads to PayPal and back, and starts one execution with who it was', async () => {
		const placed = await published();
		const visitor = new Visitor();
		const { start, loginUrl } = await begin(visitor, await askedLink(placed));
		expect(titleOf(start)).toBe('Link PayPal with this chat');
		expect(start.html).toContain('the chat of Jamie');
		expect(items()).toEqual([]);
		const end = await visitor.open(await agree(loginUrl));
		expect(titleOf(end)).toBe('Your PayPal account is linked');
		expect(linksIn(end)).toEqual([`${simulators.origin}/m.me/${page.id}`]);
		expect(items()).toEqual([
			{
				pageId: page.id,
				psid,
				payerId: payer.payerId,
				name: 'Jamie Rivera',
				givenName: 'Jamie',
				surname: 'Rivera',
				email: payer.email,
				emailVerified: true,
				verifiedAccount: true,
				scopes: ['openid', 'https://uri.paypal.com/services/paypalattributes', 'email', 'profile'],
				linkedBy: 'link',
				timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
			},
		]);
	});

	it('asks PayPal for the page, with its own address to come back to', async () => {
		const placed = await published();
		const { loginUrl } = await begin(new Visitor(), await askedLink(placed));
		const { origin, pathname, searchParams } = new URL(loginUrl);
		expect(origin + pathname).toBe(`${simulators.origin}/www.paypal.com/signin/authorize`);
		expect(Object.fromEntries(searchParams)).toMatchObject({
			flowEntry: 'static',
			response_type: 'code',
			redirect_uri: host.urlOf(placed),
			scope: 'openid https://uri.paypal.com/services/paypalattributes email profile',
		});
	});

	it('tells the country when the merchant asks for the address', async () => {
		const placed = await published({ scopes: ['address'] });
		const visitor = new Visitor();
		const { loginUrl } = await begin(visitor, await askedLink(placed));
		await visitor.open(await agree(loginUrl, secondPayer.payerId));
		expect(items()).toMatchObject([{ payerId: secondPayer.payerId, country: 'FR' }]);
		expect(items()[0]).not.toHaveProperty('email');
	});

	it('starts nothing when the person does not agree, and can be used again', async () => {
		const placed = await published();
		const visitor = new Visitor();
		const link = await askedLink(placed);
		const end = await visitor.open(await cancel((await begin(visitor, link)).loginUrl));
		expect(titleOf(end)).toBe('Nothing was linked');
		expect(items()).toEqual([]);
		await visitor.open(await agree((await begin(visitor, link)).loginUrl));
		expect(items()).toHaveLength(1);
	});

	it('says so in the language of the browser', async () => {
		const placed = await published();
		const visitor = new Visitor();
		visitor.language = 'de-DE,de;q=0.9';
		const { start, loginUrl } = await begin(visitor, await askedLink(placed));
		expect(start.html).toContain('<html lang="de">');
		expect(start.html).toContain('Mit PayPal einloggen');
		const end = await visitor.open(await agree(loginUrl));
		expect(titleOf(end)).toBe('Ihr PayPal-Konto ist verknüpft');
	});

	it('names nobody whom Facebook does not name', async () => {
		const placed = await published();
		const link = await askedLink(placed);
		simulators.world.faults.add({
			on: 'call',
			vendor: 'messenger',
			match: `/${psid}`,
			action: 'fail',
			status: 500,
		});
		const { start } = await begin(new Visitor(), link);
		expect(start.html).toContain('Go on only if you came here from your own chat with us.');
	});

	it('can be loaded again at the end without a second item', async () => {
		const placed = await published();
		const visitor = new Visitor();
		const back = await agree((await begin(visitor, await askedLink(placed))).loginUrl);
		const [first, second] = await Promise.all([visitor.open(back), visitor.open(back)]);
		const third = await visitor.open(back);
		expect([first, second, third].map(titleOf)).toEqual(Array(3).fill('Your PayPal account is linked'));
		expect(items()).toHaveLength(1);
	});
});

describe("Facebook's Log In button", () => {
	it('leads to PayPal and back to Facebook, whose event carries a code', async () => {
		const placed = await published();
		const visitor = new Visitor();
		const { start, loginUrl } = await begin(visitor, await tapLogIn(host.urlOf(placed)));
		expect(start.html).toContain('the chat of Jamie');
		const end = await visitor.open(await agree(loginUrl));
		expect(items()).toMatchObject([{ psid, payerId: payer.payerId, linkedBy: 'accountLinking' }]);
		const back = new URL(end.location!);
		expect(back.origin).toBe(simulators.origin);
		expect(back.searchParams.get('authorization_code')).toMatch(/^[\w-]+\.[\w-]+$/);
		expect((await visitor.open(back.href)).status).toBe(302);
	});

	it('goes back to Facebook without a code when the person does not agree', async () => {
		const placed = await published();
		const visitor = new Visitor();
		const { loginUrl } = await begin(visitor, await tapLogIn(host.urlOf(placed)));
		const end = await visitor.open(await cancel(loginUrl));
		const back = new URL(end.location!);
		expect(back.searchParams.has('account_linking_token')).toBe(true);
		expect(back.searchParams.has('authorization_code')).toBe(false);
		expect(items()).toEqual([]);
		expect(linkedEvents()).toEqual([]);
	});

	it('is too old after five minutes', async () => {
		const placed = await published();
		const url = await tapLogIn(host.urlOf(placed));
		simulators.world.clock.advance(6 * 60_000);
		expect(titleOf(await new Visitor().open(url))).toBe('This link is too old');
	});

	it('fails in words when Facebook does not answer', async () => {
		const placed = await published();
		const url = await tapLogIn(host.urlOf(placed));
		simulators.world.faults.add({ on: 'call', vendor: 'messenger', match: '/me', action: 'drop', times: 5 });
		expect(titleOf(await new Visitor().open(url))).toBe('That did not work right now');
		expect(host.failedExecutions).toEqual([]);
	});
});

describe('PayPal', () => {
	it.each([
		['does not answer to the code', { match: '/v1/oauth2/token', action: 'drop' as const }],
		['does not say who it was', { match: '/userinfo', action: 'fail' as const, status: 500 }],
		[
			'says nothing about the account',
			{ match: '/userinfo', action: 'fail' as const, status: 200, body: {} },
		],
		[
			'is a web page',
			{ match: '/userinfo', action: 'fail' as const, status: 200, body: '<html>Hotel</html>' },
		],
	])('%s: nothing is linked, and the person reads so', async (_, fault) => {
		const placed = await published();
		const visitor = new Visitor();
		const back = await agree((await begin(visitor, await askedLink(placed))).loginUrl);
		simulators.world.faults.add({ on: 'call', vendor: 'paypal', times: 3, ...fault });
		expect(titleOf(await visitor.open(back))).toBe('That did not work right now');
		expect(items()).toEqual([]);
		expect(host.failedExecutions).toEqual([]);
	});

	it('is asked twice for a login: for the token, and for who it was', async () => {
		const placed = await published();
		const visitor = new Visitor();
		const back = await agree((await begin(visitor, await askedLink(placed))).loginUrl);
		simulators.world.calls.length = 0;
		await visitor.open(back);
		expect(simulators.world.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([
			'POST /v1/oauth2/token',
			'GET /v1/identity/oauth2/userinfo',
		]);
	});
});

describe('one person, several accounts and chats', () => {
	it('links two accounts with one chat: two items, the later one counts', async () => {
		const placed = await published();
		const link = await askedLink(placed);
		for (const { payerId } of [payer, secondPayer]) {
			const visitor = new Visitor();
			await visitor.open(await agree((await begin(visitor, link)).loginUrl, payerId));
		}
		expect(items()).toMatchObject([
			{ psid, payerId: payer.payerId },
			{ psid, payerId: secondPayer.payerId },
		]);
	});

	it('links one account with two chats: two items that name both', async () => {
		const placed = await published();
		const other = '27190446518230957';
		const visitor = new Visitor();
		await visitor.open(await agree((await begin(visitor, await askedLink(placed))).loginUrl));
		const url = await tapLogIn(host.urlOf(placed), other);
		await visitor.open(await agree((await begin(visitor, url)).loginUrl));
		expect(items()).toMatchObject([
			{ psid, payerId: payer.payerId },
			{ psid: other, payerId: payer.payerId },
		]);
	});
});

it('withdraws its address when the workflow is unpublished', async () => {
	const placed = await published();
	expect(placed.staticData).toEqual({ global: { payPalLinking: { linkPageUrl: host.urlOf(placed) } } });
	await host.unpublish(placed);
	await expect(askedLink(placed)).rejects.toThrow(/Link Page URL is empty/);
	await expect(buyer.got()).resolves.toEqual([]);
});
