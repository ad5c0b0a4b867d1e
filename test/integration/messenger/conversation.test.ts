import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';

import { Messenger } from '../../../nodes/Messenger/Messenger.node';
import { graphFailureOf } from '../../../nodes/vendors/messenger/errors/errors';
import { buyers, page } from '../../../playground/seed.ts';
import { graphOf } from '../../support/graph';
import { failureOf, runMessenger } from '../../support/messengerRun';
import { resetN8nServices } from '../../support/n8nCore';
import { withSimulators } from '../../support/simulators';

const simulators = withSimulators();
const person = graphOf(simulators);
const psid = buyers[0]!.psid;

beforeEach(() => {
	resetN8nServices();
	simulators.messenger.buyer(psid).write('hi');
});

const base = () => `${simulators.origin}/graph.facebook.com`;
const run = async (
	resource: string,
	operation: string,
	parameters: INodeParameters = {},
	items: object[] = [{ psid }],
) => (await runMessenger(base(), [resource, operation], parameters, { items: items as never })).json;
const thread = () => simulators.messenger.thread(psid);
const fromPage = () => thread().messages.filter(({ from }) => from === 'page');
const days = (count: number) => simulators.world.clock.advance(count * 24 * 60 * 60 * 1000);

describe('customer feedback', () => {
	const question: INodeParameters = {
		title: 'How was your order?',
		subtitle: 'It helps us to get better',
		buttonTitle: 'Rate',
		questionType: 'csatStars',
		questionId: 'order_1001',
		privacyUrl: 'https://example.com/privacy',
	};

	it.each([
		['csatStars', 'csat', 'five_stars'],
		['csatEmojis', 'csat', 'five_emojis'],
		['csatNumbers', 'csat', 'one_to_five'],
		['nps', 'nps', 'zero_to_ten'],
		['ces', 'ces', 'one_to_seven'],
	])('asks by %s', async (questionType, type, scoreOption) => {
		const form = {
			followUp: 'Tell us more',
			scoreLabel: 'neg_pos',
			expiresInDays: 3,
			question: 'How was it?',
		};
		await run('message', 'sendCustomerFeedback', { ...question, questionType, form });
		expect(fromPage()[0]!.attachment!.payload).toMatchObject({
			template_type: 'customer_feedback',
			expires_in_days: 3,
			feedback_screens: [
				{
					questions: [
						{
							id: 'order_1001',
							type,
							score_option: scoreOption,
							title: 'How was it?',
							follow_up: { type: 'free_form', placeholder: 'Tell us more' },
						},
					],
				},
			],
		});
	});

	it('asks for words', async () => {
		await run('message', 'sendCustomerFeedback', { ...question, questionType: 'freeForm' });
		expect(fromPage()[0]!.attachment!.payload).toMatchObject({
			feedback_screens: [{ questions: [{ type: 'free_form' }] }],
		});
	});

	it('may be asked for up to seven days', async () => {
		days(6);
		await run('message', 'sendCustomerFeedback', question);
		days(2);
		const error = await failureOf(run('message', 'sendCustomerFeedback', question));
		expect(graphFailureOf(error)?.kind).toBe('outside-window');
	});

	it.each<[string, INodeParameters, string]>([
		['a title over 65', { title: 'x'.repeat(66) }, 'Title has 66 characters'],
		['a subtitle over 80', { subtitle: 'x'.repeat(81) }, 'Subtitle has 81 characters'],
		['a button over 20', { buttonTitle: 'x'.repeat(21) }, 'Button Title has 21 characters'],
		['a link in the title', { title: 'See https://example.com' }, 'Title contains a web address'],
		['no privacy policy', { privacyUrl: '' }, 'Privacy Policy URL is empty'],
		['an ID with blanks', { questionId: 'my order' }, 'Question ID: "my order"'],
		['8 days', { form: { expiresInDays: 8 } }, 'Expires In (Days): 8 is not possible'],
		['half a day', { form: { expiresInDays: 0.5 } }, 'Expires In (Days): 0.5 is not possible'],
		['a question over 85', { form: { question: 'x'.repeat(86) } }, 'Question has 86 characters'],
		['a question under 5', { form: { question: 'OK?' } }, 'Question: "OK?" is shorter than 5'],
		['a follow-up over 65', { form: { followUp: 'x'.repeat(66) } }, 'Follow-Up has 66 characters'],
	])('refuses %s', async (_, changes, message) => {
		const error = await failureOf(run('message', 'sendCustomerFeedback', { ...question, ...changes }));
		expect(error.message).toContain(message);
		expect(simulators.world.calls.filter(({ vendor }) => vendor === 'messenger')).toEqual([]);
	});
});

describe('a private reply', () => {
	const other = buyers[1]!.psid;

	it('answers a comment, also of somebody who never wrote, once', async () => {
		const { commentId } = (await person.chat(other, 'POST', 'comments', { text: 'How much is the mug?' }))
			.data;
		const [sent] = await run('message', 'sendPrivateReply', { text: 'It is $24.' }, [{ commentId }]);
		expect(sent).toMatchObject({ commentId, messageId: expect.stringMatching(/^m_/) });
		expect(simulators.messenger.thread(other).messages.at(-1)).toMatchObject({ text: 'It is $24.' });
		const again = await failureOf(run('message', 'sendPrivateReply', { text: 'Hello?' }, [{ commentId }]));
		expect(graphFailureOf(again)).toMatchObject({ code: 100, subcode: 2534025 });
	});

	it('answers the post of a visitor, with buttons', async () => {
		const { postId } = (await person.chat(other, 'POST', 'posts', { text: 'Lovely shop' })).data;
		expect(postId).toMatch(new RegExp(`^${page.id}_`));
		const buttons = { button: [{ type: 'postback', title: 'Show mugs', payload: 'MUGS' }] };
		const [sent] = await run('message', 'sendPrivateReply', { text: 'Thank you!', buttons }, [{ postId }]);
		expect(sent).toMatchObject({ postId });
		expect(simulators.messenger.thread(other).messages.at(-1)!.attachment).toMatchObject({
			payload: { template_type: 'button', text: 'Thank you!' },
		});
	});

	it('is refused for something that is neither', async () => {
		const error = await failureOf(run('message', 'sendPrivateReply', { text: 'x' }, [{ commentId: 'mug' }]));
		expect(error.message).toContain('Comment or Post ID: "mug" is not the ID of a comment or a post');
	});
});

describe('a reaction', () => {
	it('is put on a message and taken away', async () => {
		const { mid } = thread().messages[0]!;
		const reacted = await run('message', 'react', { reaction: 'love' }, [{ psid, mid }]);
		expect(reacted).toEqual([{ psid, mid, reaction: 'love' }]);
		expect(thread().messages[0]!.reaction).toBe('love');
		await run('message', 'unreact', {}, [{ psid, mid }]);
		expect(thread().messages[0]!.reaction).toBeUndefined();
	});
});

describe('a persona', () => {
	const create = async (name: string) =>
		(await run('persona', 'create', { name, pictureUrl: 'https://example.com/kim.jpg' }))[0]!;

	it('is created, found and deleted', async () => {
		const kim = await create('Kim');
		expect(kim).toEqual({
			id: expect.stringMatching(/^\d+$/),
			name: 'Kim',
			pictureUrl: 'https://example.com/kim.jpg',
		});
		await create('Sam');
		const personaId = { __rl: true, mode: 'id', value: kim.id as string };
		expect(await run('persona', 'get', { personaId })).toEqual([kim]);
		expect((await run('persona', 'getMany', { returnAll: true })).map(({ name }) => name)).toEqual([
			'Kim',
			'Sam',
		]);
		expect(await run('persona', 'delete', { personaId })).toEqual([{ deleted: true, id: kim.id }]);
		expect(await run('persona', 'getMany', { returnAll: true })).toHaveLength(1);
	});

	it('is who a message comes from', async () => {
		const { id } = await create('Kim');
		const personaId = { __rl: true, mode: 'list', value: id as string };
		await run('message', 'sendText', { text: 'hi', options: { personaId } });
		expect(fromPage()[0]).toMatchObject({ text: 'hi', personaId: id });
	});

	it('is offered in the panel by its name', async () => {
		await create('Kim');
		await create('Sam');
		const { context } = await runMessenger(base(), ['persona', 'getMany']);
		const { searchPersonas } = new Messenger().methods.listSearch;
		const found = await searchPersonas.call(context as unknown as ILoadOptionsFunctions, 'ki');
		expect(found.results.map(({ name }) => name)).toEqual(['Kim']);
	});
});

describe('the options of a message', () => {
	it('make it an answer to another, with something to know it by', async () => {
		const { mid } = thread().messages[0]!;
		await run('message', 'sendText', { text: 'hi', options: { replyToMid: mid, metadata: 'order 1001' } });
		expect(fromPage()[0]).toMatchObject({ replyTo: mid });
	});

	it('take metadata of at most 1000 characters', async () => {
		const options = { metadata: 'x'.repeat(1001) };
		const error = await failureOf(run('message', 'sendText', { text: 'hi', options }));
		expect(error.message).toContain('Metadata has 1001 characters');
	});

	it('let quick replies ask for phone number and email', async () => {
		const quickReply = [
			{ type: 'user_phone_number' },
			{ type: 'user_email' },
			{ title: 'No', payload: 'NO' },
		];
		await run('message', 'sendQuickReplies', { text: 'How do we reach you?', quickReplies: { quickReply } });
		expect(fromPage()[0]!.quickReplies).toEqual([
			{ content_type: 'user_phone_number' },
			{ content_type: 'user_email' },
			{ content_type: 'text', title: 'No', payload: 'NO' },
		]);
	});
});
