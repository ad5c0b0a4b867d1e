import { buyers } from '../../../../../playground/seed.ts';
import { graphOf } from '../../../../support/graph';
import { withSimulators } from '../../../../support/simulators';

const psid = buyers[0]!.psid;
const dayMs = 24 * 3_600_000;

describe('What a person does to messages', () => {
	const simulators = withSimulators();
	const { send, chat, subscribe, updates } = graphOf(simulators);

	let mid: string;
	beforeEach(() => void (mid = simulators.messenger.buyer(psid).write('hi')));
	const act = async (path: string, body: object) => await chat(psid, 'POST', path, body);

	it('reacts to one, and opens the window by it', async () => {
		const { data } = await send(psid, { message: { text: 'Hello' } });
		await subscribe(['message_reactions']);
		simulators.world.clock.advance(2 * dayMs);
		await act('reactions', { mid: data.message_id, emoji: '❤' });
		await act('reactions', { mid: data.message_id });
		expect(await updates(2)).toMatchObject([
			{
				sender: { id: psid },
				reaction: { mid: data.message_id, action: 'react', emoji: '❤', reaction: 'love' },
			},
			{ reaction: { action: 'unreact', emoji: '❤' } },
		]);
		expect((await send(psid, { message: { text: 'Thanks!' } })).status).toBe(200);
	});

	it('changes own words, five times', async () => {
		await subscribe(['message_edits']);
		for (let edit = 1; edit <= 5; edit++) {
			expect((await act('edits', { mid, text: `hi ${edit}` })).status).toBe(202);
		}
		expect((await act('edits', { mid, text: 'hi 6' })).status).toBe(409);
		expect((await updates(5)).at(-1)).toMatchObject({ message_edit: { mid, text: 'hi 5', num_edit: 5 } });
	});

	it('sends pictures and answers', async () => {
		await subscribe(['messages']);
		const attachments = [{ type: 'image', url: 'https://example.com/mug.png' }];
		await act('messages', { attachments, replyTo: mid });
		expect(await updates(1)).toMatchObject([
			{
				message: {
					attachments: [{ type: 'image', payload: { url: 'https://example.com/mug.png' } }],
					reply_to: { mid },
				},
			},
		]);
	});

	it('opts in', async () => {
		await subscribe(['messaging_optins']);
		await act('optins', { ref: 'cart-7' });
		expect(await updates(1)).toMatchObject([{ sender: { id: psid }, optin: { ref: 'cart-7' } }]);
	});

	describe('a feedback form', () => {
		const form = {
			template_type: 'customer_feedback',
			title: 'How was it?',
			subtitle: 'Two questions only',
			button_title: 'Rate',
			feedback_screens: [
				{
					questions: [
						{ id: 'q_1', type: 'csat', score_option: 'five_stars', follow_up: { type: 'free_form' } },
					],
				},
			],
			business_privacy: { url: 'https://example.com/privacy' },
			expires_in_days: 3,
		};
		const ask = async (payload: object = form, more: object = {}) =>
			await send(psid, { message: { attachment: { type: 'template', payload } }, ...more });

		it('is answered once', async () => {
			const { data } = await ask();
			await subscribe(['messaging_feedback']);
			const answer = { mid: data.message_id, answer: '5', followUp: 'Lovely' };
			expect((await act('feedback', { ...answer, answer: '6' })).status).toBe(409);
			expect((await act('feedback', answer)).status).toBe(202);
			expect((await act('feedback', answer)).status).toBe(409);
			expect(await updates(1)).toMatchObject([
				{
					messaging_feedback: {
						feedback_screens: [
							{
								screen_id: 0,
								questions: {
									q_1: { type: 'csat', payload: '5', follow_up: { type: 'free_form', payload: 'Lovely' } },
								},
							},
						],
					},
				},
			]);
		});

		it('can be sent for seven days with its tag, and expires', async () => {
			simulators.world.clock.advance(3 * dayMs);
			expect((await ask()).data.error.code).toBe(10);
			const { data } = await ask(form, { messaging_type: 'MESSAGE_TAG', tag: 'CUSTOMER_FEEDBACK' });
			simulators.world.clock.advance(3 * dayMs + 1000);
			const late = await act('feedback', { mid: data.message_id, answer: '5' });
			expect([late.status, late.data.error]).toEqual([409, 'This form has expired']);
		});

		it.each([
			[
				'two questions',
				{ feedback_screens: [{ questions: [...form.feedback_screens[0]!.questions, {}] }] },
				'equal to 1',
			],
			['a link in its title', { title: 'See https://example.com' }, 'must not contain a URL'],
			['a title of 66 characters', { title: 'x'.repeat(66) }, 'less than or equal to 65'],
			[
				'an unknown kind of question',
				{ feedback_screens: [{ questions: [{ id: 'q', type: 'poll' }] }] },
				'csat, nps, ces',
			],
			[
				'an option of another kind',
				{ feedback_screens: [{ questions: [{ id: 'q', type: 'nps', score_option: 'five_stars' }] }] },
				'{zero_to_ten}',
			],
			[
				'an id with a hyphen',
				{ feedback_screens: [{ questions: [{ id: 'q-1', type: 'nps' }] }] },
				'alphanumeric',
			],
			['eight days', { expires_in_days: 8 }, '1 to 7'],
		])('with %s is refused', async (_case, change, said) => {
			expect((await ask({ ...form, ...change })).data.error.message).toContain(said);
		});
	});

	it('blocks the Page', async () => {
		await act('block', { blocked: true });
		const { status, data } = await send(psid, { message: { text: 'Hello?' } });
		expect(status).toBe(400);
		expect(data.error).toMatchObject({ code: 551, error_subcode: 1545041, is_transient: false });
		await act('block', { blocked: false });
		expect((await send(psid, { message: { text: 'Hello!' } })).status).toBe(200);
	});

	it('logs in to the shop and out again', async () => {
		await subscribe(['messaging_account_linking']);
		const { data } = await act('account-linking', { url: 'https://shop.example/login?shop=1' });
		const login = new URL(data.redirect);
		expect(login.searchParams.get('shop')).toBe('1');
		const back = new URL(login.searchParams.get('redirect_uri')!);
		back.searchParams.set('authorization_code', 'customer-7');
		expect((await fetch(back, { redirect: 'manual' })).status).toBe(302);
		expect((await fetch(back, { redirect: 'manual' })).status).toBe(400);
		expect(await updates(1)).toMatchObject([
			{ account_linking: { status: 'linked', authorization_code: 'customer-7' } },
		]);
		await act('account-unlinking', {});
		expect((await updates(2))[1]).toMatchObject({ account_linking: { status: 'unlinked' } });
	});

	it('is told by whom a login is, while it goes on', async () => {
		const { data } = await act('account-linking', { url: 'https://shop.example/login' });
		const token = new URL(data.redirect).searchParams.get('account_linking_token')!;
		const { graph } = graphOf(simulators);
		const params = { fields: 'recipient', account_linking_token: token };
		expect((await graph('GET', '/me', { params })).data.recipient).toBe(psid);
		simulators.world.clock.advance(6 * 60_000);
		expect((await graph('GET', '/me', { params })).data.error.code).toBe(10303);
	});
});
