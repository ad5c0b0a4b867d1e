import { randomUUID } from 'node:crypto';

import axios from 'axios';

import type { WorkflowNode } from '../../playground/shop/n8nApi.ts';
import { app, secondPage, secondPageBuyers } from '../../playground/seed.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

jest.setTimeout(120_000);

describe('Facebook Login', () => {
	const shop = withShop({ published: [] });
	const jamie = secondPageBuyers[0]!.psid;
	const type = 'messengerOAuth2Api';

	const data = () => ({
		clientId: app.id,
		clientSecret: app.secret,
		scope: 'pages_show_list,pages_manage_metadata,pages_messaging',
		graphApiVersion: 'v26.0',
		graphBaseUrl: `${shop.simulators.origin}/graph.facebook.com`,
		loginBaseUrl: `${shop.simulators.origin}/www.facebook.com`,
	});

	/** What a person does in the dialog, and the browser after it. */
	async function logIn(credentialId: string): Promise<void> {
		const dialog = await shop.api.call<string>('GET', `/rest/oauth2-credential/auth?id=${credentialId}`);
		expect(dialog).toMatch(
			new RegExp(`^${shop.simulators.origin}/www\\.facebook\\.com/v26\\.0/dialog/oauth\\?`),
		);
		const asked = await axios.get<string>(dialog);
		expect(asked.data).toContain('pages_messaging');
		const answer = await axios.get(`${dialog}&decision=continue`, {
			maxRedirects: 0,
			validateStatus: () => true,
		});
		const back = new URL(String(answer.headers.location));
		await shop.api.call('GET', back.pathname + back.search);
	}

	const node = (name: string, nodeType: string, parameters: object, more: object = {}): WorkflowNode => ({
		...({ typeVersion: 1, position: [0, 0] } as object),
		id: randomUUID(),
		name,
		type: nodeType,
		parameters: parameters as Record<string, unknown>,
		...more,
	});

	it('gives trigger and node a Page without any token being copied', async () => {
		const saved = await shop.api.saveCredential({ name: 'Login', type, data: data() });
		await logIn(saved.id);
		const chosen = {
			authentication: 'oAuth2',
			page: { __rl: true, mode: 'list', value: secondPage.id },
		};
		const credentials = { [type]: { id: saved.id, name: 'Login' } };
		const workflow = await shop.api.createWorkflow({
			name: 'Answers of the other Page',
			nodes: [
				node('Chat', 'n8n-nodes-messenger-checkout.messengerTrigger', chosen, {
					webhookId: randomUUID(),
					credentials,
				}),
				node(
					'Answer',
					'n8n-nodes-messenger-checkout.messenger',
					{ ...chosen, resource: 'message', operation: 'sendText', psid: '={{ $json.psid }}', text: 'Hello' },
					{ credentials },
				),
			],
			connections: { Chat: { main: [[{ node: 'Answer', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		});
		await shop.api.publish(workflow.id);
		shop.simulators.messenger.buyer(jamie).write('hi');
		await eventually('an answer', () =>
			shop.simulators.messenger
				.thread(jamie)
				.messages.some(({ from, text }) => from === 'page' && text === 'Hello'),
		);
		await shop.api.unpublish(workflow.id);
		expect(shop.simulators.messenger.state().app.subscription).toBeNull();
	});
});
