import path from 'node:path';

import type { Browser, Page } from 'playwright-core';

import type { N8nApi } from '../../playground/n8nSetup/n8nApi.ts';
import { owner, type Shop } from '../../playground/n8nSetup/shop.ts';
import { folder } from './folder.ts';

const payingNode = 'Ask for payment';

/** Bars, panels and buttons around the canvas. */
const around = `
	#sidebar, [class*="_contentFooter_"], .vue-flow__controls, [data-test-id="canvas-wrapper"] > :not(#canvas) {
		display: none !important;
	}
`;

/** The nodes before and after the one that is open, hanging into its form. */
export const neighbours = '[data-test-id="floating-nodes"] { display: none !important }';

/**
 * Takes pictures of n8n's editor: the whole flow, and the node that asked for the payment, with what it got and gave.
 *
 * @returns a closer picture of the flow
 */
export async function photographEditor(browser: Browser, shop: Shop): Promise<Buffer> {
	const context = await browser.newContext({
		viewport: { width: 1600, height: 1000 },
		deviceScaleFactor: 1.25,
		colorScheme: 'light',
		locale: 'en-US',
	});
	const tab = await context.newPage();
	await logIn(tab, shop.editorUrl);
	await canvasReady(tab);
	await tab.addStyleTag({ content: around });
	await fitView(tab);
	await tab.screenshot({ path: path.join(folder, 'canvas.png'), animations: 'disabled' });

	await tab.setViewportSize({ width: 1090, height: 780 });
	await fitView(tab);
	const close = await tab.screenshot({ animations: 'disabled' });

	await tab.setViewportSize({ width: 1440, height: 900 });
	await tab.goto(`${shop.editorUrl}/executions/${await executionThatRan(payingNode, shop.api)}`);
	await canvasReady(tab);
	await tab.locator(`[data-test-id="canvas-node"][data-node-name="${payingNode}"]`).dblclick();
	const output = tab.locator('[data-test-id="output-panel"]');
	await output.getByText('Schema').click();
	await output.getByText('orderId').waitFor();
	await tab.addStyleTag({ content: neighbours });
	await tab.mouse.move(0, 0);
	await tab
		.locator('[data-test-id="ndv"]')
		.screenshot({ path: path.join(folder, 'request-payment.png'), animations: 'disabled' });
	await context.close();
	return close;
}

const usual = { width: 1600, height: 900 };

/** Below it, the notes of a workflow can't be read: its picture is larger. */
const readableZoom = 0.55;
const larger = { width: 2560, height: 1440 };

/** Takes a picture of every example workflow as a whole, named like its file. */
export async function photographWorkflows(
	browser: Browser,
	shop: Shop,
	workflows = shop.workflows,
): Promise<void> {
	const context = await browser.newContext({ viewport: usual, colorScheme: 'light', locale: 'en-US' });
	const tab = await context.newPage();
	const pageOf = (id: string) => new URL(`/workflow/${id}`, shop.editorUrl).href;
	await logIn(tab, pageOf(workflows[0]!.id));
	await canvasReady(tab);
	for (const { id, file } of workflows) {
		await tab.goto(pageOf(id));
		await canvasReady(tab);
		await tab.addStyleTag({ content: around });
		if ((await fitView(tab)) < readableZoom) {
			await tab.setViewportSize(larger);
			await fitView(tab);
		}
		const picture = `workflow-${path.basename(file, '.json')}.png`;
		await tab.screenshot({ path: path.join(folder, picture), animations: 'disabled' });
		await tab.setViewportSize(usual);
	}
	await context.close();
}

export async function logIn(tab: Page, editorUrl: string): Promise<void> {
	await tab.goto(editorUrl);
	await tab.fill('input[name="emailOrLdapLoginId"]', owner.email);
	await tab.fill('input[name="password"]', owner.password);
	await tab.click('[data-test-id="form-submit-button"]');
	await tab.mouse.move(0, 0);
}

export async function canvasReady(tab: Page): Promise<void> {
	await tab.waitForSelector('[data-test-id="canvas-node"]', { timeout: 60_000 });
	await tab.evaluate(async () => await document.fonts.ready);
}

/**
 * n8n moves the view in small steps: it is over when it stands still.
 *
 * @returns how large a pixel of the canvas is shown
 */
async function fitView(tab: Page): Promise<number> {
	await tab.keyboard.press('1');
	const pane = tab.locator('.vue-flow__transformationpane');
	const place = async () => (await pane.getAttribute('style')) ?? '';
	let before = '';
	for (let now = await place(); now !== before; now = await place()) {
		before = now;
		await tab.waitForTimeout(400);
	}
	return Number(/scale\(([\d.]+)\)/.exec(before)?.[1]);
}

async function executionThatRan(nodeName: string, api: N8nApi): Promise<string> {
	for (const { id } of await api.executions({ status: ['success'] })) {
		const { data } = await api.execution(id);
		if (nodeName in data.resultData.runData) return id;
	}
	throw new Error(`No execution ran "${nodeName}".`);
}
