import type { Locator } from 'playwright-core';

/** Things of one kind in a chat, in the order in which they came: each is handed out once. */
export class Unread {
	private read = 0;

	constructor(private readonly all: Locator) {}

	/** The oldest that was not read yet, when it is there. */
	async next(): Promise<Locator> {
		const one = this.all.nth(this.read);
		await one.waitFor();
		this.read++;
		return one;
	}

	newest(): Locator {
		return this.all.last();
	}

	async markAllRead(): Promise<void> {
		this.read = await this.all.count();
	}
}
