import type { Browser, Locator, Page } from 'playwright-core';

import { buyers, page } from '../../playground/seed.ts';
import { startBrowser } from '../support/browser';
import { graphOf } from '../support/graph';
import { withSimulators } from '../support/simulators';

jest.setTimeout(60_000);

/** The same on a phone and on a desktop. */
const screens = {
	phone: { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true },
	desktop: { viewport: { width: 1280, height: 860 } },
};

describe.each(Object.entries(screens))('the chat on a %s', (_, screen) => {
	const simulators = withSimulators();
	const { receiver } = simulators;
	const { graph, send, chat, subscribe, updates } = graphOf(simulators);
	const { psid } = buyers[0]!;
	const hello = { message: { text: 'Hello Jamie' } };
	let browser: Browser;
	let tab: Page;

	beforeAll(async () => {
		browser = await startBrowser();
	});
	afterAll(async () => await browser.close());
	beforeEach(async () => await subscribe());
	afterEach(async () => await tab.context().close());

	async function open(): Promise<void> {
		const context = await browser.newContext({ ...screen, locale: 'en-US' });
		tab = await context.newPage();
		tab.setDefaultTimeout(15_000);
		await tab.goto(`${simulators.origin}/m.me/${page.id}?as=${psid}`);
		await tab.getByRole('heading', { name: page.name }).first().waitFor();
	}

	const profile = async (body: object) => await graph('POST', '/me/messenger_profile', { body });
	const writes = async (text: string) => await chat(psid, 'POST', 'messages', { text });
	/** What the app hears of next, when `act` is done. */
	async function heard(act: () => Promise<unknown>): Promise<Record<string, unknown>> {
		receiver.reset();
		await act();
		const isDone = (event: object) => !('read' in event) && !('delivery' in event);
		for (let count = 1; ; count++) {
			const found = (await updates(count)).find(isDone);
			if (found) return found;
		}
	}
	const isInSight = async (what: Locator) => {
		await what.waitFor();
		const box = (await what.boundingBox())!;
		const { width, height } = screen.viewport;
		expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(true);
	};

	it('greets somebody new by name, and asks with questions that are postbacks', async () => {
		await profile({
			get_started: { payload: 'START' },
			greeting: [{ locale: 'default', text: 'Welcome, {{user_first_name}}!' }],
			ice_breakers: [
				{
					locale: 'default',
					call_to_actions: [
						{ question: 'What is new?', payload: 'NEW' },
						{ question: 'Where is my order?', payload: 'ORDER' },
					],
				},
			],
		});
		await open();
		expect(await tab.getByTestId('greeting').innerText()).toBe('Welcome, Jamie!');
		expect(await tab.getByRole('button', { name: 'Get Started' }).count()).toBe(0);
		const question = tab.getByRole('button', { name: 'Where is my order?' });
		await isInSight(question);
		expect(await heard(async () => await question.click())).toMatchObject({
			postback: { title: 'Where is my order?', payload: 'ORDER' },
		});
		await tab.getByTestId('message-buyer').getByText('Where is my order?').waitFor();
	});

	it('has the menu of the Page, with links and postbacks', async () => {
		await profile({
			get_started: { payload: 'START' },
			persistent_menu: [
				{
					locale: 'default',
					composer_input_disabled: false,
					call_to_actions: [
						{ type: 'postback', title: 'Our products', payload: 'PRODUCTS' },
						{ type: 'web_url', title: 'Our website', url: 'https://mapleandmug.example/' },
					],
				},
			],
		});
		await writes('hi');
		await open();
		await tab.getByRole('button', { name: 'Menu' }).click();
		const link = tab.getByRole('link', { name: 'Our website' });
		await isInSight(link);
		expect(await link.getAttribute('href')).toBe('https://mapleandmug.example/');
		const item = tab.getByTestId('menu').getByRole('button', { name: 'Our products' });
		expect(await heard(async () => await item.click())).toMatchObject({
			postback: { title: 'Our products', payload: 'PRODUCTS' },
		});
		await tab.getByTestId('menu').waitFor({ state: 'detached' });
	});

	it('has nothing but the menu where the Page wants no words', async () => {
		await profile({
			get_started: { payload: 'START' },
			persistent_menu: [
				{
					locale: 'default',
					composer_input_disabled: true,
					call_to_actions: [{ type: 'postback', title: 'Our products', payload: 'PRODUCTS' }],
				},
			],
		});
		await open();
		await isInSight(tab.getByRole('button', { name: 'Menu' }));
		expect(await tab.getByRole('textbox', { name: 'Message' }).count()).toBe(0);
	});

	it('shows in whose name the Page writes', async () => {
		const picture = `${simulators.origin}/shop/pictures/tea-towel.png`;
		const { data } = await graph('POST', '/me/personas', {
			body: { name: 'Robin of Maple & Mug', profile_picture_url: picture },
		});
		await writes('hi');
		await send(psid, hello);
		await send(psid, { message: { text: 'I look after orders' }, persona_id: data.id });
		await open();
		const robin = tab.getByRole('group', { name: 'Robin of Maple & Mug' });
		await robin.getByText('I look after orders').waitFor();
		expect(await robin.locator('.group-name').innerText()).toBe('Robin of Maple & Mug');
		expect(await robin.locator('.group-avatar img').getAttribute('src')).toBe(picture);
		await tab.getByRole('group', { name: page.name, exact: true }).getByText('Hello Jamie').waitFor();
	});

	it('lets people react to a message, and take that back', async () => {
		await writes('hi');
		const { data } = await send(psid, hello);
		await open();
		const message = tab.getByTestId('message-page').filter({ hasText: 'Hello Jamie' });
		const react = async (name: string) => {
			await message.hover();
			await message.getByRole('button', { name: 'React' }).click();
			const choice = tab.getByTestId('reactions');
			await isInSight(choice);
			await choice.getByRole('button', { name, exact: true }).click();
		};
		expect(await heard(async () => await react('Love'))).toMatchObject({
			reaction: { mid: data.message_id, action: 'react', reaction: 'love', emoji: '❤' },
		});
		await message.getByRole('img', { name: 'Reaction ❤' }).waitFor();
		expect(await heard(async () => await react('Love'))).toMatchObject({ reaction: { action: 'unreact' } });
		await message.getByRole('img', { name: 'Reaction ❤' }).waitFor({ state: 'detached' });
	});

	it('shows what the Page thinks of a message as an emoji', async () => {
		const { data } = await writes('My mug is broken');
		await graph('POST', '/me/messages', {
			body: {
				recipient: { id: psid },
				sender_action: 'react',
				payload: { message_id: data.mid, reaction: 'sad' },
			},
		});
		await open();
		await tab.getByTestId('message-buyer').getByRole('img', { name: 'Reaction 😢' }).waitFor();
	});

	it('takes the answer to a feedback form, once', async () => {
		await writes('hi');
		await send(psid, {
			message: {
				attachment: {
					type: 'template',
					payload: {
						template_type: 'customer_feedback',
						title: 'How was your order?',
						subtitle: 'It takes half a minute',
						button_title: 'Rate it',
						feedback_screens: [
							{
								questions: [
									{
										id: 'order_1',
										type: 'csat',
										title: 'How do you like the mug?',
										score_label: 'dis_sat',
										score_option: 'five_stars',
										follow_up: { type: 'free_form', placeholder: 'Tell us more' },
									},
								],
							},
						],
						business_privacy: { url: 'https://mapleandmug.example/privacy' },
					},
				},
			},
		});
		await open();
		await tab.getByTestId('feedback').getByRole('button', { name: 'Rate it' }).click();
		const form = tab.getByRole('dialog', { name: 'How was your order?' });
		await isInSight(form);
		expect(await form.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
		await form.getByRole('radio', { name: '4' }).check();
		await form.getByRole('textbox', { name: 'More about it' }).fill('Lovely glaze');
		const answer = async () => await form.getByRole('button', { name: 'Send' }).click();
		expect(await heard(answer)).toMatchObject({
			messaging_feedback: {
				feedback_screens: [
					{
						questions: {
							order_1: {
								type: 'csat',
								payload: '4',
								follow_up: { type: 'free_form', payload: 'Lovely glaze' },
							},
						},
					},
				],
			},
		});
		await form.waitFor({ state: 'hidden' });
		const sent = tab.getByRole('button', { name: 'Thank you for your answer' });
		await sent.waitFor();
		expect(await sent.isDisabled()).toBe(true);
	});

	it('leads to the log-in of the shop, and logs out', async () => {
		const url = `${simulators.origin}/?shop`;
		await writes('hi');
		await send(psid, {
			message: {
				attachment: {
					type: 'template',
					payload: {
						template_type: 'button',
						text: 'Your account',
						buttons: [{ type: 'account_link', url }, { type: 'account_unlink' }],
					},
				},
			},
		});
		await open();
		await tab.getByRole('button', { name: 'Log in' }).click();
		await tab.waitForURL(/account_linking_token=/);
		const { searchParams } = new URL(tab.url());
		const back = new URL(searchParams.get('redirect_uri')!);
		back.searchParams.set('authorization_code', 'jamie-at-the-shop');
		expect(await heard(async () => await tab.goto(back.href))).toMatchObject({
			account_linking: { status: 'linked', authorization_code: 'jamie-at-the-shop' },
		});
		const logOut = tab.getByRole('button', { name: 'Log out' });
		expect(await heard(async () => await logOut.click())).toMatchObject({
			account_linking: { status: 'unlinked' },
		});
	});

	it('shows several pictures as a grid', async () => {
		const picture = (name: string) => `${simulators.origin}/shop/pictures/${name}.png`;
		const urls = ['gift-box', 'oat-cookies', 'tea-towel', 'stoneware-mug'].map(picture);
		await writes('hi');
		await send(psid, {
			message: { attachments: urls.map((url) => ({ type: 'image', payload: { url } })) },
		});
		await send(psid, {
			message: {
				attachment: {
					type: 'template',
					payload: {
						template_type: 'image_grid',
						elements: [
							{
								images: [
									{ url: urls[0], is_hero_image: true },
									{ url: urls[1], action: { type: 'postback', payload: 'COOKIES', text: 'Oat cookies' } },
									{ url: urls[2], action: { type: 'web_url', url: 'https://mapleandmug.example/towels' } },
								],
								title: 'For cold days',
								buttons: [{ type: 'postback', title: 'Show all', payload: 'ALL' }],
							},
						],
					},
				},
			},
		});
		await open();
		expect(await tab.getByTestId('image-grid').getByRole('img').count()).toBe(4);
		const grid = tab.getByTestId('image-grid-template');
		await grid.getByRole('button', { name: 'Show all' }).waitFor();
		expect(await grid.getByRole('link').getAttribute('href')).toBe('https://mapleandmug.example/towels');
		const cookies = grid.getByRole('button', { name: 'Oat cookies' });
		expect(await heard(async () => await cookies.click())).toMatchObject({
			postback: { title: 'Oat cookies', payload: 'COOKIES' },
		});
	});
});
