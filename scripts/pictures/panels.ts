import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';

import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { canvasReady, logIn, neighbours } from './editor.ts';
import { folder } from './folder.ts';

/** A node as somebody has just placed it. */
interface Placed {
	type: string;
	typeVersion: number;
	resource?: string;
	operation?: string;
	/** Measured, and photographed under this name. */
	picture?: string;
}

const own = 'n8n-nodes-messenger-checkout.';

const checkout = (operation: string, resource = 'payment', picture?: string): Placed => ({
	type: `${own}messengerCheckout`,
	typeVersion: 3,
	resource,
	operation,
	...(picture && { picture }),
});

/** The panels that have to fit a screen. */
const panels: Record<string, Placed> = {
	'Messenger Checkout: Request Payment': checkout('requestPayment', 'payment', 'request-payment'),
	'Messenger Checkout: Request Payment and Wait': checkout(
		'requestPaymentAndWait',
		'payment',
		'request-payment-and-wait',
	),
	'Messenger Checkout: Remind and Wait': checkout('remindAndWait'),
	'Messenger Checkout: Settle Payment': checkout('settlePayment', 'payment', 'settle-payment'),
	'Messenger Checkout: Send Notification': checkout('sendNotification', 'notification', 'send-notification'),
	'Messenger Checkout: Send Order Update': checkout('sendOrderUpdate', 'notification'),
	'PayPal Checkout: Order, Create': {
		type: `${own}payPalCheckout`,
		typeVersion: 2,
		resource: 'order',
		operation: 'create',
		picture: 'order-create',
	},
	'PayPal Checkout Trigger': { type: `${own}payPalCheckoutTrigger`, typeVersion: 2 },
	'Messenger Trigger': { type: `${own}messengerTrigger`, typeVersion: 2, picture: 'messenger-trigger' },
};

/**
 * Opens panels as they are when a node was just placed, at 1440x900, and takes pictures of some.
 *
 * @returns a line for each: how high it is, and how much of it is visible, in pixels
 */
export async function photographPanels(browser: Browser, shop: Shop): Promise<string[]> {
	await mkdir(path.join(folder, 'panels'), { recursive: true });
	const { id } = await shop.api.createWorkflow({
		name: 'Panels',
		nodes: Object.entries(panels).map(([name, { type, typeVersion, resource, operation }], index) => ({
			id: `00000000-0000-4000-8000-00000000000${index}`,
			name,
			type,
			typeVersion,
			position: [(index % 3) * 300, Math.floor(index / 3) * 250],
			parameters: { ...(resource && { resource }), ...(operation && { operation }) },
		})),
		connections: {},
		settings: {},
	} as never);
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		colorScheme: 'light',
		locale: 'en-US',
	});
	const tab = await context.newPage();
	await logIn(tab, shop.editorUrl);
	const lines: string[] = [];
	for (const [name, { picture }] of Object.entries(panels)) {
		await tab.goto(new URL(`/workflow/${id}`, shop.editorUrl).href);
		lines.push(`${name}: ${await measure(tab, name, picture)}`);
	}
	await context.close();
	return lines;
}

async function measure(tab: Page, name: string, picture?: string): Promise<string> {
	await canvasReady(tab);
	await tab.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`).dblclick();
	await tab.addStyleTag({ content: neighbours });
	const panel = tab.locator('[data-test-id="ndv"]');
	const field = panel.locator('[data-test-id="parameter-item"]').first();
	await field.waitFor();
	await tab.mouse.move(0, 0);
	await standsStill(field);
	const [whole, visible] = await field.evaluate((element) => {
		for (let outer = element.parentElement; outer; outer = outer.parentElement)
			if (/auto|scroll/.test(getComputedStyle(outer).overflowY))
				return [outer.scrollHeight, outer.clientHeight];
		return [0, 0];
	});
	if (picture)
		await panel.screenshot({ path: path.join(folder, 'panels', `${picture}.png`), animations: 'disabled' });
	return `${whole} of ${visible}`;
}

/** Lists and their fields are drawn one after the other. */
async function standsStill(field: Locator): Promise<void> {
	const place = async () => JSON.stringify(await field.boundingBox());
	for (let before = ''; before !== (await place()); await field.page().waitForTimeout(700))
		before = await place();
}
