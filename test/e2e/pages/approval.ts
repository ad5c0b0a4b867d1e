import type { Page } from 'playwright-core';

/** PayPal's page on which a buyer approves an order. */
export class ApprovalPage {
	private constructor(private readonly tab: Page) {}

	static async opened(tab: Page): Promise<ApprovalPage> {
		await tab.getByTestId('pay').waitFor();
		return new ApprovalPage(tab);
	}

	/** e.g. `$28.95` */
	async total(): Promise<string> {
		return await this.tab.getByTestId('total').innerText();
	}

	/** Whom the money goes to. */
	async shop(): Promise<string> {
		return await this.tab.getByRole('heading', { level: 1 }).innerText();
	}

	/** Names of what is paid for. */
	async products(): Promise<string[]> {
		return await this.tab.locator('.summary-lines h3').allInnerTexts();
	}

	orderId(): string {
		return new URL(this.tab.url()).searchParams.get('token') ?? '';
	}

	/** Pays with the PayPal account. PayPal brings the buyer back by itself some seconds later. */
	async pay(): Promise<void> {
		await this.tab.getByTestId('pay').click();
		await this.tab.getByTestId('returning').waitFor();
	}

	/** On its way back to the shop, the browser will be slower than this. */
	async comesBackAfter(event: () => Promise<unknown>): Promise<void> {
		await this.tab.route(/step=return/, async (route) => {
			await event();
			await route.continue();
		});
	}

	/** Pays with the test card (Visa 1111), as a guest. */
	async payByCard(): Promise<void> {
		await this.tab.getByRole('radio', { name: 'Debit or credit card' }).check();
		await this.tab.getByRole('button', { name: 'Fill in a test card' }).click();
		await this.pay();
	}

	/** Pays with an account from which the money will not be got. */
	async payInVain(): Promise<void> {
		await this.tab.getByText('Test tools').click();
		await this.tab.getByRole('switch').check();
		await this.pay();
	}

	async cancel(): Promise<void> {
		await this.tab.getByTestId('cancel').click();
	}
}
