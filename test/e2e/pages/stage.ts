import type { FrameLocator, Locator, Page } from 'playwright-core';

/** The stage, as somebody plays several buyers on it. */
export class StagePage {
	private constructor(readonly tab: Page) {}

	static async open(tab: Page, origin: string): Promise<StagePage> {
		await tab.goto(`${origin}/stage`);
		const stage = new StagePage(tab);
		await stage.phone('Jamie Rivera').locator('textarea:enabled').waitFor({ state: 'attached' });
		return stage;
	}

	/** The chat on somebody's phone. */
	phone(name: string): FrameLocator {
		return this.tab.frameLocator(`iframe[title="Phone of ${name}"]`);
	}

	/** The page that is open over somebody's chat. */
	pageOn(name: string): FrameLocator {
		return this.phone(name).frameLocator('[data-frame="web-view"]');
	}

	/** The window around that page. */
	windowOn(name: string): Locator {
		return this.phone(name).getByRole('dialog', { name: /^Page of / });
	}

	/** Until Messenger has it: before that, the Page may not answer. */
	async writes(name: string, text: string): Promise<void> {
		const phone = this.phone(name);
		await phone.getByLabel('Message', { exact: true }).fill(text);
		await phone.getByRole('button', { name: 'Send' }).click();
		await phone.locator('[data-testid="message-buyer"][data-mid]').filter({ hasText: text }).waitFor();
	}

	/** Brings it into sight where not everything fits. */
	async look(at: string): Promise<void> {
		const tab = this.tab.getByRole('tab', { name: at });
		if (await tab.isVisible()) await tab.click();
	}

	/** The names on the phones that are in sight. */
	async inSight(): Promise<string[]> {
		const phones = await this.tab.getByTestId('phone').all();
		const seen = await Promise.all(
			phones.map(async (phone) => ((await phone.isVisible()) ? await phone.getAttribute('data-name') : [])),
		);
		return seen.flat() as string[];
	}

	trick(name: string): Locator {
		return this.tab.getByRole('button', { name });
	}

	/** A call or an event, by its words. */
	exchange(words: string): Locator {
		return this.tab.getByTestId('traffic').getByRole('listitem').filter({ hasText: words });
	}
}
