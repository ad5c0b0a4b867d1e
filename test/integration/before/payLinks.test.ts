import { createServer } from 'node:http';

import type { IDataObject } from 'n8n-workflow';

import { MessengerTrigger } from '../../../nodes/MessengerTrigger/MessengerTrigger.node';
import { leftBy, versions } from '../../support/before';
import { close } from '../../support/localServer';
import { messengerCredential } from '../../support/messengerCredential';
import { resetN8nServices, runWebhook } from '../../support/n8nCore';

/** A pay card in a chat, and what n8n keeps of the workflow behind it. */
interface PayLink {
	execution: { executionId: string; resumeToken: string };
	payUrl: string;
	staticData: IDataObject;
	/** After the buyer had seen that the payment is through. */
	staticDataWhenPaid: IDataObject;
	workflowId: string;
	nodeId: string;
	webhookId: string;
}

/** What the waiting execution, or n8n in its place, answers. */
let execution: { status: number; headers?: Record<string, string>; body: string };
const asked: URL[] = [];
const n8n = createServer((request, response) => {
	asked.push(new URL(request.url!, baseUrl()));
	response.writeHead(execution.status, execution.headers).end(execution.body);
});
const baseUrl = () => `http://127.0.0.1:${(n8n.address() as { port: number }).port}`;

beforeAll(async () => await new Promise<void>((resolve) => n8n.listen(0, '127.0.0.1', resolve)));
beforeEach(() => {
	resetN8nServices();
	asked.length = 0;
});
afterAll(async () => await close(n8n));

/** A buyer opens the link, or what is made of it. */
async function tap({ payUrl, ...link }: PayLink, staticData: IDataObject, changes: object = {}) {
	const seen: { location?: string; outcome?: string; html?: string } = {};
	const response = {
		status: () => response,
		type: () => response,
		set: (headers: Record<string, string>) => {
			seen.outcome = headers['X-Checkout-Outcome'];
			return response;
		},
		send: (html: string) => void (seen.html = html),
		redirect: (url: string) => void (seen.location = url),
	};
	const request = {
		headers: { 'user-agent': 'Mozilla/5.0', 'accept-language': 'en' },
		query: { ...Object.fromEntries(new URL(payUrl).searchParams), ...changes },
		params: {},
		body: {},
	};
	const placed = {
		...link,
		node: new MessengerTrigger(),
		parameters: { events: ['message'], options: {} },
		credentials: [messengerCredential('http://vendors.invalid/graph.facebook.com')],
		staticData,
		baseUrl: baseUrl(),
	};
	await runWebhook(placed, 'setup', request, response);
	return seen;
}

describe.each(versions)('a pay link that %s has sent', (version) => {
	const link = () => leftBy<PayLink>(version, 'payLinks/behindPage', { n8n: baseUrl() });

	it('leads to the execution that waits, and on to PayPal', async () => {
		const { payUrl, execution: waiting, staticData } = link();
		const location = 'https://www.paypal.com/checkoutnow?token=5O190127TN364715T';
		execution = { status: 302, headers: { location }, body: '' };
		expect(await tap(link(), staticData)).toMatchObject({ location });
		const [url] = asked;
		expect(url!.pathname).toBe(`/webhook-waiting/${waiting.executionId}/checkout`);
		expect(Object.fromEntries(url!.searchParams)).toEqual({
			step: 'pay',
			signature: waiting.resumeToken,
			checkout: expect.stringMatching(/^order-[0-9a-f]{32}$/),
		});
		expect(payUrl).not.toContain(String(url!.searchParams.get('checkout')));
	});

	it('comes back from PayPal with the order', async () => {
		const { staticData } = link();
		execution = { status: 200, headers: { 'X-Checkout-Outcome': 'paid' }, body: '<title>Paid</title>' };
		const seen = await tap(link(), staticData, { step: 'return', token: '5O190127TN364715T' });
		expect(seen).toMatchObject({ outcome: 'paid', html: '<title>Paid</title>' });
		expect(Object.fromEntries(asked[0]!.searchParams)).toMatchObject({
			step: 'return',
			token: '5O190127TN364715T',
		});
	});

	it('leads nowhere when it is changed', async () => {
		const { payUrl, staticData } = link();
		const token = new URL(payUrl).searchParams.get('c')!;
		const last = token.at(-2) === 'A' ? 'B' : 'A';
		const seen = await tap(link(), staticData, { c: token.slice(0, -2) + last + token.at(-1) });
		expect(seen.location).toBeUndefined();
		expect(asked).toEqual([]);
	});

	it('still says "paid" when the execution has ended, and n8n was started again', async () => {
		execution = { status: 409, body: '{"message":"It has finished already."}' };
		const { staticDataWhenPaid } = link();
		const seen = await tap(link(), staticDataWhenPaid);
		expect(seen.outcome).toBe('paid');
	});
});
