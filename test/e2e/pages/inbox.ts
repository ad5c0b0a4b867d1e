import type { Locator, Page } from 'playwright-core';

/** The inbox of the shop's Page, as a person of the shop uses it. */
export class InboxPage {
	private constructor(private readonly tab: Page) {}

	/** @param origin of the playground */
	static async open(tab: Page, origin: string): Promise<InboxPage> {
		await tab.goto(`${origin}/business.facebook.com/latest/inbox`);
		await tab.getByRole('heading', { name: 'Inbox' }).waitFor();
		return new InboxPage(tab);
	}

	/** Makes the shop's own app the default app of the Page, as its workflows need it. */
	async letWorkflowTakeConversationsBack(): Promise<void> {
		const choice = this.tab.getByLabel('Conversation routing: default app');
		const workflow = await choice.locator('option', { hasText: 'your workflow' }).getAttribute('value');
		await choice.selectOption(workflow);
	}

	/** Opens the conversation with this person from the list. */
	async choose(name: string): Promise<void> {
		const back = this.tab.getByRole('link', { name: 'All conversations' });
		if (await back.isVisible()) await back.click();
		await this.tab.getByRole('navigation').getByRole('link', { name }).click();
		await this.tab.getByRole('region', { name: 'Messages' }).waitFor();
	}

	/** Taps a saved reply, writes what is missing, sends it. */
	async reply(saved: string, rest: string): Promise<void> {
		await this.tab.getByRole('button', { name: saved }).click();
		const box = this.tab.getByLabel('Reply', { exact: true });
		await box.press('End');
		await box.pressSequentially(rest);
		await this.send(rest);
	}

	async write(text: string): Promise<void> {
		await this.tab.getByLabel('Reply', { exact: true }).fill(text);
		await this.send(text);
	}

	async moveToDone(): Promise<void> {
		const done = this.tab.getByRole('button', { name: 'Move to done' });
		await done.click();
		await done.waitFor({ state: 'detached' });
	}

	/** Waits until the person has this conversation, or the workflow. */
	async isAnsweredBy(who: 'You answer here' | 'Your workflow answers'): Promise<void> {
		await this.tab.getByTestId('who-answers').filter({ hasText: who }).waitFor();
	}

	/** Waits for a message of the buyer or of the Page. */
	async sees(text: string | RegExp): Promise<void> {
		await this.messages().filter({ hasText: text }).last().waitFor();
	}

	private async send(text: string): Promise<void> {
		await this.tab.getByRole('button', { name: 'Send' }).click();
		await this.sees(text);
	}

	private messages(): Locator {
		return this.tab.getByTestId(/^inbox-message-/);
	}
}
