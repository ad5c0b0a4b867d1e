import path from 'node:path';

import type { Browser } from 'playwright-core';

import { folder } from './folder.ts';

/** Puts the canvas and the phone side by side: what the merchant builds, what the buyer sees. */
export async function composeHero(browser: Browser, canvas: Buffer, chat: Buffer): Promise<void> {
	const context = await browser.newContext({
		viewport: { width: 1560, height: 860 },
		deviceScaleFactor: 1.25,
	});
	const tab = await context.newPage();
	await tab.setContent(`<!doctype html>
		<style>
			body { margin: 0; height: 860px; background: #f3e7d8; position: relative; overflow: hidden }
			img { position: absolute; display: block }
			#canvas { left: 40px; top: 40px; height: 780px; border-radius: 14px; box-shadow: 0 0 0 1px #d9c9b4 }
			#chat { right: 40px; top: 40px; height: 760px; border-radius: 44px; border: 10px solid #1f1d1a }
		</style>
		<img id="canvas" src="${dataUrl(canvas)}" alt="">
		<img id="chat" src="${dataUrl(chat)}" alt="">`);
	await tab.screenshot({ path: path.join(folder, 'hero.png') });
	await context.close();
}

const dataUrl = (png: Buffer) => `data:image/png;base64,${png.toString('base64')}`;
