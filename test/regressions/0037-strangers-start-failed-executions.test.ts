import axios from 'axios';

import { PayPalCheckoutTrigger } from '../../nodes/PayPalCheckoutTrigger/PayPalCheckoutTrigger.node';
import { toCheckoutToken } from '../../nodes/payPage/checkoutLink';
import { app } from '../../playground/seed.ts';
import { placeTrigger, withMessengerTrigger } from '../support/messengerTrigger';
import { logLines, type PlacedNode } from '../support/n8nCore';
import { payPalCredential } from '../support/payPalCredential';

const { simulators, host } = withMessengerTrigger();

const form = { 'content-type': 'multipart/form-data; boundary=b' };
const formBody = '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n--b--\r\n';

const link = () =>
	toCheckoutToken(
		{ executionId: '1', checkoutId: 'c-1', resumeToken: 't', waitingPath: '/webhook-waiting' },
		app.secret,
	);

const payPalTrigger = (): PlacedNode => ({
	node: new PayPalCheckoutTrigger(),
	parameters: { events: ['CHECKOUT.ORDER.APPROVED'] },
	credentials: [payPalCredential(simulators.origin)],
	webhookId: '5e6f7a8b-0000-4000-8000-00000000f070',
	workflowId: 'workflow-pay',
	staticData: {},
});

const nothingStarted = () => {
	expect(host.failedExecutions).toEqual([]);
	expect(host.executions).toEqual([]);
};

describe('a delivery that cannot be read is no proof', () => {
	it.each([
		['Messenger', () => placeTrigger(simulators.origin)],
		['PayPal Checkout', payPalTrigger],
	])('to the %s Trigger: a form', async (_, place) => {
		const placed = place();
		await host.publish(placed);
		const lines = logLines.length;
		const { status } = await axios.post(host.urlOf(placed), formBody, {
			headers: form,
			validateStatus: () => true,
		});
		expect(status).toBe(401);
		expect(logLines.length - lines).toBe(1);
		nothingStarted();
	});
});

describe('a page of ours is shown whatever a browser sends', () => {
	const languages = [
		'constructor',
		'constructor-x',
		'de;q=0.1,constructor',
		'__proto__',
		'toString',
		'hasOwnProperty',
	];
	const queries = [
		'step[toString]=x',
		'token[toString]=x',
		'step=pay&step=pay',
		'c[toString]=x',
		'hasOwnProperty=x',
		'hub.mode[toString]=x',
	];

	let placed: PlacedNode;
	beforeEach(async () => {
		placed = placeTrigger(simulators.origin);
		await host.publish(placed);
	});

	const open = async (query: string, headers: Record<string, string> = {}) =>
		await await axios.get<string>(`${host.urlOf(placed)}?${query}`, {
			headers: { 'user-agent': 'Mozilla/5.0', ...headers },
			maxRedirects: 0,
			validateStatus: () => true,
		});

	it.each(languages)('in a language called %s', async (language) => {
		for (const c of ['x', link()]) {
			const { status } = await open(`c=${c}`, { 'accept-language': language });
			expect(status).toBeLessThan(400);
		}
		nothingStarted();
	});

	it.each(queries)('with %s', async (query) => {
		for (const c of ['x', link()]) {
			const { status } = await open(`c=${c}&${query}`);
			expect(status).toBeLessThan(400);
		}
		nothingStarted();
	});

	it.each(['hub.mode=subscribe&hub.challenge[toString]=x', 'hub.verify_token[toString]=x'])(
		'a handshake with %s is none',
		async (query) => {
			expect((await open(query)).status).toBe(403);
			nothingStarted();
		},
	);
});
