import { randomUUID } from 'node:crypto';

import axios from 'axios';

import type { WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';
import { app, secondPage, secondPageBuyers } from '../../playground/seed.ts';
import { Buyer } from '../support/buyer.ts';
import { eventually } from '../support/eventually.ts';
import { withShop } from '../support/shop.ts';

jest.setTimeout(180_000);

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

	const chosen = {
		authentication: 'oAuth2',
		page: { __rl: true, mode: 'list', value: secondPage.id },
	};

	/** Nodes with the chosen Page, one after the other, each from the output of the one before that is named. */
	const flow = async (name: string, login: object, steps: Array<[string, string, object, number?]>) => {
		const credentials = { ...login, payPalCheckoutApi: shop.credentials.payPalCheckoutApi! };
		const nodes = steps.map(([step, nodeType, parameters]) =>
			node(
				step,
				`n8n-nodes-messenger-checkout.${nodeType}`,
				{ ...chosen, ...parameters },
				{ webhookId: randomUUID(), credentials: nodeType === 'messengerCheckout' ? credentials : login },
			),
		);
		const connections = steps.slice(1).map(([step, , , output = 0], index) => {
			const main = Array.from({ length: output + 1 }, () => [] as object[]);
			main[output] = [{ node: step, type: 'main', index: 0 }];
			return [steps[index]![0], { main }];
		});
		const settings = { executionOrder: 'v1' };
		const workflow = { name, nodes, connections: Object.fromEntries(connections), settings };
		const { id } = await shop.api.createWorkflow(workflow);
		await shop.api.publish(id);
		return id;
	};

	const loggedIn = async () => {
		const { id } = await shop.api.saveCredential({ name: 'Login', type, data: data() });
		await logIn(id);
		return { [type]: { id, name: 'Login' } };
	};

	const write = (text: string) => void shop.simulators.messenger.buyer(jamie).write(text);
	const fromPage = () =>
		shop.simulators.messenger.thread(jamie).messages.filter(({ from }) => from === 'page');

	it('gives trigger and node a Page without any token being copied, for longer than the login lasts', async () => {
		const id = await flow('Answers of the other Page', await loggedIn(), [
			['Chat', 'messengerTrigger', {}],
			[
				'Answer',
				'messenger',
				{ resource: 'message', operation: 'sendText', psid: '={{ $json.psid }}', text: 'Hello' },
			],
		]);
		write('hi');
		await eventually('an answer', () => fromPage().length === 1);
		shop.simulators.world.clock.advance(61 * 24 * 3_600_000);
		await shop.restartN8n();
		write('hi again');
		await eventually('an answer two months later', () => fromPage().length === 2);
		expect(fromPage().map(({ text }) => text)).toEqual(['Hello', 'Hello']);
		const { staticData } = await shop.api.call<{ staticData: object }>('GET', `/rest/workflows/${id}`);
		expect(JSON.stringify(staticData)).not.toContain('EAA');
		await shop.api.unpublish(id);
		expect(shop.simulators.messenger.state().app.subscription).toBeNull();
	});

	it('asks for a payment in the name of that Page, and waits for it', async () => {
		const before = fromPage().length;
		const id = await flow('Sells for the other Page', await loggedIn(), [
			['Chat', 'messengerTrigger', {}],
			[
				'Ask',
				'messengerCheckout',
				{
					resource: 'payment',
					operation: 'requestPaymentAndWait',
					psid: '={{ $json.psid }}',
					currency: 'USD',
					linesSource: 'json',
					linesJson: '[{ "name": "Fern", "quantity": 1, "unitPrice": "12.00" }]',
				},
			],
			['Thank', 'messengerCheckout', { resource: 'notification', operation: 'sendNotification' }, 1],
		]);
		write('I take the fern');
		const payUrl = await eventually('a pay card', () => {
			const elements = fromPage()[before]?.attachment?.payload.elements as Element[] | undefined;
			return elements?.[0]?.buttons[0]?.url;
		});
		expect(payUrl).toContain('/webhook/');
		await eventually('a waiting execution', async () =>
			(await shop.api.executions({ workflowId: id })).some(({ status }) => status === 'waiting'),
		);
		const headers = { 'User-Agent': 'Mozilla/5.0', 'Accept-Language': 'en' };
		const tapped = await fetch(payUrl, { redirect: 'manual', headers });
		const orderId = new URL(tapped.headers.get('location')!).searchParams.get('token')!;
		const back = await new Buyer(shop.simulators.origin, jamie).approves(orderId);
		const thanks = await fetch(back, { redirect: 'manual', headers });
		expect(await thanks.text()).toContain('Thank you, that is paid');
		const receipt = await eventually('a receipt', () => fromPage()[before + 1]);
		expect(receipt.attachment!.payload.template_type).toBe('receipt');
		await shop.api.unpublish(id);
	});
});

interface Element {
	buttons: Array<{ url: string }>;
}
