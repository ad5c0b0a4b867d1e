import { randomUUID } from 'node:crypto';

import axios from 'axios';

import type { Workflow, WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';
import { buyers, page, pageAccessToken } from '../../playground/seed.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

jest.setTimeout(120_000);

interface RunOfNode {
	data: { main: Array<Array<{ json: Record<string, unknown> }> | null> };
}

describe('a message to somebody who wrote too long ago', () => {
	const shop = withShop({ published: [] });
	const [jamie, lea] = buyers.map(({ psid }) => psid) as [string, string];
	const stranger = '20000000000000001';

	const node = (type: string, name: string, at: [number, number], parameters: object, more: object = {}) =>
		({
			...({ typeVersion: 1, position: at } as object),
			id: randomUUID(),
			name,
			type,
			parameters,
			...more,
		}) as WorkflowNode;
	const messenger = (name: string, at: [number, number], parameters: object, more: object = {}) =>
		node(
			'n8n-nodes-messenger-checkout.messenger',
			name,
			at,
			{ resource: 'message', psid: '={{ $json.psid }}', ...parameters },
			{ credentials: { messengerApi: shop.credentials.messengerApi! }, ...more },
		);
	const to = (name: string) => [{ node: name, type: 'main', index: 0 }];

	/** Who can't be written to freely gets a template; whoever can't be reached at all is looked into. */
	const tellAll = (): Workflow => ({
		name: 'Tell everybody that it is back',
		nodes: [
			node(
				'n8n-nodes-base.webhook',
				'Back in stock',
				[0, 0],
				{ httpMethod: 'POST', path: 'back-in-stock' },
				{ typeVersion: 2, webhookId: randomUUID() },
			),
			node('n8n-nodes-base.splitOut', 'Customers', [200, 0], { fieldToSplitOut: 'body.people' }),
			messenger(
				'Tell',
				[400, 0],
				{ operation: 'sendText', text: '=The teapot is back, {{ $json.name }}!' },
				{ onError: 'continueErrorOutput' },
			),
			node('n8n-nodes-base.noOp', 'Told', [700, -100], {}),
			node(
				'n8n-nodes-base.if',
				'Wrote too long ago?',
				[700, 100],
				{
					conditions: {
						options: { caseSensitive: true, leftValue: '', typeValidation: 'strict' },
						combinator: 'and',
						conditions: [
							{
								id: randomUUID(),
								leftValue: '={{ $json.details.reason }}',
								rightValue: 'outside-window',
								operator: { type: 'string', operation: 'equals' },
							},
						],
					},
				},
				{ typeVersion: 2 },
			),
			messenger('Tell by template', [1000, 0], {
				operation: 'sendUtilityTemplate',
				template: { __rl: true, mode: 'list', value: 'back_in_stock/en' },
				bodyValues: { value: [{ value: '={{ $json.name }}' }] },
			}),
			node('n8n-nodes-base.noOp', 'Look into it', [1000, 200], {}),
		],
		connections: {
			'Back in stock': { main: [to('Customers')] },
			Customers: { main: [to('Tell')] },
			Tell: { main: [to('Told'), to('Wrote too long ago?')] },
			'Wrote too long ago?': { main: [to('Tell by template'), to('Look into it')] },
		},
		settings: { executionOrder: 'v1' },
	});

	const approveTemplate = async () => {
		await axios.post(
			`${shop.simulators.origin}/graph.facebook.com/v26.0/${page.id}/message_templates`,
			{
				name: 'back_in_stock',
				language: 'en',
				category: 'UTILITY',
				components: [
					{
						type: 'BODY',
						text: 'Hello {{1}}, the article you asked us about is in stock again.',
						example: { body_text: [['Jamie']] },
					},
				],
			},
			{ headers: { authorization: `Bearer ${pageAccessToken}` } },
		);
		shop.simulators.world.clock.advance(10_000);
	};

	const textsTo = (psid: string) =>
		shop.simulators.messenger
			.thread(psid)
			.messages.filter(({ from }) => from === 'page')
			.map(({ text }) => text);

	it('is on the error output, with what to do; the others are told', async () => {
		const people = [
			{ psid: jamie, name: 'Jamie' },
			{ psid: stranger, name: 'Nobody' },
			{ psid: lea, name: 'Léa' },
		];
		await approveTemplate();
		shop.simulators.messenger.buyer(jamie).write('Is the teapot coming back?');
		shop.simulators.world.clock.advance(25 * 60 * 60 * 1000);
		shop.simulators.messenger.buyer(lea).write('And the mug?');
		const { id } = await shop.api.createWorkflow(tellAll());
		await shop.api.publish(id);
		await axios.post(`${shop.n8n.origin}/webhook/back-in-stock`, { people });
		const [ran] = await eventually('the execution', async () => {
			const executions = await shop.api.executions({ workflowId: id });
			return executions.some(({ stoppedAt }) => stoppedAt) && executions;
		});
		expect(ran!.status).toBe('success');
		expect(textsTo(lea)).toEqual(['The teapot is back, Léa!']);
		expect(textsTo(jamie)).toEqual(['Hello Jamie, the article you asked us about is in stock again.']);

		const { runData } = (await shop.api.execution(ran!.id)).data.resultData;
		const leaving = (name: string) =>
			(runData[name]![0] as RunOfNode).data.main.map((items) => items?.map(({ json }) => json) ?? []);
		const [told, untold] = leaving('Tell');
		expect(told).toMatchObject([{ psid: lea, messageId: expect.any(String) }]);
		expect(untold).toEqual([
			{
				psid: jamie,
				name: 'Jamie',
				error: expect.stringMatching(
					/^Facebook did not send this: the person last wrote to your Page more than 24 hours ago/,
				),
				details: {
					description: expect.stringContaining('After that, send an approved utility template'),
					reason: 'outside-window',
					code: 10,
					subcode: 2018278,
					mayHaveBeenSent: false,
					itemIndex: 0,
				},
			},
			expect.objectContaining({
				psid: stranger,
				name: 'Nobody',
				details: expect.objectContaining({ reason: 'invalid', itemIndex: 1 }),
			}),
		]);
		expect(leaving('Look into it')[0]).toMatchObject([{ psid: stranger }]);
	});
});
