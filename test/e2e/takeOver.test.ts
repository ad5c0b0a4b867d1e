import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { StoredWorkflow, Workflow, WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';
import {
	app,
	buyers,
	page,
	secondPage,
	secondPageAccessToken,
	secondPageBuyers,
} from '../../playground/seed.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

const own = (name: string) => `n8n-nodes-messenger-checkout.${name}`;
const jamie = buyers[0]!.psid;
const jamieAtTheOtherPage = secondPageBuyers[0]!.psid;

jest.setTimeout(120_000);

describe('one webhook address, several workflows', () => {
	const shop = withShop({ published: [] });
	const messenger = () => shop.simulators.messenger;
	const address = () => messenger().state().app.subscription?.callbackUrl;
	const fields = () => messenger().state().app.subscription?.fields;
	const credentials = () => ({ messengerApi: shop.credentials.messengerApi! });

	const node = (type: string, name: string, parameters: object, more: object = {}): WorkflowNode => ({
		...({ typeVersion: 1, position: [0, 0] } as object),
		id: randomUUID(),
		name,
		type,
		parameters: parameters as Record<string, unknown>,
		...more,
	});

	/** A workflow that answers whoever writes with always the same words. */
	const answering = (name: string, words: string, parameters: object = {}): Workflow => ({
		name,
		nodes: [
			node(own('messengerTrigger'), 'Chat', parameters, {
				webhookId: randomUUID(),
				credentials: credentials(),
			}),
			node(
				own('messenger'),
				'Answer',
				{ resource: 'message', operation: 'sendText', psid: '={{ $json.psid }}', text: words },
				{ credentials: credentials() },
			),
		],
		connections: { Chat: { main: [[{ node: 'Answer', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});

	/** What "Listen for test event" does. */
	const listen = async ({ id }: StoredWorkflow, trigger = 'Chat') =>
		await shop.api.call('POST', `/rest/workflows/${id}/run`, { triggerToStartFrom: { name: trigger } });

	const stopListening = async ({ id }: StoredWorkflow) =>
		await shop.api.call('DELETE', `/rest/test-webhook/${id}`);

	const answersTo = (psid: string) =>
		messenger()
			.thread(psid)
			.messages.filter(({ from }) => from === 'page')
			.map(({ text }) => text);

	/** Says something and waits for the next answer. */
	const say = async (psid: string, text: string): Promise<string | undefined> => {
		const known = answersTo(psid).length;
		messenger().buyer(psid).write(text);
		return await eventually(`an answer to "${text}"`, () => answersTo(psid)[known], 30_000);
	};

	const created: StoredWorkflow[] = [];
	const create = async (workflow: Workflow): Promise<StoredWorkflow> => {
		const stored = await shop.api.createWorkflow(workflow);
		created.push(stored);
		return stored;
	};

	afterEach(async () => {
		for (const { id } of created.splice(0)) await shop.api.unpublish(id);
	});

	it('a test of the published workflow gets the event, and gives everything back', async () => {
		const production = await create(answering('Production', 'from production'));
		await shop.api.publish(production.id);
		const live = address();
		expect(live).toContain('/webhook/');

		await listen(production);
		expect(address()).toContain('/webhook-test/');
		expect(await say(jamie, 'test')).toBe('from production');
		await eventually('the published address', () => address() === live);
		expect(await say(jamie, 'for real')).toBe('from production');
		const modes = (await shop.api.executions({ workflowId: production.id })).map(({ mode }) => mode);
		expect(modes.sort()).toEqual(['manual', 'webhook']);
	});

	it('a test of another workflow takes over when it is told to, and gives everything back', async () => {
		const production = await create(answering('Production', 'from production'));
		await shop.api.publish(production.id);
		const [live, liveFields] = [address(), fields()];
		const polite = await create(answering('Polite', 'from nobody'));
		await expect(listen(polite)).rejects.toThrow(
			'Another workflow of this n8n, "Production", already gets the events of your Facebook app. A Facebook app sends them to one workflow only. Unpublish that workflow',
		);
		expect(address()).toBe(live);

		const events = ['message', 'reaction'];
		const test = await create(answering('Test', 'from the test', { events, options: { takeOver: true } }));
		await listen(test);
		expect(fields()).toEqual([...liveFields!, 'message_reactions']);
		expect(await say(jamie, 'test')).toBe('from the test');
		await eventually('the published address', () => address() === live);
		expect(fields()).toEqual(liveFields);
		expect(await say(jamie, 'for real')).toBe('from production');

		await listen(test);
		expect(address()).not.toBe(live);
		await stopListening(test);
		await eventually('the published address', () => address() === live);
		expect(await say(jamie, 'still there?')).toBe('from production');
	});

	it('of two published ones, switching off the second brings back the first', async () => {
		const first = await create(answering('First', 'from the first'));
		const second = await create(answering('Second', 'from the second', { options: { takeOver: true } }));
		await shop.api.publish(first.id);
		await shop.api.publish(second.id);
		expect(await say(jamie, 'hi')).toBe('from the second');
		await shop.api.unpublish(second.id);
		expect(await say(jamie, 'hi again')).toBe('from the first');
	});

	it('a test that died with n8n is repaired when the workflow is published again', async () => {
		const production = await create(answering('Production', 'from production'));
		await shop.api.publish(production.id);
		const test = await create(answering('Test', 'from the test', { options: { takeOver: true } }));
		await listen(test);
		await shop.killN8n();
		await shop.restartN8n();
		await shop.api.unpublish(production.id);
		await shop.api.publish(production.id);
		expect(address()).toContain('/webhook/');
		expect(await say(jamie, 'hi')).toBe('from production');
	});

	it('the hub hands the events of two Pages to the workflows behind it', async () => {
		const otherPage = await shop.api.saveCredential({
			name: 'The other Page',
			type: 'messengerApi',
			data: {
				pageId: secondPage.id,
				pageAccessToken: secondPageAccessToken,
				appId: app.id,
				appSecret: app.secret,
				graphApiVersion: 'v26.0',
				graphBaseUrl: `${shop.simulators.origin}/graph.facebook.com`,
			},
		});
		const ofOtherPage = { messengerApi: { id: otherPage.id, name: otherPage.name } };
		const behind = async (name: string, words: string, bound: object) => {
			const workflow = answering(name, words);
			const trigger = node('n8n-nodes-base.executeWorkflowTrigger', 'Chat', { inputSource: 'passthrough' });
			const stored = await create({
				...workflow,
				nodes: [
					{ ...trigger, ...({ typeVersion: 1.1 } as object) },
					{ ...workflow.nodes[1]!, credentials: bound as WorkflowNode['credentials'] },
				],
			});
			await shop.api.publish(stored.id);
			return stored.id;
		};
		const targets: Record<string, string> = {
			Orders: await behind('Orders', 'an order', credentials()),
			Answers: await behind('Answers', 'an answer', credentials()),
			'Other Page': await behind('Other Page', 'from the other Page', ofOtherPage),
		};
		const file = path.resolve(__dirname, '../../workflows/messenger-hub.json');
		const exported = JSON.parse(readFileSync(file, 'utf8')) as Workflow;
		const hub = await create({
			...exported,
			name: 'Hub under test',
			nodes: exported.nodes.map((one) => ({
				...one,
				...(one.type === own('messengerTrigger') && { credentials: credentials() }),
				...(one.type === own('messenger') && { credentials: ofOtherPage }),
				...(targets[one.name] && {
					parameters: {
						...one.parameters,
						workflowId: { __rl: true, mode: 'id', value: targets[one.name] },
					},
				}),
			})),
		});
		await shop.api.publish(hub.id);
		await listen(hub, 'Run once by hand');
		await eventually('the other Page', () =>
			messenger()
				.state()
				.pages.some(({ id, subscribedFields }) => id === secondPage.id && subscribedFields !== null),
		);

		expect(await say(jamie, 'hi')).toBe('an answer');
		expect(await say(jamieAtTheOtherPage, 'hi')).toBe('from the other Page');
		const known = answersTo(jamie).length;
		messenger().buyer(jamie).tapPostback({ title: 'Buy', payload: 'BUY:MUG' });
		expect(await eventually('an order', () => answersTo(jamie)[known])).toBe('an order');
		expect(messenger().state().page.id).toBe(page.id);
	});
});
