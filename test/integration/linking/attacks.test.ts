import { page, payer, secondPayer } from '../../../playground/seed.ts';
import { toInvitation } from '../../../nodes/linking/invitation';
import type { LinkPayPalAccountTrigger } from '../../../nodes/LinkPayPalAccountTrigger/LinkPayPalAccountTrigger.node';
import { withLinkTrigger } from '../../support/linkTrigger';
import { logLines } from '../../support/n8nCore';
import { linksIn, titleOf, Visitor } from '../../support/visitor';

const { simulators, host, psid, published, askedLink, begin, agree, tapLogIn, items } = withLinkTrigger();

const titles = {
	start: 'Link PayPal with this chat',
	linked: 'Your PayPal account is linked',
	expired: 'This link is too old',
	elsewhere: 'Please start again in the chat',
	invalid: 'This link does not work',
};

const hourMs = 3_600_000;

afterEach(() => jest.restoreAllMocks());

/** From now on it is that much later for the node. */
const later = (ms: number) => {
	const now = Date.now() + ms;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
};

/** The same address with another value in place of one of its own. */
const withParameter = (url: string, name: string, change: (value: string) => string): string => {
	const changed = new URL(url);
	changed.searchParams.set(name, change(changed.searchParams.get(name)!));
	return changed.href;
};

const flipped = (token: string): string => `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;

/** Nothing was let in, nothing failed, and PayPal was not asked for anybody. */
const expectNothing = () => {
	expect(items()).toEqual([]);
	expect(host.failedExecutions).toEqual([]);
	expect(simulators.world.calls.filter(({ path }) => path.startsWith('/v1/'))).toEqual([]);
};

describe('a link into the chat', () => {
	it.each<[string, (url: string) => string]>([
		['changed', (url) => withParameter(url, 'l', flipped)],
		['cut', (url) => withParameter(url, 'l', (token) => token.slice(0, -1))],
		['longer', (url) => withParameter(url, 'l', (token) => `${token}.x`)],
		['empty', (url) => withParameter(url, 'l', () => '')],
		['twice', (url) => `${url}&l=x`],
		['an object', (url) => url.replace('l=', 'l[x]=')],
		[
			'made with another secret',
			(url) => withParameter(url, 'l', () => toInvitation({ pageId: page.id, psid }, 'another', Date.now())),
		],
		['nothing', (url) => url.split('?')[0]!],
	])('that is %s opens no login', async (_, change) => {
		const url = change(await askedLink(await published()));
		simulators.world.calls.length = 0;
		const shown = await new Visitor().open(url);
		expect([shown.status, titleOf(shown)]).toEqual([200, titles.invalid]);
		expect(shown.headers['set-cookie']).toBeUndefined();
		expectNothing();
	});

	it('that is a day old opens no login', async () => {
		const url = await askedLink(await published());
		later(25 * hourMs);
		expect(titleOf(await new Visitor().open(url))).toBe(titles.expired);
		expectNothing();
	});

	it('opens no login for machines that look at it first, and is as good as before', async () => {
		const url = await askedLink(await published());
		simulators.world.calls.length = 0;
		for (const userAgent of [
			'facebookexternalhit/1.1',
			'WhatsApp/2.24',
			'Mozilla/5.0 (compatible; Googlebot/2.1)',
			'',
		]) {
			const machine = new Visitor();
			machine.userAgent = userAgent;
			const shown = await machine.open(url);
			expect(linksIn(shown)).toEqual([`${simulators.origin}/m.me/${page.id}`]);
			expect(shown.headers['set-cookie']).toBeUndefined();
		}
		expect(simulators.world.calls).toEqual([]);
		const visitor = new Visitor();
		await visitor.open(await agree((await begin(visitor, url)).loginUrl));
		expect(items()).toHaveLength(1);
	});

	it('is shown in no frame, kept by nobody, and tells PayPal nothing of where it was', async () => {
		const { headers } = await new Visitor().open(await askedLink(await published()));
		expect(headers).toMatchObject({
			'cache-control': 'no-store',
			'x-frame-options': 'DENY',
			'referrer-policy': 'no-referrer',
		});
		expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
		expect(headers['content-security-policy']).toContain("default-src 'none'");
		expect(headers['set-cookie']).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Lax$/)]);
	});
});

describe('the way back from PayPal', () => {
	/** Somebody who has logged in and has not come back yet. */
	const onTheWay = async () => {
		const visitor = new Visitor();
		const { loginUrl } = await begin(visitor, await askedLink(await published()));
		const back = await agree(loginUrl);
		simulators.world.calls.length = 0;
		return { visitor, back, loginUrl };
	};

	it.each<[string, (url: string) => string]>([
		['changed', (url) => withParameter(url, 'state', flipped)],
		['cut', (url) => withParameter(url, 'state', (state) => state.slice(1))],
		['twice', (url) => `${url}&state=x`],
		['a link into the chat', (url) => withParameter(url, 'state', () => invitation())],
	])('with a state that is %s links nothing', async (_, change) => {
		const { visitor, back } = await onTheWay();
		expect(titleOf(await visitor.open(change(back)))).toBe(titles.invalid);
		expectNothing();
	});
	const invitation = () =>
		toInvitation({ pageId: page.id, psid }, '0f8e7d6c5b4a39281706f5e4d3c2b1a0', Date.now());

	it('after half an hour links nothing', async () => {
		const { visitor, back } = await onTheWay();
		later(hourMs / 2 + 1000);
		expect(titleOf(await visitor.open(back))).toBe(titles.expired);
		expectNothing();
	});

	it('in another browser links nothing, and the login can still end where it began', async () => {
		const { visitor, back } = await onTheWay();
		expect(titleOf(await new Visitor().open(back))).toBe(titles.elsewhere);
		const known = new Visitor();
		await known.open(await askedLink(await published()));
		simulators.world.calls.length = 0;
		expect(titleOf(await known.open(back))).toBe(titles.elsewhere);
		expectNothing();
		expect(titleOf(await visitor.open(back))).toBe(titles.linked);
		expect(items()).toHaveLength(1);
	});

	it('is gone once: a second login with the same state links nothing', async () => {
		const { visitor, back, loginUrl } = await onTheWay();
		await visitor.open(back);
		const again = await agree(loginUrl, secondPayer.payerId);
		expect(titleOf(await visitor.open(again))).toBe(titles.linked);
		expect(items()).toMatchObject([{ payerId: payer.payerId }]);
	});

	it('is gone once in another process, too', async () => {
		const { visitor, back, loginUrl } = await onTheWay();
		await visitor.open(back);
		const [first] = items();
		const placed = await published();
		jest.isolateModules(() => {
			const file = '../../../nodes/LinkPayPalAccountTrigger/LinkPayPalAccountTrigger.node';
			// eslint-disable-next-line @typescript-eslint/no-require-imports
			const fresh = require(file) as { LinkPayPalAccountTrigger: typeof LinkPayPalAccountTrigger };
			Object.assign(placed, { node: new fresh.LinkPayPalAccountTrigger() });
		});
		const elsewhere = new URL(host.urlOf(placed));
		host.replace(placed, placed);
		for (const url of [back, await agree(loginUrl, secondPayer.payerId)]) {
			const moved = new URL(url);
			moved.pathname = elsewhere.pathname;
			expect(titleOf(await visitor.open(moved.href))).toBe(titles.elsewhere);
		}
		expect(items()).toEqual([first]);
	});

	it('with the code of somebody else links nothing', async () => {
		const { visitor, back } = await onTheWay();
		const refused = withParameter(back, 'code', flipped);
		expect(titleOf(await visitor.open(refused))).toBe('That did not work right now');
		expect(items()).toEqual([]);
	});

	it('writes no code, token or secret into the log when it fails', async () => {
		const { visitor, back } = await onTheWay();
		logLines.length = 0;
		simulators.world.faults.add({
			on: 'call',
			vendor: 'paypal',
			match: '/userinfo',
			action: 'fail',
			status: 500,
		});
		await visitor.open(back);
		const written = JSON.stringify(logLines);
		expect(written).toContain('could not link an account');
		expect(written).not.toMatch(/C21AA|A23AA|EJplayground|0f8e7d6c5b4a/);
	});

	it('with words from outside puts no more than a few of them into the log', async () => {
		const { visitor, loginUrl } = await onTheWay();
		const state = new URL(loginUrl).searchParams.get('state')!;
		const back = new URL(new URL(loginUrl).searchParams.get('redirect_uri')!);
		back.search = new URLSearchParams({ state, error: `server_error\n${'x'.repeat(5000)}` }).toString();
		logLines.length = 0;
		expect(titleOf(await visitor.open(back.href))).toBe('That did not work right now');
		expect(JSON.stringify(logLines).length).toBeLessThan(1000);
	});
});

describe('somebody who wants another person to link an account with their chat', () => {
	it('gets no further than to a page that says whose chat it is', async () => {
		const placed = await published();
		const victim = new Visitor();
		await victim.open(
			await agree((await begin(victim, await askedLink(placed))).loginUrl, secondPayer.payerId),
		);
		expect(items()).toHaveLength(1);
		// PayPal would let the victim through at once now. The page of the other's link leads nowhere by itself.
		const { start } = await begin(victim, await askedLink(placed));
		expect([start.status, titleOf(start)]).toEqual([200, titles.start]);
		expect(start.html).toContain(
			'It will be linked with the chat of Jamie. If that is not you, close this page.',
		);
		expect(items()).toHaveLength(1);
	});

	it('can’t hand over a login that has begun in their own browser', async () => {
		const placed = await published();
		const attacker = new Visitor();
		const { loginUrl } = await begin(attacker, await askedLink(placed));
		const victim = new Visitor();
		expect(titleOf(await victim.open(await agree(loginUrl, secondPayer.payerId)))).toBe(titles.elsewhere);
		expect(items()).toEqual([]);
	});
});

describe('a Log In that Facebook has not opened', () => {
	it.each([
		['another host', 'https://evil.example/account-linking'],
		['a host that begins like it', 'http://localhost.evil.example/'],
		['a user before another host', 'http://localhost@evil.example/'],
		['a script', 'javascript:alert(1)'],
		['no address', 'account-linking'],
		['nothing', ''],
	])('leads nobody to %s', async (_, redirectUri) => {
		const url = await tapLogIn(host.urlOf(await published()));
		simulators.world.calls.length = 0;
		const shown = await new Visitor().open(withParameter(url, 'redirect_uri', () => redirectUri));
		expect([shown.status, titleOf(shown)]).toEqual([200, titles.invalid]);
		expect(shown.html).not.toContain('evil');
		expect(simulators.world.calls).toEqual([]);
	});

	it('with a token that Facebook does not know opens no login', async () => {
		const url = await tapLogIn(host.urlOf(await published()));
		const shown = await new Visitor().open(withParameter(url, 'account_linking_token', flipped));
		expect(titleOf(shown)).toBe(titles.expired);
		expectNothing();
	});
});
