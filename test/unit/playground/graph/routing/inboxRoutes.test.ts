import axios from 'axios';

import type { Inbox } from '../../../../../playground/graph/routing/inboxRoutes.ts';
import { pageInboxAppId } from '../../../../../playground/graph/routing/routing.ts';
import { app, buyers, page, secondPageBuyers } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];

describe('the page of the Page inbox', () => {
	const simulators = withSimulators();
	const { graph, send, subscribe, entries } = graphOf(simulators);

	const call = async (method: 'GET' | 'POST', what: string, data?: object) =>
		await axios.request<Inbox>({
			method,
			url: `${simulators.origin}/business.facebook.com/latest/inbox/${what}`,
			data,
			validateStatus: () => true,
		});
	const read = async () => (await call('GET', 'conversations')).data;

	it('shows every conversation of the Page, the newest first, and who wrote what', async () => {
		simulators.messenger.buyer(jamie).write('hi');
		await send(jamie, { message: { text: 'Hello Jamie' } });
		simulators.world.clock.advance(1000);
		simulators.messenger.buyer(lea).write('Bonjour');
		simulators.messenger.buyer(secondPageBuyers[0]!.psid).write('to another Page');
		expect(await read()).toMatchObject({
			page: { id: page.id, name: page.name },
			defaultApp: null,
			conversations: [
				{ buyer: { psid: lea }, owner: null, messages: [{ from: 'buyer', text: 'Bonjour' }] },
				{
					buyer: { psid: jamie, firstName: 'Jamie' },
					messages: [
						{ from: 'buyer', text: 'hi' },
						{ from: 'page', text: 'Hello Jamie' },
					],
				},
			],
		});
	});

	it('lets a person answer, who has the conversation until it is done', async () => {
		simulators.messenger.buyer(jamie).write('hi');
		await subscribe(['message_echoes', 'standby']);
		expect((await call('POST', 'messages', { psid: jamie, text: 'Hello, Robin here' })).status).toBe(202);
		expect((await read()).conversations[0]).toMatchObject({
			owner: pageInboxAppId,
			messages: [{}, { text: 'Hello, Robin here', appId: pageInboxAppId }],
		});
		expect(await entries(1)).toMatchObject([
			{ standby: [{ message: { is_echo: true, app_id: Number(pageInboxAppId) } }] },
		]);
		expect((await call('POST', 'done', { psid: jamie })).status).toBe(202);
		expect((await read()).conversations[0]?.owner).toBeNull();
	});

	it('has the setting that lets our app take a conversation back', async () => {
		simulators.messenger.buyer(jamie).write('hi');
		simulators.messenger.pageInbox.write(jamie, 'Hello');
		const take = async () =>
			(await graph('POST', '/me/take_thread_control', { body: { recipient: { id: jamie } } })).data;
		expect(await take()).toHaveProperty('error');
		expect((await call('POST', 'routing', { defaultApp: app.id })).status).toBe(202);
		expect(await take()).toEqual({ success: true });
		expect(await read()).toMatchObject({ defaultApp: app.id, conversations: [{ owner: app.id }] });
	});

	it.each([
		['a reply to nobody', 'messages', { psid: '1', text: 'hi' }, 404],
		['a reply to somebody of another Page', 'messages', { psid: secondPageBuyers[0]!.psid, text: 'hi' }, 404],
		['a reply without words', 'messages', { psid: jamie, text: '' }, 400],
		['an end of what it does not have', 'done', { psid: jamie }, 409],
		['an app that is not connected', 'routing', { defaultApp: '1' }, 400],
	])('refuses %s', async (_, what, body, status) => {
		expect((await call('POST', what, body)).status).toBe(status);
	});
});
