import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

import { buyers, page } from '../../../playground/seed.ts';
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

	return {
		simulators,
		graph,
		psid,
		/** The chat of the first buyer. */
		open: async (): Promise<Page> => {
			context = await browser.newContext({ ...screen, locale: 'en-US' });
			const tab = await context.newPage();
			tab.setDefaultTimeout(15_000);
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
