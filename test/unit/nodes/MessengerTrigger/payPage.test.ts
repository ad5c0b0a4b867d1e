import { createServer, type IncomingMessage, type Server } from 'node:http';

import { toCheckoutToken, type WaitingCheckout } from '../../../../nodes/payPage/checkoutLink';
import { outcomesHere, rememberOutcome } from '../../../../nodes/payPage/checkoutOutcomes';
import { app } from '../../../../playground/seed.ts';
import { close, listen, originOf } from '../../../support/localServer';
import { placeTrigger } from '../../../support/messengerTrigger';
import { resetN8nServices, runWebhook, type PlacedNode } from '../../../support/n8nCore';

interface Shown {
	status?: number;
	location?: string;
	html: string;
	headers?: Record<string, string>;
}

/** The part of n8n that answers for waiting executions, as it is told to. */
class WaitingExecutions {
	answers: Array<{ status: number; headers?: Record<string, string>; body?: string } | 'none'> = [];
	whenCalled: () => void = () => undefined;
	readonly calls: Array<{ url: string; headers: IncomingMessage['headers'] }> = [];
	private readonly server: Server = createServer(({ url, headers }, response) => {
		this.calls.push({ url: url!, headers });
		this.whenCalled();
		const answer = this.answers.shift() ?? 'none';
		if (answer === 'none') return void response.destroy();
		response.writeHead(answer.status, answer.headers).end(answer.body ?? '');
	});

	get origin(): string {
		return originOf(this.server);
	}

	async start(): Promise<void> {
		await listen(this.server);
	}

	async stop(): Promise<void> {
		await close(this.server);
	}
}

let checkouts = 0;

describe('the page in front of a waiting execution', () => {
	const n8n = new WaitingExecutions();
	let trigger: PlacedNode;
	let checkout: WaitingCheckout;

	beforeAll(async () => await n8n.start());
	afterAll(async () => await n8n.stop());

	beforeEach(() => {
		resetN8nServices();
		n8n.calls.length = 0;
		n8n.whenCalled = () => undefined;
		trigger = { ...placeTrigger('http://graph.invalid'), baseUrl: n8n.origin };
		checkout = {
			executionId: '231',
			checkoutId: `checkout-${++checkouts}`,
			resumeToken: 'resume-token',
			waitingPath: '/webhook-waiting',
		};
	});

	const linkToken = () => toCheckoutToken(checkout, app.secret);

	/** A buyer's browser opens the link, with these further parameters. */
	const open = async (query: Record<string, string> = {}, headers: object = {}): Promise<Shown> => {
		const shown: Shown = { html: '' };
		const response = {
			status: (status: number) => Object.assign(response, void (shown.status = status)),
			set: (headers: Record<string, string>) => Object.assign(response, void (shown.headers = headers)),
			type: () => response,
			send: (html: string) => void (shown.html = html),
			redirect: (location: string) => void (shown.location = location),
		};
		const request = {
			query: { c: linkToken(), ...query },
			headers: { 'user-agent': 'Mozilla/5.0', 'accept-language': 'en', ...headers },
		};
		await runWebhook(trigger, 'setup', request, response);
		return shown;
	};

	const titleOf = ({ html }: Shown) => /<title>([^<]*)/.exec(html)?.[1];
	const json = (status: number, message: string) => ({
		status,
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ code: status, message }),
	});
	const page = (outcome: string) => ({
		status: 200,
		headers: { 'x-checkout-outcome': outcome, 'content-type': 'text/html' },
		body: '<title>From the execution</title>',
	});

	it('asks the execution of the link, at its own address, and says who asks', async () => {
		n8n.answers = [page('cancelled')];
		await open({ step: 'return', token: '5O190127TN364715T', PayerID: 'X' });
		const [{ url, headers }] = n8n.calls as [(typeof n8n.calls)[0]];
		const { pathname, searchParams } = new URL(url, n8n.origin);
		expect(pathname).toMatch(/^\/webhook-waiting\/231\//);
		expect(Object.fromEntries(searchParams)).toMatchObject({
			step: 'return',
			token: '5O190127TN364715T',
			signature: 'resume-token',
		});
		expect(headers).toMatchObject({ 'user-agent': 'Mozilla/5.0', 'accept-language': 'en' });
	});

	it('passes on a redirect to PayPal, and a page', async () => {
		n8n.answers = [{ status: 302, headers: { location: 'https://www.paypal.com/checkoutnow?token=5O1' } }];
		expect((await open()).location).toBe('https://www.paypal.com/checkoutnow?token=5O1');
		n8n.answers = [page('cancelled')];
		expect(titleOf(await open())).toBe('From the execution');
	});

	it.each([
		[
			'the execution has finished',
			json(409, 'The execution "231 has finished already.'),
			'This payment request is closed',
		],
		[
			'it has failed',
			json(409, 'The execution "231" has finished with error.'),
			'This payment request is closed',
		],
		[
			'n8n does not know it any more',
			json(404, 'The execution "231" does not exist.'),
			'This payment request is closed',
		],
		['the key to it is wrong', json(401, 'Invalid token'), 'This payment request is closed'],
		['n8n has a fault', json(500, 'Internal server error'), 'That did not work right now'],
		['n8n is restarting', json(503, 'Database is not ready!'), 'That did not work right now'],
	])('shows a page and never JSON when %s', async (_, answer, title) => {
		n8n.answers = [answer];
		const shown = await open();
		expect(shown.status).toBe(200);
		expect(titleOf(shown)).toBe(title);
		expect(shown.html).not.toContain('"code"');
	});

	it('leads back to the chat with the Page that asked, when the app has several', async () => {
		n8n.answers = [json(404, 'The execution "231" does not exist.')];
		checkout.pageId = '117903562847105';
		expect((await open()).html).toContain('m.me/117903562847105"');
	});

	it('remembers that it is paid', async () => {
		n8n.answers = [page('paid'), json(409, 'The execution "231 has finished already.')];
		await open({ step: 'return', token: '5O1' });
		expect(titleOf(await open())).toBe('Thank you, that is paid');
	});

	it('remembers it while the execution waits for another payment, and tells our own n8n so', async () => {
		n8n.answers = [page('closed'), page('paid'), page('closed')];
		const first = await open();
		expect(titleOf(first)).toBe('This payment request is closed');
		expect(first.headers).toMatchObject({ 'X-Checkout-Over': '1' });
		await open({ step: 'return', token: '5O1' });
		const { headers, ...shown } = await open();
		expect(titleOf(shown)).toBe('Thank you, that is paid');
		expect(headers).toMatchObject({ 'X-Checkout-Over': '1', 'X-Checkout-Outcome': 'paid' });
	});

	it('knows what was paid while it asked, and no answer came', async () => {
		n8n.whenCalled = () => rememberOutcome(outcomesHere, checkout.checkoutId, 'paid');
		n8n.answers = ['none'];
		expect(titleOf(await open({ step: 'return', token: '5O1' }))).toBe('Thank you, that is paid');
	});

	it('tells our own n8n that nobody waits any more, and whether that ended with the money', async () => {
		n8n.answers = [
			json(409, 'has finished already'),
			{ status: 200, headers: { 'X-Checkout-Outcome': 'paid' }, body: 'paid' },
			json(409, 'has finished already'),
		];
		const said = async () => (await open()).headers;
		expect(await said()).toMatchObject({ 'X-Checkout-Over': '1' });
		expect(await said()).toMatchObject({ 'X-Checkout-Outcome': 'paid' });
		expect(await said()).toMatchObject({ 'X-Checkout-Over': '1', 'X-Checkout-Outcome': 'paid' });
	});

	it('lets the buyer try again when n8n has a fault', async () => {
		n8n.answers = [json(500, 'Internal server error')];
		const { html } = await open({ step: 'return', token: '5O1' });
		const [, again] = /class="primary" href="([^"]*)"/.exec(html) ?? [];
		expect(again).toBe(`${n8n.origin}/webhook/${trigger.webhookId}/messenger?c=${linkToken()}`);
	});

	it('knows what is paid also when this n8n cannot call its own address', async () => {
		n8n.answers = [page('paid'), 'none'];
		await open({ step: 'return', token: '5O1' });
		expect(titleOf(await open())).toBe('Thank you, that is paid');
	});

	it('leads to the waiting execution itself when this n8n cannot call its own address', async () => {
		n8n.answers = ['none'];
		const { location } = await open({ step: 'return', token: '5O1' });
		expect(location).toMatch(new RegExp(`^${n8n.origin}/webhook-waiting/231/.*[?&]token=5O1`));
	});

	it('does not let every buyer wait until it is clear that nobody answers', async () => {
		const now = jest.spyOn(Date, 'now');
		n8n.whenCalled = () => now.mockReturnValue(60_000);
		now.mockReturnValue(0);
		n8n.answers = ['none', page('paid')];
		expect((await open()).location).toBeDefined();
		expect((await open()).location).toBeDefined();
		expect(n8n.calls).toHaveLength(1);
		now.mockReturnValue(60_000 + 10 * 60_000);
		expect(titleOf(await open())).toBe('From the execution');
		now.mockRestore();
	});

	it.each([
		['another key', (token: string) => `${token.slice(0, -2)}xx`],
		['no signature', (token: string) => token.split('.')[0]!],
		['nothing in it', () => ''],
	])('asks nobody for a link with %s', async (_, change) => {
		const shown = await open({ c: change(toCheckoutToken(checkout, app.secret)) });
		expect(titleOf(shown)).toBe('This link does not work');
		expect(n8n.calls).toEqual([]);
	});

	it('shows machines that look at links what it is about, and asks nobody', async () => {
		expect(titleOf(await open({}, { 'user-agent': 'facebookexternalhit/1.1' }))).toBe('Pay with PayPal');
		expect(n8n.calls).toEqual([]);
	});

	it('asks nobody for a browser that looks ahead, and shows the way on, should the page be seen later', async () => {
		const shown = await open({ step: 'pay' }, { 'x-purpose': 'preview' });
		expect(titleOf(shown)).toBe('Pay with PayPal');
		expect(shown.html).toContain(`c=${encodeURIComponent(linkToken())}"`);
		expect(n8n.calls).toEqual([]);
	});
});
