import type { Locator, Page } from 'playwright-core';

import { ApprovalPage } from './approval.ts';
import { BuyerPage } from './buyerPage.ts';
import { Unread } from './unread.ts';

export interface ProductCard {
	title: string;
	about: string;
	/** Whether a picture came up, not only its frame. */
	hasPicture: boolean;
}

export interface PayCard extends ProductCard {
	/** The address behind the button. */
	link: string;
	/** Taps the button, which leads to PayPal. */
	open(): Promise<ApprovalPage>;
	/** Taps the button, which leads to a page of ours. */
	tap(): Promise<BuyerPage>;
}

/** The chat with the shop, as a person uses it. What was there when it was opened, or left for PayPal, counts as read. */
export class ChatPage {
	private readonly carousels: Unread;
	private readonly payCards: Unread;
	private readonly receipts: Unread;
	private readonly texts: Unread;

	private constructor(readonly tab: Page) {
		const byPage = tab.getByTestId('message-page');
		const payLink = tab.getByRole('link', { name: /PayPal/ });
		this.payCards = new Unread(tab.getByTestId('carousel').filter({ has: payLink }));
		this.carousels = new Unread(tab.getByTestId('carousel').filter({ hasNot: payLink }));
		this.receipts = new Unread(tab.getByTestId('receipt'));
		this.texts = new Unread(byPage.locator('.bubble, .button-card'));
	}

	static async open(tab: Page, address: string): Promise<ChatPage> {
		const chat = new ChatPage(tab);
		await tab.goto(address);
		await chat.isOpen();
		await chat.markAllRead();
		return chat;
	}

	async write(text: string): Promise<void> {
		await this.tab.getByLabel('Message', { exact: true }).fill(text);
		await this.tab.getByRole('button', { name: 'Send' }).click();
	}

	/** The next carousel of products, when it has come. */
	async carousel(): Promise<ProductCard[]> {
		const carousel = await this.carousels.next();
		return await Promise.all((await carousel.getByRole('listitem').all()).map(readCard));
	}

	/** Taps the button of a product in the newest carousel. */
	async tapBuy(product: string, button = 'Buy'): Promise<void> {
		const card = this.tab
			.getByRole('listitem')
			.filter({ has: this.tab.getByRole('heading', { name: product }) });
		await card.getByRole('button', { name: button }).last().click();
	}

	/** The next pay card, when it has come. */
	async payCard(): Promise<PayCard> {
		return await this.toPayCard(await this.payCards.next());
	}

	/** The pay card that came last, read or not. */
	async newestPayCard(): Promise<PayCard> {
		return await this.toPayCard(this.payCards.newest());
	}

	/** From "hi" to the approval page, without a look to the left or right. */
	async order(product: string): Promise<ApprovalPage> {
		await this.write('hi');
		await this.carousel();
		await this.tapBuy(product);
		return await (await this.payCard()).open();
	}

	/** The next text of the shop, when it has come. */
	async reads(): Promise<string> {
		return await (await this.texts.next()).innerText();
	}

	/** Follows the button with a link under the newest text. */
	async followButton(title: string): Promise<ApprovalPage> {
		return await this.follow(this.tab.getByTestId('button-template').last(), title);
	}

	/** Taps the newest button of this name that tells the shop something. */
	async tapButton(title: string): Promise<void> {
		await this.tab.getByRole('button', { name: title }).last().click();
	}

	async tapQuickReply(title: string): Promise<void> {
		await this.tab.getByTestId('quick-replies').getByRole('button', { name: title }).click();
	}

	/** The next receipt, when it has come: everything that stands on it, unfolded. */
	async receipt(): Promise<string> {
		const receipt = await this.receipts.next();
		await receipt.getByRole('button', { name: 'View details' }).click();
		return await receipt.innerText();
	}

	async receiptsOnScreen(): Promise<number> {
		return await this.tab.getByTestId('receipt').count();
	}

	/** Waits until the browser shows the chat, from wherever it comes. */
	async isOpen(): Promise<void> {
		await this.tab.waitForURL(/\/m\.me\//);
		await this.tab.locator('textarea:enabled').waitFor();
	}

	async leave(): Promise<void> {
		await this.tab.close();
	}

	/** Only what comes from now on is new. */
	private async markAllRead(): Promise<void> {
		await Promise.all(
			[this.carousels, this.payCards, this.receipts, this.texts].map(
				async (kind) => await kind.markAllRead(),
			),
		);
	}

	private async toPayCard(card: Locator): Promise<PayCard> {
		const button = card.getByRole('link', { name: /PayPal/ });
		return {
			...(await readCard(card)),
			link: (await button.getAttribute('href')) ?? '',
			open: async () => await this.follow(card, /PayPal/),
			tap: async () => {
				await this.markAllRead();
				await button.click();
				return await BuyerPage.opened(this.tab);
			},
		};
	}

	private async follow(card: Locator, title: string | RegExp): Promise<ApprovalPage> {
		await this.markAllRead();
		await card.getByRole('link', { name: title }).click();
		return await ApprovalPage.opened(this.tab);
	}
}

async function readCard(card: Locator): Promise<ProductCard> {
	const picture = card.locator('img.product-picture');
	await picture.evaluate(async (image: HTMLImageElement) => await image.decode().catch(() => {}));
	return {
		title: await card.getByRole('heading').innerText(),
		about: await card.locator('.product-about p').innerText(),
		hasPicture: await picture.evaluate(({ naturalWidth }: HTMLImageElement) => naturalWidth > 0),
	};
}
