import { buyers } from '../../../../../playground/seed.ts';
import { buttons, message, shipped, text, withUtilityTemplates } from './withUtilityTemplates';

const psid = buyers[0]!.psid;
const dayMs = 24 * 3_600_000;

describe('Utility messages', () => {
	const { simulators, send, approved } = withUtilityTemplates();

	const lastMessage = () => simulators.messenger.thread(psid).messages.at(-1)!;

	beforeEach(() => {
		simulators.messenger.buyer(psid).write('hi');
		simulators.world.clock.advance(2 * dayMs);
	});

	it('fills in values by position, long after the person wrote', async () => {
		await approved();
		const { data } = await send(psid, message([{ type: 'body', parameters: text('566701') }]));
		expect(data).toEqual({ recipient_id: psid, message_id: expect.any(String) });
		expect(lastMessage()).toMatchObject({ from: 'page', text: 'Your order 566701 is on its way to you.' });
	});

	it('fills in values by name, and buttons', async () => {
		await approved({
			parameter_format: 'NAMED',
			components: [
				{
					type: 'HEADER',
					format: 'TEXT',
					text: '{{kind}} update',
					example: { header_text_named_params: [{ param_name: 'kind', example: 'Order' }] },
				},
				{
					type: 'BODY',
					text: 'Your order {{order}} is on its way to you.',
					example: { body_text_named_params: [{ param_name: 'order', example: '1' }] },
				},
				buttons(
					{ type: 'POSTBACK', text: 'Thanks', payload: 'THANKS:{{1}}' },
					{
						type: 'URL',
						text: 'Track',
						url: 'https://example.com/{{1}}',
						example: { url_suffix_example: 'https://example.com/1' },
					},
					{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+15551234567' },
				),
			],
		});
		const named = (name: string, value: string) => [{ type: 'text', parameter_name: name, text: value }];
		const { status } = await send(
			psid,
			message([
				{ type: 'header', parameters: named('kind', 'Order') },
				{ type: 'body', parameters: named('order', '7') },
				{
					type: 'buttons',
					parameters: [
						{ type: 'POSTBACK', payload: '7' },
						{ type: 'URL', url: '7' },
					],
				},
			]),
		);
		expect(status).toBe(200);
		expect(lastMessage().attachment!.payload).toEqual({
			template_type: 'button',
			text: 'Order update\n\nYour order 7 is on its way to you.',
			buttons: [
				{ type: 'postback', title: 'Thanks', payload: 'THANKS:7' },
				{ type: 'web_url', title: 'Track', url: 'https://example.com/7' },
				{ type: 'phone_number', title: 'Call', payload: '+15551234567' },
			],
		});
	});

	it.each([
		[
			'as an attachment',
			{ attachment: { type: 'template', payload: { template_type: 'utility_messages' } } },
			'Invalid template type',
		],
		[
			'with a component per button',
			{
				template: {
					name: 'order_shipped',
					language: { code: 'en' },
					components: [{ type: 'button', sub_type: 'postback', index: 0, parameters: [] }],
				},
			},
			'Invalid keys "sub_type", "index"',
		],
		[
			'in a language it does not have',
			{ template: { name: 'order_shipped', language: { code: 'fr' } } },
			'no approved',
		],
		[
			'without its values',
			{ template: { name: 'order_shipped', language: { code: 'en' } } },
			'has 0 parameters, the template has 1',
		],
	])('%s is refused', async (_case, wrong, said) => {
		await approved();
		const { data } = await send(psid, { messaging_type: 'UTILITY', message: wrong });
		expect(data.error.code).toBe(100);
		expect(data.error.message).toContain(said);
	});

	it('needs a value for every button that takes one', async () => {
		await approved({ components: [shipped, buttons({ type: 'POSTBACK', text: 'Yes', payload: 'YES' })] });
		const { data } = await send(psid, message([{ type: 'body', parameters: text('1') }]));
		expect(data.error).toMatchObject({
			code: 100,
			error_subcode: 1893029,
			message: '(#100) User pass less payload than required for POSTBACK button',
		});
	});

	it('is for messages of type UTILITY, and they for it', async () => {
		await approved();
		const asResponse = {
			...message([{ type: 'body', parameters: text('1') }]),
			messaging_type: 'RESPONSE',
		};
		expect((await send(psid, asResponse)).data.error.message).toContain('must be UTILITY');
		const onlyText = { messaging_type: 'UTILITY', message: { text: 'hi' } };
		expect((await send(psid, onlyText)).data.error.message).toContain('must contain "template"');
	});
});
