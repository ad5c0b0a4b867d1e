import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

import { buyers } from '../../playground/seed.ts';
import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { ChatPage } from './pages/chat.ts';
import { startBrowser } from '../support/browser.ts';

export const phone: BrowserContextOptions = {
	viewport: { width: 390, height: 844 },
	deviceScaleFactor: 2,
	isMobile: true,
	hasTouch: true,
};
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };

export const [jamie, lea, yuki] = buyers.map(({ psid }) => psid) as [string, string, string];

const stepTimeoutMs = 20_000;

export interface Customers {
	/** Opens the chat with the shop as this buyer, in a browser that has not been there before. */
	open(psid?: string, device?: BrowserContextOptions): Promise<ChatPage>;
}

/** One browser for all tests of the file; whoever it lets in is gone after each test. */
export function withCustomers(shop: Shop): Customers {
	let browser: Browser;
	let visits: BrowserContext[] = [];

	beforeAll(async () => {
		browser = await startBrowser();
	}, 60_000);

	afterEach(async () => {
		await Promise.all(visits.map(async (visit) => await visit.close()));
		visits = [];
	});

	afterAll(async () => await browser?.close());

	return {
		open: async (psid = jamie, device = desktop) => {
			const visit = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', ...device });
			visit.setDefaultTimeout(stepTimeoutMs);
			visits.push(visit);
			return await ChatPage.open(await visit.newPage(), `${shop.chatUrl}?as=${psid}`);
		},
	};
}
