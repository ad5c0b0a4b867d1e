import path from 'node:path';

import type { Browser } from 'playwright-core';

import { folder } from './folder.ts';
import { settled } from './settled.ts';

const phone = { width: 390, height: 700 };

/**
 * Buys the first product on a phone, and takes a picture of what the buyer sees at each step.
 *
 * @returns a longer picture of the conversation: pay card and receipt
 */
export async function photographStory(browser: Browser, chatUrl: string): Promise<Buffer> {
	const context = await browser.newContext({
		viewport: phone,
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true,
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
	const pay = tab.getByRole('link', { name: 'Pay with PayPal' });
	await settled(tab, pay);
	await photograph('pay-card');

	await pay.click();
	await settled(tab, tab.getByTestId('pay'));
	await photograph('approval');

	await tab.getByTestId('pay').click();
	await settled(tab, tab.getByTestId('receipt'));
	await tab.setViewportSize({ ...phone, height: 844 });
	await settled(tab, tab.getByTestId('receipt'));
	const whole = await tab.screenshot({ animations: 'disabled' });

	await tab.setViewportSize(phone);
	await tab.getByRole('button', { name: 'View details' }).click();
	await tab.getByTestId('receipt').getByText('Shipping').waitFor();
	await settled(tab, tab.getByTestId('receipt'));
	await photograph('receipt');
	await context.close();
	return whole;
}
