import { pageInboxAppId } from '../../../../../playground/graph/routing/routing.ts';
import { app, buyers, page } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;
const hourMs = 3_600_000;

describe('Conversation routing', () => {
	const simulators = withSimulators();
	const { graph, send, control, chat, subscribe, updates, entries } = graphOf(simulators);

	const inbox = async (action: string, more: object = {}) =>
		(await control('messenger/inbox', { psid, action, ...more })).data;
	const routing = async (edge: string, more: object = {}) =>
		(await graph('POST', `/me/${edge}`, { body: { recipient: { id: psid }, ...more } })).data;
	const owner = async () =>
		(await graph('GET', '/me/thread_owner', { params: { recipient: psid } })).data.data;
	const defaultApp = async (id: string | null) => await control('messenger/routing', { defaultApp: id });
	const say = async (text = 'hi') => (await send(psid, { message: { text } })).data;
	const write = (text = 'hi') => simulators.messenger.buyer(psid).write(text);

	beforeEach(() => void write());

	it('lets every app answer while nobody has the conversation', async () => {
		expect(await owner()).toEqual([]);
		expect(await say()).toHaveProperty('message_id');
	});

	it('passes the conversation to the Page inbox, which gives it back', async () => {
		await subscribe(['messaging_handovers']);
		expect(
			await routing('pass_thread_control', { target_app_id: pageInboxAppId, metadata: 'refund' }),
		).toEqual({
			success: true,
		});
		expect((await say()).error).toMatchObject({
			code: 10,
			error_subcode: 2018300,
			message: '(#10) Message failed to send because another app is controlling this thread now.',
		});
		await inbox('pass', { appId: app.id });
		expect(await say()).toHaveProperty('message_id');
		expect(await updates(2)).toEqual([
			{
				sender: { id: psid },
				recipient: { id: page.id },
				timestamp: expect.any(Number),
				pass_thread_control: {
					previous_owner_app_id: null,
					new_owner_app_id: pageInboxAppId,
					metadata: 'refund',
				},
			},
			expect.objectContaining({
				pass_thread_control: { previous_owner_app_id: pageInboxAppId, new_owner_app_id: app.id },
			}),
		]);
	});

	it('is taken over by a person who answers in the Page inbox', async () => {
		await routing('request_thread_control');
		await subscribe(['messaging_handovers', 'standby', 'messages']);
		await inbox('write', { text: 'Robin here' });
		expect(await updates(2)).toMatchObject([
			{ take_thread_control: { previous_owner_app_id: app.id, new_owner_app_id: pageInboxAppId } },
			{ message: { text: 'Robin here', is_echo: true, app_id: Number(pageInboxAppId) } },
		]);
	});

	it('lets the other app overhear, without what was tapped', async () => {
		await subscribe(['messages', 'messaging_postbacks', 'standby']);
		await inbox('take');
		write('May I ask something?');
		simulators.messenger.buyer(psid).tapPostback({ title: 'Buy', payload: 'BUY' });
		const [first, second] = (await entries(2)) as unknown as Array<{ standby: object[] }>;
		expect(first).toMatchObject({ id: page.id, standby: [{ message: { text: 'May I ask something?' } }] });
		expect(second!.standby).toEqual([
			expect.objectContaining({ postback: { title: 'Buy', mid: expect.any(String) } }),
		]);
	});

	it('says nothing of others’ conversations to an app without standby', async () => {
		await subscribe(['messages']);
		await inbox('take');
		write('for the inbox');
		await inbox('release');
		write('for all');
		expect(await updates(1)).toMatchObject([{ message: { text: 'for all' } }]);
	});

	it('ends after 24 hours, or what it was extended to', async () => {
		await inbox('take');
		simulators.world.clock.advance(23 * hourMs);
		write();
		expect((await say()).error.error_subcode).toBe(2018300);
		simulators.world.clock.advance(2 * hourMs);
		expect(await say()).toHaveProperty('message_id');
		await routing('request_thread_control');
		expect(await routing('extend_thread_control', { duration: 7 * 24 * 3600 })).toEqual({ success: true });
		simulators.world.clock.advance(6 * 24 * hourMs);
		expect(await owner()).toMatchObject([{ thread_owner: { app_id: app.id } }]);
		expect((await routing('extend_thread_control', { duration: 8 * 24 * 3600 })).error.code).toBe(100);
	});

	it.each([
		['release_thread_control', {}],
		['extend_thread_control', { duration: 60 }],
		['pass_thread_control', { target_app_id: app.id }],
	])('%s is for the app that has the conversation', async (edge, more) => {
		await inbox('take');
		expect((await routing(edge, more)).error).toMatchObject({ code: 100, error_subcode: 2534037 });
	});

	it('knows only the apps of the Page', async () => {
		expect((await routing('pass_thread_control', { target_app_id: '1' })).error).toMatchObject({
			code: 100,
			error_subcode: 2018164,
		});
		expect((await graph('GET', '/me/secondary_receivers')).data).toEqual({
			data: [{ id: pageInboxAppId, name: 'Page Inbox' }],
		});
	});

	describe('with a default app', () => {
		it('gives it every new conversation, and lets it take them back', async () => {
			expect((await routing('take_thread_control')).error.code).toBe(10);
			await defaultApp(app.id);
			write();
			expect(await owner()).toEqual([{ thread_owner: { app_id: app.id, expiration: expect.any(Number) } }]);
			await routing('pass_thread_control', { target_app_id: pageInboxAppId });
			expect(await routing('take_thread_control')).toEqual({ success: true });
			expect(await say()).toHaveProperty('message_id');
		});

		it('does not name the app in control to others than the default app', async () => {
			await defaultApp(pageInboxAppId);
			write();
			expect(await owner()).toEqual([{ thread_owner: { expiration: expect.any(Number) } }]);
		});

		it('tells the roles, and that it is so', async () => {
			await subscribe(['messaging_handovers']);
			await defaultApp(app.id);
			expect(await updates(1)).toMatchObject([
				{ recipient: { id: page.id }, app_roles: { [app.id]: ['primary_receiver'] } },
			]);
			const { data } = await graph('GET', '/me', { params: { fields: 'messaging_feature_status' } });
			expect(data.messaging_feature_status).toEqual({
				hop_v2: true,
				msgr_multi_app: true,
				ig_multi_app: false,
			});
		});
	});

	it('is changed by a message that says so', async () => {
		const wrong = { message: { text: 'hi' }, thread_control: { control_type: 'keep' } };
		expect((await send(psid, wrong)).data.error.message).toContain('{pass, release}');
		const body = {
			message: { text: 'Robin will help' },
			thread_control: { control_type: 'pass', app_id: pageInboxAppId },
		};
		expect((await send(psid, body)).status).toBe(200);
		expect((await say()).error.error_subcode).toBe(2018300);
	});

	it('waits while Messenger answers by itself', async () => {
		await control('messenger/automated-answers', { psid, active: true });
		expect((await say()).error.error_subcode).toBe(2018321);
		await control('messenger/automated-answers', { psid, active: false });
		expect(await say()).toHaveProperty('message_id');
	});

	it('is asked for by the Page inbox', async () => {
		await routing('request_thread_control');
		await subscribe(['messaging_handovers']);
		await inbox('request', { metadata: 'please' });
		expect(await updates(1)).toMatchObject([
			{ request_thread_control: { requested_owner_app_id: pageInboxAppId, metadata: 'please' } },
		]);
		expect((await chat(psid, 'GET', 'thread')).status).toBe(200);
	});
});
