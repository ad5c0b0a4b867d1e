import {
	buyers,
	page,
	secondPage,
	secondPageAccessToken,
	secondPageBuyers,
} from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;

describe('What a Page does', () => {
	const simulators = withSimulators();
	const { graph, send, chat, control, subscribe, entries, updates } = graphOf(simulators);
	let mid: string;
	beforeEach(() => void (mid = simulators.messenger.buyer(psid).write('hi')));

	const template = (payload: object) => ({ message: { attachment: { type: 'template', payload } } });

	describe('personas', () => {
		const robin = { name: 'Robin', profile_picture_url: 'https://example.com/robin.png' };
		const create = async () => (await graph('POST', '/me/personas', { body: robin })).data.id as string;

		it('are made, read, listed and deleted', async () => {
			const id = await create();
			expect((await graph('GET', `/${id}`)).data).toEqual({ ...robin, id });
			expect((await graph('GET', '/me/personas')).data).toEqual({
				data: [{ ...robin, id }],
				paging: { cursors: { before: expect.any(String), after: expect.any(String) } },
			});
			expect((await graph('DELETE', `/${id}`)).data).toEqual({ success: true });
			expect((await graph('GET', `/${id}`)).data.error).toMatchObject({ code: 100, error_subcode: 33 });
		});

		it('stand beside the message in the chat', async () => {
			await send(psid, { message: { text: 'Robin here' }, persona_id: await create() });
			const { data } = await chat(psid, 'GET', 'thread');
			expect(data.messages.at(-1).persona).toEqual({ name: 'Robin', picture: robin.profile_picture_url });
			expect((await send(psid, { message: { text: 'hi' }, persona_id: '7' })).data.error.code).toBe(100);
		});

		it('belong to one Page', async () => {
			const id = await create();
			expect((await graph('GET', `/${id}`, { token: secondPageAccessToken })).data.error.error_subcode).toBe(
				33,
			);
		});
	});

	describe('moderation', () => {
		const moderate = async (...actions: string[]) =>
			(await graph('POST', '/me/moderate_conversations', { body: { user_ids: [{ id: psid }], actions } }))
				.data;

		it('blocks a person and lets them in again', async () => {
			expect(await moderate('BLOCK_USER')).toEqual({ success: true });
			const { data } = await send(psid, { message: { text: 'hi' } });
			expect(data.error).toMatchObject({ code: 200, error_subcode: 1545041 });
			expect((await chat(psid, 'POST', 'messages', { text: 'hello?' })).status).toBe(403);
			await moderate('UNBLOCK_USER');
			expect((await send(psid, { message: { text: 'hi' } })).status).toBe(200);
		});

		it('moves a conversation to spam', async () => {
			await moderate('MOVE_TO_SPAM');
			const { data } = await graph('GET', '/me/conversations', { params: { fields: 'folder' } });
			expect(data.data).toMatchObject([{ folder: 'spam' }]);
			expect((await moderate('DELETE_USER')).error.message).toContain('must be one of {BAN_USER');
		});
	});

	it('answers a message', async () => {
		await subscribe(['message_echoes']);
		await send(psid, { message: { text: 'To that' }, reply_to: { mid } });
		expect(await updates(1)).toMatchObject([{ message: { reply_to: { mid }, is_echo: true } }]);
		expect((await send(psid, { message: { text: 'hi' }, reply_to: { mid: 'm_1' } })).status).toBe(400);
	});

	describe('image grid', () => {
		const image = { url: 'https://example.com/mug.png' };
		const grid = (element: object) => template({ template_type: 'image_grid', elements: [element] });

		it('has two to six pictures, with links, answers and buttons', async () => {
			const images = [
				{ ...image, is_hero_image: true, action: { type: 'web_url', url: 'https://example.com' } },
				{ ...image, action: { type: 'postback', payload: 'MUG', text: 'The mug' } },
				...Array(4).fill(image),
			];
			const buttons = [{ type: 'postback', title: 'All', payload: 'ALL' }];
			expect((await send(psid, grid({ images, title: 'Mugs', subtitle: 'New', buttons }))).status).toBe(200);
		});

		it.each([
			['one picture', { images: [image] }, 'greater than or equal to 2'],
			['seven pictures', { images: Array(7).fill(image) }, 'less than or equal to 6'],
			['two heroes', { images: Array(2).fill({ ...image, is_hero_image: true }) }, 'more than one hero'],
			['a title of 46 characters', { images: [image, image], title: 'x'.repeat(46) }, 'equal to 45'],
			[
				'a phone button',
				{ images: [image, image], buttons: [{ type: 'phone_number', title: 'Call', payload: '+1' }] },
				'unknown button type "phone_number"',
			],
		])('with %s is refused', async (_case, element, said) => {
			expect((await send(psid, grid(element))).data.error.message).toContain(said);
		});
	});

	it('has no products to show', async () => {
		const { data } = await send(psid, template({ template_type: 'product', elements: [{ id: '1' }] }));
		expect(data.error).toMatchObject({ code: 100, error_subcode: 2018320 });
	});

	it('may not send while Meta restricts it', async () => {
		await subscribe(['messaging_policy_enforcement']);
		await control('messenger/policy', { action: 'block', reason: 'Too many complaints' });
		expect((await send(psid, { message: { text: 'hi' } })).data.error).toMatchObject({
			code: 10,
			error_subcode: 1893063,
		});
		await control('messenger/policy', { action: 'unblock' });
		expect((await send(psid, { message: { text: 'hi' } })).status).toBe(200);
		expect((await updates(2))[0]).toEqual({
			recipient: { id: page.id },
			timestamp: expect.any(Number),
			'policy-enforcement': { action: 'block', reason: 'Too many complaints' },
		});
	});

	it('is one of several of the app, each with people, subscriptions and limits of its own', async () => {
		const other = secondPageBuyers[0]!.psid;
		await subscribe(['messages']);
		simulators.messenger.buyer(other).write('to the second Page');
		await subscribe(['messages'], { id: secondPage.id, token: secondPageAccessToken });
		simulators.messenger.setBatchSize(2);
		simulators.messenger.buyer(psid).write('one');
		simulators.messenger.buyer(other).write('two');
		expect(await entries(1)).toMatchObject([
			{ id: page.id, messaging: [{ sender: { id: psid }, recipient: { id: page.id } }] },
			{ id: secondPage.id, messaging: [{ sender: { id: other }, recipient: { id: secondPage.id } }] },
		]);
		const body = { recipient: { id: other }, message: { text: 'hi' } };
		expect((await graph('POST', '/me/messages', { body, token: secondPageAccessToken })).status).toBe(200);
		expect((await graph('POST', '/me/messages', { body })).data.error.error_subcode).toBe(2018001);
		expect((await graph('GET', `/${other}`)).data.error.error_subcode).toBe(33);
	});
});
