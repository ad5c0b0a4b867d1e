import type { Page } from 'playwright-core';

import { ApprovalPage } from './approval.ts';

/** The page of ours that a buyer sees between the chat and PayPal. */
export class BuyerPage {
	private constructor(
		private readonly tab: Page,
		/** e.g. `Thank you, that is paid` */
		readonly title: string,
	) {}

	/** Waits until the browser shows it, from wherever it comes. */
	static async opened(tab: Page): Promise<BuyerPage> {
		await tab.locator('main .mark').waitFor();
		return new BuyerPage(tab, await tab.getByRole('heading', { level: 1 }).innerText());
	}

	async text(): Promise<string> {
		return await this.tab.locator('main p').innerText();
	}

	/** Follows the link to the conversation. */
	async goBackToChat(): Promise<void> {
		await this.tab.getByRole('link', { name: 'Back to the chat' }).click();
		await this.tab.waitForURL(/\/m\.me\//);
	}

	/** Follows the link back to PayPal, where there is one. */
	async payAnotherWay(): Promise<ApprovalPage> {
		await this.tab.getByRole('link', { name: 'Pay another way' }).click();
		return await ApprovalPage.opened(this.tab);
	}
}
