import path from 'node:path';

import { type Browser, devices, type Locator, type Page } from 'playwright-core';

import { folder } from './folder.ts';

/**
 * Buys the first product on a phone, and takes a picture of what the buyer sees at each step.
 * Leaves the conversation with its receipt behind.
 */
export async function photographStory(browser: Browser, chatUrl: string): Promise<void> {
	const { viewport: _, ...phone } = devices['iPhone 13']!;
	const context = await browser.newContext({
		...phone,
		viewport: { width: 390, height: 700 },
		deviceScaleFactor: 2,
		defaultBrowserType: undefined,
		colorScheme: 'light',
		locale: 'en-US',
	});
	const tab = await context.newPage();
	const photograph = async (name: string) =>
		await tab.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });

	await tab.goto(chatUrl);
	await tab.getByRole('textbox', { name: 'Message' }).fill('hi');
	await tab.getByRole('button', { name: 'Send' }).click();
	await settled(tab, tab.getByTestId('carousel'));
	await tab.getByRole('textbox', { name: 'Message' }).blur();
	await photograph('carousel');

	await tab.getByRole('button', { name: 'Buy' }).first().click();
	const pay = tab.getByRole('link', { name: /^Pay / });
	await settled(tab, pay);
	await photograph('pay-card');

	await pay.click();
	await settled(tab, tab.getByTestId('pay'));
	await photograph('approval');

	await tab.getByTestId('pay').click();
	await settled(tab, tab.getByTestId('receipt'));
	await tab.getByRole('button', { name: 'View details' }).click();
	await tab.getByTestId('receipt').getByText('Shipping').first().waitFor();
	await tab.getByTestId('receipt').scrollIntoViewIfNeeded();
	await settled(tab, tab.getByTestId('receipt'));
	await photograph('receipt');
	await context.close();
}

/** Stays until it is there, every picture is loaded and nothing moves any more. */
async function settled(tab: Page, awaited: Locator): Promise<void> {
	await awaited.waitFor({ timeout: 60_000 });
	await tab.waitForFunction(
		() =>
			document.fonts.status === 'loaded' &&
			[...document.images].every((image) => image.complete && image.naturalWidth > 0) &&
			document.getAnimations().every(({ playState }) => playState !== 'running'),
	);
}
