import '../support/shortSleeps';

import type { IncomingMessage, ServerResponse } from 'node:http';

import type { IWebhookFunctions } from 'n8n-workflow';

import { MessengerTrigger } from '../../nodes/MessengerTrigger/MessengerTrigger.node';
import { sendOneByOne } from '../../nodes/MessengerTrigger/receive/oneByOne';
import { parseDelivery } from '../../nodes/vendors/messenger/events/events';
import { app, buyers, page } from '../../playground/seed.ts';
import { withLinkedCharge } from '../support/linkedCharge';

const charge = withLinkedCharge();
const { simulators } = charge;

const tap = (payload: string) => ({
	sender: { id: buyers[0]!.psid },
	recipient: { id: page.id },
	timestamp: 1_795_000_000_000,
	postback: { mid: `m_${payload}`, title: 'Buy', payload },
});

const events = () => {
	const messaging = [tap('one'), tap('two')];
	return parseDelivery(Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: page.id, messaging }] })));
};

let addresses = 0;
const whereAnswers = (answer: { statusCode: number; body: unknown }) => {
	const url = `https://shop-${++addresses}.example/webhook/1/messenger`;
	const helpers = { httpRequest: async () => await Promise.resolve(answer) };
	return { getNodeWebhookUrl: () => url, helpers } as unknown as IWebhookFunctions;
};

/**
 * Several events of one delivery go to n8n's own address, one by one. From inside of a network that address may lead to
 * something else. What answered 200 there was taken for n8n: the events were in nobody's hands, and Facebook was
 * told that they had been received. What answered 502 made Facebook come again, for nothing, until it switched the webhook
 * off.
 */
it.each([
	{ statusCode: 200, body: '<title>Welcome to nginx!</title>' },
	{ statusCode: 200, body: '' },
	{ statusCode: 502, body: '<title>502 Bad Gateway</title>' },
	{ statusCode: 522, body: 'error code: 522' },
])('where something else answers $statusCode $body, all events are left', async (answer) => {
	const { left, isIncomplete } = await sendOneByOne(whereAnswers(answer), events(), app.secret);
	expect([left.length, isIncomplete]).toEqual([2, false]);
});

it.each([
	{ statusCode: 200, body: 'EVENT_RECEIVED' },
	{ statusCode: 200, body: '"EVENT_RECEIVED"' },
	{ statusCode: 200, body: 'firstEntryJson' },
])('what this trigger answers, $body, is n8n', async (answer) => {
	const sent = await sendOneByOne(whereAnswers(answer), events(), app.secret);
	expect(sent).toEqual({ left: [], isIncomplete: false });
});

/** Where an execution starts, n8n answers with `responseData`, and with the name of its default where there is none. */
it('n8n is told what to answer where an event has started an execution', () => {
	const { webhooks } = new MessengerTrigger().description;
	expect(webhooks!.find(({ httpMethod }) => httpMethod === 'POST')!.responseData).toBe('EVENT_RECEIVED');
});

it.each([
	{ statusCode: 503, body: '{"message":"Try again later"}' },
	{ statusCode: 500, body: '{"code":0,"message":"The database is away"}' },
])('n8n that says $body is asked again', async (answer) => {
	const sent = await sendOneByOne(whereAnswers(answer), events(), app.secret);
	expect(sent).toEqual({ left: [], isIncomplete: true });
});

it('a tap that something else has answered with a page is paid once Facebook comes again', async () => {
	await charge.save();
	const asked = await charge.ask();
	const { take } = asked.execution;
	const other = async (_: IncomingMessage, response: ServerResponse) => {
		response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Welcome to nginx!</title>');
		return await Promise.resolve({ noWebhookResponse: true });
	};
	Object.assign(asked.execution, { take: other });
	const { payNow } = asked;
	const mid = simulators.messenger.buyer(charge.psid).tapPostback(payNow as Required<typeof payNow>);
	const first = () => simulators.world.deliveries.find(({ event }) => event.includes('postback'));
	await charge.settled('the first try', () => typeof first()?.status === 'number');
	expect(first()?.status).toBe(503);
	Object.assign(asked.execution, { take });
	simulators.messenger.redeliver(mid);
	await charge.settled('the payment', () => asked.left !== undefined);
	expect(charge.taken()).toHaveLength(1);
	expect(charge.items()).toEqual([]);
});
