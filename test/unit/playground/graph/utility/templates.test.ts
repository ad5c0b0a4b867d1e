import { buyers, permissions } from '../../../../../playground/seed.ts';
import { body, buttons, message, shipped, text, withUtilityTemplates } from './withUtilityTemplates';

const psid = buyers[0]!.psid;

describe('Utility templates', () => {
	const { simulators, graph, send, subscribe, updates, control, create, passReview, approved } =
		withUtilityTemplates();

	const read = async (params: object = {}) =>
		(await graph('GET', '/me/message_templates', { params })).data.data;

	describe('review', () => {
		it('takes seconds, and is told by a webhook', async () => {
			await subscribe(['message_template_status_update']);
			const { data } = await create({});
			expect(data).toEqual({ id: expect.stringMatching(/^\d{15}$/), status: 'PENDING', category: 'UTILITY' });
			expect(await read()).toMatchObject([{ id: data.id, status: 'PENDING' }]);
			passReview();
			expect(await read()).toMatchObject([{ id: data.id, status: 'APPROVED' }]);
			expect(await updates(1)).toEqual([
				{
					field: 'message_template_status_update',
					value: {
						event: 'APPROVED',
						message_template_id: data.id,
						message_template_name: 'order_shipped',
						message_template_language: 'en',
						reason: 'NONE',
					},
				},
			]);
		});

		it.each([
			['a parameter without a sample', [body('Your order {{1}} is here today.')], 'INCORRECT_PARAMS'],
			[
				'parameters that skip a number',
				[body('Your {{1}} and {{3}} are here now.', ['a', 'b'])],
				'INCORRECT_PARAMS',
			],
			['a parameter at the end', [body('Your order is now {{1}}', ['here'])], 'INCORRECT_PARAMS'],
			['a parameter at the start', [body('{{1}}, your order has arrived.', ['Jo'])], 'INCORRECT_PARAMS'],
			['few words', [body('For {{1}} and {{2}} now.', ['a', 'b'])], 'PARAMS_TO_WORD_RATIO_EXCEED_LIMIT'],
			['advertising', [body('Everything is 20 % off this week, come and see.')], 'TAG_SHOULD_BE_MARKETING'],
			[
				'a link that varies without a sample',
				[shipped, buttons({ type: 'URL', text: 'See', url: 'https://example.com/{{1}}' })],
				'INCORRECT_PARAMS',
			],
		])('turns down %s', async (_case, components, reason) => {
			const { data } = await create({ components });
			expect(data.status).toBe('PENDING');
			passReview();
			const fields = 'status,rejected_reason';
			expect(await read({ fields })).toEqual([{ status: 'REJECTED', rejected_reason: reason, id: data.id }]);
		});

		it('says that a sample is missing', async () => {
			await approved({ components: [body('Your order {{1}} is here today.')] });
			expect(await read({ fields: 'specific_rejection_reasons' })).toMatchObject([
				{ specific_rejection_reasons: ['TEMPLATE_VARIABLES_MISSING_SAMPLE_VALUES'] },
			]);
		});

		it('may change its mind', async () => {
			simulators.messenger.buyer(psid).write('hi');
			await approved();
			await control('messenger/templates', { name: 'order_shipped', status: 'PAUSED' });
			expect((await send(psid, message([{ type: 'body', parameters: text('1') }]))).status).toBe(400);
		});
	});

	it.each([
		['a quick reply', { type: 'QUICK_REPLY', text: 'Yes' }, 2018416, 'Fatal'],
		[
			'a sample for a postback',
			{ type: 'POSTBACK', text: 'Yes', payload: 'YES', example: ['YES'] },
			2388051,
			'Button at index 0 has unexpected field(s) (example)',
		],
	])('%s as a button is refused at once', async (_case, button, subcode, said) => {
		const { status, data } = await create({ components: [shipped, buttons(button)] });
		expect(status).toBe(400);
		expect(data.error).toMatchObject({ code: 100, error_subcode: subcode });
		expect(data.error.message).toContain(said);
	});

	it.each([
		['a name with capitals', { name: 'Order' }, 'Param name'],
		['another category', { category: 'MARKETING' }, 'category must be one of {UTILITY}'],
		['an unknown format', { parameter_format: 'OTHER' }, 'must be one of {NAMED, POSITIONAL}'],
		['no body', { components: [buttons({ type: 'POSTBACK', text: 'a', payload: 'b' })] }, 'BODY'],
		['a body of 1025 characters', { components: [body('x'.repeat(1025))] }, 'less than or equal to 1024'],
		[
			'four buttons',
			{ components: [shipped, buttons(...Array(4).fill({ type: 'POSTBACK', text: 'a', payload: 'b' }))] },
			'less than or equal to 3',
		],
		['a footer', { components: [shipped, { type: 'FOOTER', text: 'x' }] }, 'BODY, BUTTONS, HEADER'],
	])('%s is refused at once', async (_case, template, said) => {
		const { data } = await create(template);
		expect(data.error).toMatchObject({ code: 100 });
		expect(data.error.message).toContain(said);
	});

	it('has a name and a language that are taken together', async () => {
		await create({});
		expect((await create({ language: 'fr' })).status).toBe(200);
		expect((await create({})).data.error).toMatchObject({ code: 100, error_subcode: 2388024 });
	});

	it('is found by what it says, and read alone', async () => {
		const id = await approved();
		await create({ name: 'payment_received', components: [body('We have received your payment.')] });
		expect(await read({ name: 'payment_received' })).toHaveLength(1);
		expect(await read({ name_or_content: 'on its way' })).toMatchObject([{ id }]);
		expect(await read({ status: 'PENDING' })).toMatchObject([{ name: 'payment_received' }]);
		expect((await graph('GET', `/${id}`, { params: { fields: 'name,language' } })).data).toEqual({
			name: 'order_shipped',
			language: 'en',
			id,
		});
		expect(
			(await graph('GET', '/me/message_templates', { params: { status: 'GOOD' } })).data.error.code,
		).toBe(100);
	});

	it('is deleted by name in all languages, or by id in one', async () => {
		const id = await approved();
		await approved({ language: 'fr' });
		const remove = async (params: object) =>
			(await graph('DELETE', '/me/message_templates', { params })).data;
		expect(await remove({ name: 'order_shipped', template_id: id })).toEqual({ success: true });
		expect(await read()).toMatchObject([{ language: 'fr' }]);
		expect(await remove({ name: 'order_shipped' })).toEqual({ success: true });
		expect(await read()).toEqual([]);
		expect((await remove({ name: 'order_shipped' })).error.code).toBe(100);
	});

	it('comes from the library too', async () => {
		const params = { name_or_content: 'payment', language: 'en' };
		const { data } = await graph('GET', '/message_template_library', { params });
		expect(data.data).toMatchObject([{ name: 'payment_received_1', category: 'UTILITY' }]);
		const inputs = [{ type: 'URL', url: { base_url: 'https://shop.example/orders' } }];
		const copy = { components: undefined, library_template_name: 'payment_received_1' };
		expect((await create({ ...copy, library_template_button_inputs: inputs })).status).toBe(200);
		passReview();
		expect(await read({ fields: 'status,library_template_name' })).toMatchObject([
			{ status: 'APPROVED', library_template_name: 'payment_received_1' },
		]);
		expect((await create({ ...copy, name: 'other' })).data.error.message).toContain('must have 1 entries');
	});

	it('needs its own permission', async () => {
		const { value: token } = simulators.messenger.issueToken({
			permissions: permissions.filter((name) => !name.includes('utility')),
		});
		const { status, data } = await graph('GET', '/me/message_templates', { token });
		expect(status).toBe(403);
		expect(data.error).toMatchObject({ code: 10, error_subcode: 1404170 });
	});
});
