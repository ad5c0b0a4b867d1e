import path from 'node:path';

import type { Browser } from 'playwright-core';

import { folder } from './folder.ts';
import { settled } from './settled.ts';

/** Has two people buy beside each other: one has the receipt, the other is at PayPal. */
export async function photographStage(browser: Browser, origin: string): Promise<void> {
	const context = await browser.newContext({
		viewport: { width: 1560, height: 900 },
		deviceScaleFactor: 1.25,
		colorScheme: 'light',
		locale: 'en-US',
	});
	const tab = await context.newPage();
	await tab.goto(`${origin}/stage`);
	const phoneOf = (name: string) => tab.frameLocator(`iframe[title="Phone of ${name}"]`);
	const goToPayPal = async (name: string) => {
		const phone = phoneOf(name);
		await phone.getByRole('textbox', { name: 'Message' }).fill('hi');
		await phone.getByRole('button', { name: 'Send' }).click();
		const buy = phone.getByRole('button', { name: 'Buy' }).first();
		await buy.waitFor();
		// Who has bought before has cards in the chat that are paid.
		const cards = phone.getByRole('link', { name: /PayPal/ });
		const earlier = await cards.count();
		await buy.click();
		await cards.nth(earlier).click({ timeout: 60_000 });
		const pay = phone.frameLocator('[data-frame="web-view"]').getByTestId('pay');
		await settled(tab, pay);
		return pay;
	};
	await (await goToPayPal('Jamie Rivera')).click();
	await phoneOf('Jamie Rivera').getByTestId('web-view').waitFor({ state: 'detached', timeout: 60_000 });
	await settled(tab, phoneOf('Jamie Rivera').getByTestId('receipt').last());
	await goToPayPal('Léa Moreau');
	await tab.mouse.move(0, 0);
	await tab.screenshot({ path: path.join(folder, 'stage.png'), animations: 'disabled' });
	await context.close();
}
