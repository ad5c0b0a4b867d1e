import { app, buyers, page } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;

describe('Conversations', () => {
	const simulators = withSimulators();
	const { graph, send } = graphOf(simulators);

	/** Conversations are read twice a second. */
	const read = async (path: string, params: object = {}) => {
		simulators.world.clock.advance(1000);
		return (await graph('GET', path, { params })).data;
	};
	const jamie = { name: 'Jamie Rivera', email: `${psid}@facebook.com`, id: psid };
	const shop = { name: page.name, email: `${page.id}@facebook.com`, id: page.id };

	beforeEach(async () => {
		simulators.messenger.buyer(buyers[1]!.psid).write('Bonjour');
		simulators.world.clock.advance(1000);
		simulators.messenger.buyer(psid).write('hi');
		await send(psid, { message: { text: 'Hello' } });
	});

	it('are listed, the latest first, or found by the person', async () => {
		const { data } = await read('/me/conversations', { platform: 'MESSENGER' });
		expect(data).toHaveLength(2);
		expect(data[0]).toEqual({ id: expect.stringMatching(/^t_\d+$/), updated_time: expect.any(String) });
		const found = await read(`/${page.id}/conversations`, {
			user_id: psid,
			fields: 'participants,snippet,message_count,unread_count,can_reply,is_owner',
		});
		expect(found.data).toEqual([
			{
				participants: { data: [jamie, shop] },
				snippet: 'Hello',
				message_count: 2,
				unread_count: 1,
				can_reply: true,
				is_owner: true,
				id: data[0].id,
			},
		]);
		expect((await read('/me/conversations', { platform: 'INSTAGRAM' })).data).toEqual([]);
	});

	it('show their messages, the newest first, down to the fields asked for', async () => {
		const [{ id }] = (await read('/me/conversations', { user_id: psid })).data;
		const { messages } = await read(`/${id}`, { fields: 'messages{message,from}' });
		expect(messages.data).toEqual([
			{ message: 'Hello', from: shop, id: expect.stringMatching(/^m_/) },
			{ message: 'hi', from: jamie, id: expect.stringMatching(/^m_/) },
		]);
		const paged = await read(`/${id}/messages`, { fields: 'message', limit: 1 });
		expect(paged.data).toMatchObject([{ message: 'Hello' }]);
		const next = await read(`/${id}/messages`, {
			fields: 'message',
			limit: 1,
			after: paged.paging.cursors.after,
		});
		expect(next.data).toMatchObject([{ message: 'hi' }]);
	});

	it('give single messages, the newest twenty of each', async () => {
		const first = simulators.messenger.thread(psid).messages[0]!.mid;
		expect(await read(`/${first}`, { fields: 'message,created_time' })).toMatchObject({
			message: 'hi',
			id: first,
		});
		for (let count = 0; count < 20; count++) simulators.messenger.buyer(psid).write(`${count}`);
		expect((await read(`/${first}`, { fields: 'message' })).error).toMatchObject({
			error_subcode: 9000001,
		});
	});

	it('are not there for others', async () => {
		const nobody = await read('/t_1');
		expect(nobody.error).toMatchObject({ code: 100, error_subcode: 33 });
		const { data } = await graph('GET', '/me/conversations', { token: `${app.id}|${app.secret}` });
		expect(data.error.code).toBe(2500);
	});
});
