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
			{ id: plain!.replyId, to: commentId, message: 'We wrote to you!' },
			{ id: shown!.replyId, to: commentId, message: 'This one', imageUrl },
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

it('a reply whose answer got lost may be there, and is not repeated', async () => {
	const { commentId } = await commented();
	simulators.world.faults.add({
		on: 'call',
		action: 'drop',
		when: 'after',
		match: '/comments',
		method: 'POST',
	});
	const error = await failureOf(run('reply', [{ commentId }], { text: 'once' }));
	expect(graphFailureOf(error)).toMatchObject({ kind: 'no-answer', mayHaveBeenSent: true });
	expect(seen(commentId).replies).toHaveLength(1);
});
