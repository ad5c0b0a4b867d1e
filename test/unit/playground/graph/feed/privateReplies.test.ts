import { buyers, page } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;
const dayMs = 24 * 3_600_000;

describe('Private replies', () => {
	const simulators = withSimulators();
	const { graph, chat, subscribe, entries } = graphOf(simulators);

	const comment = async (text = 'How much is it?') =>
		(await chat(psid, 'POST', 'comments', { text })).data as { commentId: string; postId: string };
	const reply = async (recipient: object, message: object = { text: '12 USD' }) =>
		await graph('POST', '/me/messages', { body: { recipient, message } });
	const invalid = expect.objectContaining({ code: 100, error_subcode: 2534025 });

	it('begin with a comment in the feed', async () => {
		await subscribe(['feed']);
		const { commentId, postId } = await comment();
		const [entry] = await entries(1);
		expect(entry).toEqual({
			id: page.id,
			time: expect.any(Number),
			changes: [
				{
					field: 'feed',
					value: {
						from: { id: psid, name: 'Jamie Rivera' },
						item: 'comment',
						verb: 'add',
						comment_id: commentId,
						post_id: postId,
						parent_id: postId,
						created_time: expect.any(Number),
						message: 'How much is it?',
					},
				},
			],
		});
		expect(String((entry as unknown as { time: number }).time)).toHaveLength(10);
	});

	it('reach whoever wrote it, once', async () => {
		const { commentId } = await comment();
		const { data } = await reply({ comment_id: commentId });
		expect(data).toEqual({ recipient_id: psid, message_id: expect.any(String) });
		expect(simulators.messenger.thread(psid).messages).toMatchObject([{ from: 'page', text: '12 USD' }]);
		expect((await reply({ comment_id: commentId })).data.error).toEqual(invalid);
	});

	it('do not open the conversation: that is for the person', async () => {
		const { commentId } = await comment();
		await reply({ comment_id: commentId });
		const further = await reply({ id: psid });
		expect(further.data.error).toMatchObject({ code: 10, error_subcode: 2018278 });
	});

	it('are possible for seven days', async () => {
		const { commentId } = await comment();
		simulators.world.clock.advance(7 * dayMs + 1000);
		expect((await reply({ comment_id: commentId })).data.error).toEqual(invalid);
	});

	it('can be tried again when the message was wrong', async () => {
		const { commentId } = await comment();
		const wrong = { attachment: { type: 'image', payload: { url: 'https://shop.invalid/1.png' } } };
		expect((await reply({ comment_id: commentId }, wrong)).data.error.error_subcode).toBe(2018008);
		expect((await reply({ comment_id: commentId })).status).toBe(200);
	});

	it('answer posts too, each by its own kind of id', async () => {
		const { data } = await chat(psid, 'POST', 'posts', { text: 'Are you open?' });
		expect((await reply({ comment_id: data.postId })).data.error).toEqual(invalid);
		expect((await reply({ post_id: data.postId })).status).toBe(200);
		expect((await reply({ post_id: '1_2' })).data.error).toEqual(invalid);
	});
});
