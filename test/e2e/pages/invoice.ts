import type { Page } from 'playwright-core';

/** PayPal's page on which a buyer pays an invoice. */
export class InvoicePage {
	private constructor(private readonly tab: Page) {}

	/** Follows the newest button of this name in the chat. */
	static async from(chat: Page, button: string): Promise<InvoicePage> {
		await chat.getByTestId('button-template').last().getByRole('link', { name: button }).click();
		await chat.getByTestId('due').waitFor();
		return new InvoicePage(chat);
	}

	/** e.g. `$28.95` */
	async due(): Promise<string> {
		return await this.tab.getByTestId('due').innerText();
	}

	/** Pays all that is due. */
	async pay(): Promise<void> {
		await this.tab.getByTestId('pay').click();
		await this.tab.getByTestId('over').waitFor();
	}
}
