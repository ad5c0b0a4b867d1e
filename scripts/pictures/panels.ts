import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

import type { Browser, Locator, Page } from 'playwright-core';

import type { Shop } from '../../playground/n8nSetup/shop.ts';
import { canvasReady, logIn, neighbours } from './editor.ts';
import { folder } from './folder.ts';
import { type PlacedNode, placedNodes } from './placedNodes.ts';

/** What the documentation shows. */
const shown: Record<string, string> = {
	'Messenger Checkout: Payment: Request Payment': 'request-payment',
	'Messenger Checkout: Payment: Request Payment and Wait': 'request-payment-and-wait',
	'Messenger Checkout: Payment: Settle Payment': 'settle-payment',
	'Messenger Checkout: Notification: Send Notification': 'send-notification',
	'Messenger Trigger': 'messenger-trigger',
	'PayPal Checkout: Order: Create': 'order-create',
};

/** Around a form, where its triangles are. */
const margin = 16;

const screen = { width: 1440, height: 900 };

/** A panel when its node was just placed. */
export interface Panel extends PlacedNode {
	/** To the end of its last field, in pixels. */
	height: number;
	/** So much of it is seen without scrolling, in pixels. */
	visible: number;
	/** Labels of what n8n marks red. */
	red: string[];
	/** Those of them that are not seen without scrolling. */
	redBelow: string[];
}

interface Wanted {
	/** Where the pictures go: one for each panel, as high as it is. */
	all: string;
	/** Whether to renew those that the documentation shows. */
	areShown: boolean;
	/** As the editor is while they are taken. */
	colorScheme?: 'dark' | 'light';
}

/**
 * Opens the panel of every operation as it is when a node was just placed, at 1440x900: measures it, and photographs
 * it as high as it is.
 */
export async function photographPanels(
	browser: Browser,
	shop: Pick<Shop, 'api' | 'n8n'>,
	wanted: Wanted,
): Promise<Panel[]> {
	await rm(wanted.all, { recursive: true, force: true });
	await mkdir(wanted.all, { recursive: true });
	await mkdir(path.join(folder, 'panels'), { recursive: true });
	const placed = placedNodes(await shop.api.nodeTypes());
	const nodes = placed.map(({ name, type, typeVersion, parameters }, index) => ({
		id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
		name,
		type,
		typeVersion,
		position: [(index % 12) * 300, Math.floor(index / 12) * 250],
		parameters,
	}));
	const { id } = await shop.api.createWorkflow({
		name: 'Panels',
		nodes,
		connections: {},
		settings: {},
	} as never);
	const { colorScheme = 'light' } = wanted;
	const context = await browser.newContext({ viewport: screen, colorScheme, locale: 'en-US' });
	const tab = await context.newPage();
	await logIn(tab, `${shop.n8n.origin}/workflow/${id}`);
	await canvasReady(tab);
	await tab.addStyleTag({ content: neighbours });
	const panels: Panel[] = [];
	for (const [index, node] of placed.entries())
		panels.push(await measure(tab, node, `/workflow/${id}/${nodes[index]!.id}`, wanted));
	await context.close();
	return panels;
}

async function measure(
	tab: Page,
	node: PlacedNode,
	address: string,
	{ all, areShown }: Wanted,
): Promise<Panel> {
	await tab.evaluate((url) => {
		history.pushState({ ...history.state, current: url }, '', url);
		dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
	}, address);
	const panel = tab.locator('[data-test-id="ndv"]');
	await panel.locator('[data-test-id="inline-edit-preview"]').getByText(node.name, { exact: true }).waitFor();
	const form = panel.locator('[data-test-id="node-parameters"]');
	await form.waitFor();
	await standsStill(form);
	const { whole, ...measured } = await form.evaluate(readForm);
	const picture = areShown && shown[node.name];
	if (picture)
		await panel.screenshot({ path: path.join(folder, 'panels', `${picture}.png`), animations: 'disabled' });
	const hidden = whole - measured.visible;
	if (hidden > 0) await tab.setViewportSize({ ...screen, height: screen.height + hidden });
	const { x, width } = (await form.boundingBox())!;
	const { y, height } = (await panel.boundingBox())!;
	await tab.screenshot({
		path: path.join(all, `${node.slug}.png`),
		clip: { x: x - margin, y, width: width + 2 * margin, height },
		animations: 'disabled',
	});
	if (hidden > 0) await tab.setViewportSize(screen);
	return { ...node, ...measured };
}

/** Runs in the browser. */
function readForm(form: Element): Omit<Panel, keyof PlacedNode> & { whole: number } {
	let scrolled: Element | null = form;
	while (scrolled && !/auto|scroll/.test(getComputedStyle(scrolled).overflowY))
		scrolled = scrolled.parentElement;
	if (!scrolled) throw new Error('The panel has changed: nothing scrolls around its form.');
	const { top } = scrolled.getBoundingClientRect();
	const fold = top + scrolled.clientHeight;
	const fields = [...form.querySelectorAll('.parameter-input-list-wrapper')];
	const bottom = Math.max(...fields.map((field) => field.getBoundingClientRect().bottom));
	const labelOf = (mark: Element) => {
		for (let outer = mark.parentElement; outer && outer !== form; outer = outer.parentElement) {
			const label = outer.querySelector('label [class*="_title_"]');
			if (label) return label.textContent?.trim() ?? '';
		}
		return '';
	};
	const marks = [...form.querySelectorAll('[data-icon="triangle-alert"]')];
	return {
		height: Math.ceil(bottom - top),
		whole: scrolled.scrollHeight,
		visible: scrolled.clientHeight,
		red: marks.map(labelOf),
		redBelow: marks.filter((mark) => mark.getBoundingClientRect().bottom > fold).map(labelOf),
	};
}

/** Lists and their fields are drawn one after the other. */
async function standsStill(form: Locator): Promise<void> {
	const drawn = async () => await form.evaluate((element) => element.innerHTML.length);
	for (let before = -1, now = await drawn(); now !== before; now = await drawn()) {
		before = now;
		await form.page().waitForTimeout(250);
	}
}
