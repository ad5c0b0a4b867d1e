import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import { owner, type Shop } from '../../playground/shop/shop.ts';
import { folder } from './folder.ts';

/** Bars, panels and buttons around the canvas. */
const around = `
	#sidebar, [class*="_contentFooter_"], .vue-flow__controls, [data-test-id="canvas-wrapper"] > :not(#canvas) {
		display: none !important;
	}
`;

/** Takes pictures of n8n's editor: the whole flow, and the form of one node. */
export async function photographEditor(browser: Browser, shop: Shop, nodeName: string): Promise<void> {
	const context = await browser.newContext({
		viewport: { width: 1600, height: 1000 },
		deviceScaleFactor: 1.5,
		colorScheme: 'light',
		locale: 'en-US',
	});
	const tab = await context.newPage();
	await openEditor(tab, shop.editorUrl);

	const style = await tab.addStyleTag({ content: around });
	await fitView(tab);
	await tab.screenshot({ path: path.join(folder, 'canvas.png'), animations: 'disabled' });
	await style.evaluate((element) => (element as unknown as Element).remove());

	await tab.setViewportSize({ width: 1280, height: 800 });
	await tab.locator(`[data-test-id="canvas-node"][data-node-name="${nodeName}"]`).dblclick();
	await tab.screenshot({ path: path.join(folder, 'request-payment.png'), animations: 'disabled' });
	await context.close();
}

async function openEditor(tab: Page, editorUrl: string): Promise<void> {
	await tab.goto(editorUrl);
	await tab.fill('input[name="emailOrLdapLoginId"]', owner.email);
	await tab.fill('input[name="password"]', owner.password);
	await tab.click('[data-test-id="form-submit-button"]');
	await tab.waitForSelector('[data-test-id="canvas-node"]', { timeout: 60_000 });
	await tab.evaluate(async () => await document.fonts.ready);
}

/** n8n moves the view smoothly, by a transform that is no animation of the browser's: it is over when it stands still. */
async function fitView(tab: Page): Promise<void> {
	await tab.keyboard.press('1');
	await tab.waitForFunction(
		async () => {
			const place = () => document.querySelector('.vue-flow__transformationpane')?.getAttribute('style');
			const before = place();
			await new Promise((resolve) => setTimeout(resolve, 400));
			return place() === before;
		},
		undefined,
		{ polling: 100 },
	);
}
