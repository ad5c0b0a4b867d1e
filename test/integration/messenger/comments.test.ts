import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { graphFailureOf } from '../../../nodes/vendors/messenger/errors/errors';
import { buyers, page } from '../../../playground/seed.ts';
import { graphOf } from '../../support/graph';
import { messengerCredential } from '../../support/messengerCredential';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { resetN8nServices, type NodeRun } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const person = graphOf(simulators);
const { psid } = buyers[0]!;

beforeEach(() => resetN8nServices());

const base = () => `${simulators.origin}/graph.facebook.com`;
const run = async (
	operation: string,
	items: IDataObject[],
	parameters: INodeParameters = {},
	more: Partial<NodeRun> = {},
) => (await runMessenger(base(), ['comment', operation], parameters, { items, ...more })).json;

const commented = async (text = '+1'): Promise<{ commentId: string; postId: string }> =>
	(await person.chat(psid, 'POST', 'comments', { text })).data as { commentId: string; postId: string };
const seen = (id: string) => simulators.messenger.comments.of(id);
const graphCalls = () => simulators.world.calls.filter(({ vendor }) => vendor === 'messenger');

describe('a comment is', () => {
	it('answered where everybody reads it, with a picture or without', async () => {
		const { commentId } = await commented();
		const imageUrl = 'https://example.com/mug.jpg';
		const [plain] = await run('reply', [{ commentId }], { text: 'We wrote to you!' });
		const [shown] = await run('reply', [{ commentId }], { text: 'This one', imageUrl });
		expect(seen(commentId).replies).toEqual([
			{ id: plain!.replyId, to: commentId, message: 'We wrote to you!', at: expect.any(Date) },
			{ id: shown!.replyId, to: commentId, message: 'This one', imageUrl, at: expect.any(Date) },
		]);
		expect([plain!.commentId, shown!.commentId]).toEqual([commentId, commentId]);
	});

	it('hidden, and shown again, as often as you like', async () => {
		const { commentId } = await commented();
		for (const hidden of [true, true, false]) {
			expect(await run(hidden ? 'hide' : 'unhide', [{ commentId }])).toEqual([{ commentId, hidden }]);
			expect(seen(commentId).hidden).toBe(hidden);
		}
	});

	it('liked, and the like taken back', async () => {
		const { commentId } = await commented();
		expect(await run('like', [{ commentId }])).toEqual([{ commentId, liked: true }]);
		expect(seen(commentId).liked).toBe(true);
		expect(await run('unlike', [{ commentId }])).toEqual([{ commentId, liked: false }]);
		expect(seen(commentId).liked).toBe(false);
	});

	it('deleted, and then it is gone for a private reply as well', async () => {
		const { commentId } = await commented();
		expect(await run('delete', [{ commentId }])).toEqual([{ commentId, deleted: true }]);
		const [gone] = await run('hide', [{ commentId }], {}, { continueOnFail: true });
		expect(gone!.error).toContain('Facebook does not know this ID');
		const reply = runMessenger(
			base(),
			['message', 'sendPrivateReply'],
			{ text: 'Hi' },
			{ items: [{ commentId }] },
		);
		expect(graphFailureOf(await failureOf(reply))).toMatchObject({ code: 100 });
	});

	it("not another Page's", async () => {
		const { commentId } = await commented();
		const other = messengerCredential(base(), {
			pageId: page.id,
			pageAccessToken: simulators.messenger.issueToken({ page: { id: '117903562847105', name: 'Other' } })
				.value,
		});
		const error = await failureOf(run('delete', [{ commentId }], {}, { credentials: [other] }));
		expect(graphFailureOf(error)?.kind).toBeDefined();
		expect(simulators.messenger.publicWords.find(commentId)).toBeDefined();
	});
});

it("a visitor's post is answered and liked, too", async () => {
	const { postId } = (await person.chat(psid, 'POST', 'posts', { text: 'Lovely shop' })).data as {
		postId: string;
	};
	await run('reply', [{ postId }], { text: 'Thank you!' });
	await run('like', [{ postId }]);
	expect(seen(postId)).toMatchObject({ liked: true, replies: [{ message: 'Thank you!' }] });
});

it('many comments are answered side by side, those of one in order', async () => {
	const ids = await Promise.all(Array.from({ length: 4 }, async () => (await commented()).commentId));
	const items = [1, 2, 3].flatMap((round) => ids.map((commentId) => ({ commentId, round })));
	expect(await run('reply', items, { text: '={{ "Answer " + $json.round }}' })).toHaveLength(12);
	for (const id of ids)
		expect(seen(id).replies.map(({ message }) => message)).toEqual(['Answer 1', 'Answer 2', 'Answer 3']);
});

describe('before any call it is refused:', () => {
	it.each<[string, string, IDataObject, INodeParameters, string]>([
		['no ID', 'hide', {}, {}, 'Comment ID is empty'],
		['another ID', 'delete', { commentId: 'mug' }, {}, 'Comment ID: "mug" is not the ID of a comment'],
		['a way out of the ID', 'delete', { commentId: '1/../me' }, {}, 'is not the ID of a comment'],
		['nothing to say', 'reply', { commentId: '1_2' }, { text: ' ' }, 'Text is empty'],
		['too much', 'reply', { commentId: '1_2' }, { text: 'x'.repeat(8001) }, 'Text has 8001 characters'],
		[
			'a picture without an address',
			'reply',
			{ commentId: '1_2' },
			{ text: 'x', imageUrl: 'mug.jpg' },
			'Image URL: "mug.jpg" is not a web address',
		],
	])('%s', async (_, operation, item, parameters, message) => {
		expect((await failureOf(run(operation, [item], parameters))).message).toContain(message);
		expect(graphCalls()).toEqual([]);
	});
});

it('says which permission is missing', async () => {
	const { commentId } = await commented();
	const token = simulators.messenger.issueToken({
		permissions: ['pages_messaging', 'pages_manage_metadata'],
	});
	const credentials = [messengerCredential(base(), { pageAccessToken: token.value })];
	const error = await failureOf(run('like', [{ commentId }], {}, { credentials }));
	expect(error.message).toContain('lacks a permission to do this with a comment');
	expect((error as { description?: string }).description).toContain('pages_manage_engagement');
});

describe('a public reply comes once', () => {
	let executions = 0;
	/** Another one each time, as in n8n. */
	const execution = () => ({ executionId: `reply-${++executions}` });
	/** n8n tells a Retry in another process the same key, and nothing is remembered there. */
	const retryOf = (first: { executionId: string }) => ({
		...first,
		mode: 'retry' as const,
		nodeId: `another process ${++executions}`,
	});
	const goesWrong = (more: object) =>
		simulators.world.faults.add({ on: 'call', action: 'drop', match: '/comments', method: 'POST', ...more });
	const refused = { action: 'fail', status: 400, body: { error: { message: '(#100) No', code: 100 } } };
	const replies = (id: string) => seen(id).replies.map(({ message }) => message);
	const calls = () => graphCalls().map(({ method }) => method);
	const text = { text: 'We wrote to you!' };

	it('of two executions both write, for one call each', async () => {
		const { commentId } = await commented();
		for (let time = 0; time < 2; time++) await run('reply', [{ commentId }], text, execution());
		expect(replies(commentId)).toEqual([text.text, text.text]);
		expect(calls()).toEqual(['POST', 'POST']);
	});

	it.each(['before', 'after'] as const)('when its answer got lost %s it was written', async (when) => {
		const { commentId } = await commented();
		const same = execution();
		goesWrong({ when });
		const error = await failureOf(run('reply', [{ commentId }], text, same));
		expect(graphFailureOf(error)).toMatchObject({ kind: 'no-answer', mayHaveBeenSent: true });
		const [item] = await run('reply', [{ commentId }], text, same);
		expect(seen(commentId).replies).toEqual([expect.objectContaining({ id: item!.replyId })]);
	});

	it('when another item makes Retry On Fail run all of them again', async () => {
		const ids = [(await commented()).commentId, (await commented()).commentId];
		const items = ids.map((commentId) => ({ commentId }));
		const same = execution();
		goesWrong({ ...refused, match: `/${ids[1]}/comments` });
		await failureOf(run('reply', items, text, same));
		const known = calls().length;
		await run('reply', items, text, same);
		expect(ids.map(replies)).toEqual([[text.text], [text.text]]);
		expect(calls().slice(known)).toEqual(['POST']);
	});

	it('when the execution is retried in another process', async () => {
		const ids = [(await commented()).commentId, (await commented()).commentId];
		const items = ids.map((commentId) => ({ commentId }));
		const first = execution();
		goesWrong({ ...refused, match: `/${ids[1]}/comments` });
		await failureOf(run('reply', items, text, first));
		const again = await run('reply', items, text, retryOf(first));
		expect(ids.map(replies)).toEqual([[text.text], [text.text]]);
		expect(again.map(({ replyId }) => replyId)).toEqual(ids.map((id) => seen(id).replies[0]!.id));
	});

	it('below a reply to a comment, which Facebook shows below the comment', async () => {
		const { commentId, postId } = await commented();
		const { data } = await person.chat(psid, 'POST', 'comments', {
			text: 'and in blue?',
			postId,
			parentId: commentId,
		});
		const nested = [{ commentId: (data as { commentId: string }).commentId }];
		const first = execution();
		const [item] = await run('reply', nested, text, first);
		expect(await run('reply', nested, text, retryOf(first))).toEqual([item]);
		expect(replies(nested[0]!.commentId)).toEqual([text.text]);
	});

	it("below a visitor's post, with more below it than fits on a page", async () => {
		const { postId } = (await person.chat(psid, 'POST', 'posts', { text: 'Lovely shop' })).data as {
			postId: string;
		};
		const first = execution();
		const [item] = await run('reply', [{ postId }], text, first);
		for (let count = 0; count < 4; count++)
			await run('reply', [{ postId }], { text: `More ${count}` }, execution());
		simulators.messenger.lists.pageSizes = [2];
		expect(await run('reply', [{ postId }], text, retryOf(first))).toEqual([item]);
	});

	it('with somebody mentioned, whom Facebook shows by name', async () => {
		const { commentId } = await commented();
		const first = execution();
		const mentioning = { text: `Hi @[${psid}], it is (still) there.` };
		const [item] = await run('reply', [{ commentId }], mentioning, first);
		seen(commentId).replies[0]!.message = 'Hi Jamie Rivera, it is (still) there.';
		expect(await run('reply', [{ commentId }], mentioning, retryOf(first))).toEqual([item]);
		expect(replies(commentId)).toHaveLength(1);
	});

	it.each([10, 200])('and nothing is written where Facebook does not show it (code %d)', async (code) => {
		const { commentId } = await commented();
		const first = execution();
		await run('reply', [{ commentId }], text, first);
		const body = { error: { message: `(#${code}) No permission`, code } };
		goesWrong({ action: 'fail', method: 'GET', status: 403, body });
		await expect(run('reply', [{ commentId }], text, retryOf(first))).rejects.toThrow(
			'Facebook does not show whether your reply is there already, so nothing was written again',
		);
		expect(replies(commentId)).toEqual([text.text]);
	});

	it('and again by a model that means it', async () => {
		const { commentId } = await commented();
		const same = execution();
		for (let time = 0; time < 2; time++)
			await run('reply', [{ commentId }], text, {
				...same,
				type: 'n8n-nodes-messenger-checkout.messengerTool',
			});
		expect(replies(commentId)).toEqual([text.text, text.text]);
	});
});
