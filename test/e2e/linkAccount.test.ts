import { randomUUID } from 'node:crypto';

import type { Browser, BrowserContext, Page } from 'playwright-core';

import type { WorkflowNode } from '../../playground/n8nSetup/n8nApi.ts';
import { buyers, payer, payers, secondPayer } from '../../playground/seed.ts';
import { startBrowser } from '../support/browser';
import { withShop } from '../support/shop';
import { ChatPage } from './pages/chat';
import { StagePage } from './pages/stage';

jest.setTimeout(120_000);

const phone = { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true };
const own = (name: string) => `n8n-nodes-messenger-checkout.${name}`;

describe('a buyer who links their PayPal account', () => {
	const shop = withShop({ published: [] });
	let browser: Browser;
	let context: BrowserContext;

	beforeAll(async () => {
		browser = await startBrowser();
		const credentials = Object.fromEntries(
			Object.entries(shop.credentials).filter(([type]) => type !== 'messengerOAuth2Api'),
		);
		const node = (name: string, type: string, parameters: object, typeVersion = 1): WorkflowNode => ({
			...({ typeVersion, position: [0, 0], credentials, webhookId: randomUUID() } as object),
			id: randomUUID(),
			name,
			type: own(type),
			parameters: parameters as Record<string, unknown>,
		});
		const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });
		const { id } = await shop.api.createWorkflow({
			name: 'Link and greet',
			nodes: [
				node('Chat', 'messengerTrigger', {}, 2),
				node(
					'Ask',
					'messengerCheckout',
					{
						resource: 'linkedAccount',
						operation: 'askToLink',
						linkWay: '={{ $json.text === "by link" ? "link" : "auto" }}',
					},
					3,
				),
				node('Login', 'linkPayPalAccountTrigger', {}),
				node('Greet', 'messenger', {
					resource: 'message',
					operation: 'sendText',
					psid: '={{ $json.psid }}',
					text: '=Hello {{ $json.givenName }}, {{ $json.payerId }}, by {{ $json.linkedBy }}',
				}),
			],
			connections: { Chat: to('Ask'), Login: to('Greet') },
			settings: { executionOrder: 'v1' },
		});
		await shop.api.publish(id);
	}, 180_000);
	afterAll(async () => await browser.close());
	afterEach(async () => await context.close());

	const inChat = async (psid: string, locale: string): Promise<{ chat: ChatPage; tab: Page }> => {
		context = await browser.newContext({ ...phone, locale });
		const tab = await context.newPage();
		tab.setDefaultTimeout(20_000);
		return { chat: await ChatPage.open(tab, `${shop.chatUrl}?as=${psid}`), tab };
	};

	it("taps Facebook's Log In, agrees at PayPal, and is back in the chat", async () => {
		const { chat, tab } = await inChat(buyers[0]!.psid, 'en-US');
		await chat.write('hello');
		await tab.getByRole('button', { name: 'Log in' }).click();
		await tab.getByRole('heading', { name: 'Link PayPal with this chat' }).waitFor();
		await tab.getByText('the chat of Jamie').waitFor();
		await tab.getByRole('link', { name: 'Log in with PayPal' }).click();
		await tab.getByText('Maple & Mug would like to know').waitFor();
		await tab.getByTestId('agree').click();
		await chat.isOpen();
		await tab.getByText(`Hello Jamie, ${payer.payerId}, by accountLinking`).waitFor();
		// Facebook knows of it, too.
		expect(shop.simulators.messenger.thread(buyers[0]!.psid).isAccountLinked).toBe(true);
	});

	it('comes by a link, in another language and with another account', async () => {
		const { chat, tab } = await inChat(buyers[1]!.psid, 'fr-FR');
		await chat.write('by link');
		await tab.getByRole('link', { name: 'Associer PayPal' }).click();
		await tab.getByRole('heading', { name: 'Associer PayPal à cette conversation' }).waitFor();
		await tab.getByText('la conversation de Léa').waitFor();
		await tab.getByRole('link', { name: 'Se connecter avec PayPal' }).click();
		await tab.getByText('Not Léa?').click();
		await tab.getByTestId('account').selectOption(secondPayer.payerId);
		await tab.getByTestId('agree').click();
		await tab.getByRole('heading', { name: 'Votre compte PayPal est associé' }).waitFor();
		await tab.goto(`${shop.chatUrl}?as=${buyers[1]!.psid}`);
		await tab.getByText(`Hello Sam, ${secondPayer.payerId}, by link`).waitFor();
		expect(shop.simulators.messenger.thread(buyers[1]!.psid).isAccountLinked).toBeUndefined();
	});

	it('links on the phones of the stage, each with their own account and at the same time', async () => {
		context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-US' });
		const stage = await StagePage.open(await context.newPage(), shop.simulators.origin);
		const [jamie, lea] = ['Jamie Rivera', 'Léa Moreau'] as const;
		const begun = async (name: string) => {
			await stage.writes(name, 'hello from the stage');
			await stage.phone(name).getByRole('button', { name: 'Log in' }).last().click();
			await stage.pageOn(name).getByRole('heading', { name: 'Link PayPal with this chat' }).waitFor();
			await stage.pageOn(name).getByRole('link', { name: 'Log in with PayPal' }).click();
			await stage.pageOn(name).getByTestId('agree').waitFor();
		};
		await begun(jamie);
		await begun(lea);
		for (const [name, { givenName, payerId }] of [
			[jamie, payers[0]!],
			[lea, payers[1]!],
		] as const) {
			await stage.pageOn(name).getByTestId('agree').click();
			await stage.windowOn(name).waitFor({ state: 'detached' });
			const greeting = stage.phone(name).getByText(`Hello ${givenName}, ${payerId}, by accountLinking`);
			await greeting.last().waitFor();
		}
		const threads = buyers.slice(0, 2).map(({ psid }) => shop.simulators.messenger.thread(psid));
		expect(threads.map(({ isAccountLinked }) => isAccountLinked)).toEqual([true, true]);
	});

	it('changes their mind at PayPal, and nothing is linked', async () => {
		const { chat, tab } = await inChat(buyers[2]!.psid, 'en-US');
		await chat.write('by link');
		await tab.getByRole('link', { name: 'PayPalを連携する' }).click();
		await tab.getByRole('link', { name: 'Log in with PayPal' }).click();
		await tab.getByTestId('cancel').click();
		await tab.getByRole('heading', { name: 'Nothing was linked' }).waitFor();
		await tab.getByRole('link', { name: 'Back to the chat' }).click();
		await chat.isOpen();
		expect((await shop.api.executions()).map(({ status }) => status)).not.toContain('error');
	});
});
