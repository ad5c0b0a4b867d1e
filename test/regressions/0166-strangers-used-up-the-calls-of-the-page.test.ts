import { withLinkTrigger } from '../support/linkTrigger';
import { titleOf, Visitor } from '../support/visitor';

const { simulators, host, published, tapLogIn, askedLink, begin, agree } = withLinkTrigger();

const minuteMs = 60_000;
const failed = 'That did not work right now';
const calls = (vendor: string) => simulators.world.calls.filter((call) => call.vendor === vendor).length;
const later = (ms: number) => {
	const now = Date.now() + ms;
	jest.spyOn(Date, 'now').mockImplementation(() => now);
};

/** The same address with another value of one parameter. */
const withParameter = (url: string, name: string, value: string): string => {
	const changed = new URL(url);
	changed.searchParams.set(name, value);
	return changed.href;
};

afterEach(() => jest.restoreAllMocks());

describe('the page on which accounts are linked', () => {
	it('asks Facebook once what somebody is called, however often they look', async () => {
		const url = await askedLink(await published());
		simulators.world.calls.length = 0;
		for (let times = 0; times < 20; times++)
			expect(titleOf(await new Visitor().open(url))).toBe('Link PayPal with this chat');
		expect(calls('messenger')).toBeLessThanOrEqual(1);
	});

	it('asks PayPal about sixty made-up codes in a minute', async () => {
		const visitor = new Visitor();
		const { loginUrl } = await begin(visitor, await askedLink(await published()));
		const back = await agree(loginUrl);
		simulators.world.calls.length = 0;
		for (let tries = 0; tries < 80; tries++)
			expect(titleOf(await visitor.open(withParameter(back, 'code', `made-up-${tries}`)))).toBe(failed);
		expect(calls('paypal')).toBe(60);
	});

	it('asks Facebook about five made-up tokens in a minute, and then again about true ones', async () => {
		const url = await tapLogIn(host.urlOf(await published()));
		simulators.world.calls.length = 0;
		const titles: Array<string | undefined> = [];
		for (let tries = 0; tries < 20; tries++) {
			const madeUp = withParameter(url, 'account_linking_token', `made-up-${tries}`);
			titles.push(titleOf(await new Visitor().open(madeUp)));
		}
		expect(titles.filter((title) => title === failed)).toHaveLength(15);
		expect(calls('messenger')).toBe(5);
		later(minuteMs);
		expect(titleOf(await new Visitor().open(url))).toBe('Link PayPal with this chat');
	});
});
