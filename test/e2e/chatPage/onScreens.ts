import axios from 'axios';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { buyers, merchant, page } from '../../../playground/seed.ts';
import { startBrowser } from '../../support/browser';
import { graphOf } from '../../support/graph';
import { withSimulators } from '../../support/simulators';

jest.setTimeout(60_000);

/** The same on a phone and on a desktop. */
const screens = {
	phone: { viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true },
	desktop: { viewport: { width: 1280, height: 860 } },
};

type Screen = (typeof screens)[keyof typeof screens];

/** Tests of the chat page, on each screen. */
export function describeOnScreens(
	story: string,
	tests: (chat: ReturnType<typeof withChatPage>) => void,
): void {
	describe.each(Object.entries(screens))(`${story}, on a %s`, (_, screen) => tests(withChatPage(screen)));
}

function withChatPage(screen: Screen) {
	const simulators = withSimulators();
	const { receiver } = simulators;
	const { graph, send, chat, subscribe, updates } = graphOf(simulators);
	const { psid } = buyers[0]!;
	let browser: Browser;
	let context: BrowserContext;

	beforeAll(async () => {
		browser = await startBrowser();
	});
	afterAll(async () => await browser.close());
	beforeEach(async () => await subscribe());
	afterEach(async () => await context.close());

	const openTab = async (): Promise<Page> => {
		context = await browser.newContext({ ...screen, locale: 'en-US' });
		const tab = await context.newPage();
		tab.setDefaultTimeout(15_000);
		return tab;
	};

	return {
		simulators,
		graph,
		send,
		psid,
		screen,
		openTab,
		/** The chat of the first buyer. */
		open: async (): Promise<Page> => {
			const tab = await openTab();
			await tab.goto(`${simulators.origin}/m.me/${page.id}?as=${psid}`);
			await tab.getByRole('heading', { name: page.name }).first().waitFor();
			return tab;
		},
		profile: async (body: object) => await graph('POST', '/me/messenger_profile', { body }),
		writes: async (text: string) => await chat(psid, 'POST', 'messages', { text }),
		/** The Page writes. */
		answers: async (body: object) => await send(psid, body),
		/** What the app hears of next, when `act` is done. */
		heard: async (act: () => Promise<unknown>): Promise<Record<string, unknown>> => {
			receiver.reset();
			await act();
			const isDone = (event: object) => !('read' in event) && !('delivery' in event);
			for (let count = 1; ; count++) {
				const found = (await updates(count)).find(isDone);
				if (found) return found;
			}
		},
		/** An order that waits for its buyer, at PayPal: its id. */
		orderAtPayPal: async (returnUrl?: string): Promise<string> => {
			const api = `${simulators.origin}/api-m.paypal.com`;
			const auth = { username: merchant.clientId, password: merchant.clientSecret };
			const token = await axios.post<{ access_token: string }>(
				`${api}/v1/oauth2/token`,
				'grant_type=client_credentials',
				{ auth },
			);
			const amount = { currency_code: 'USD', value: '24.00' };
			const item = { name: 'Stoneware mug', quantity: '1', unit_amount: amount };
			const back = { return_url: returnUrl, cancel_url: returnUrl };
			const { data } = await axios.post<{ id: string }>(
				`${api}/v2/checkout/orders`,
				{
					intent: 'CAPTURE',
					purchase_units: [
						{ custom_id: psid, items: [item], amount: { ...amount, breakdown: { item_total: amount } } },
					],
					...(returnUrl && { payment_source: { paypal: { experience_context: back } } }),
				},
				{ headers: { authorization: `Bearer ${token.data.access_token}` } },
			);
			return data.id;
		},
		isInSight: async (what: Locator): Promise<void> => {
			await what.waitFor();
			const box = (await what.boundingBox())!;
			const { width, height } = screen.viewport;
			expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height).toBe(
				true,
			);
		},
	};
}
