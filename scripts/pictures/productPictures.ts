import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Browser } from 'playwright-core';

const folder = path.resolve(import.meta.dirname, '..', '..', 'playground', 'pages', 'pictures');

/** The shop's products as PNG files beside their drawings: Messenger shows no SVG. */
export async function drawProductPictures(browser: Browser): Promise<void> {
	const tab = await browser.newPage();
	for (const file of (await readdir(folder)).filter((name) => name.endsWith('.svg'))) {
		const drawing = await readFile(path.join(folder, file), 'utf8');
		const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(drawing) ?? [];
		await tab.setViewportSize({ width: Number(width), height: Number(height) });
		await tab.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
		await tab.screenshot({ path: path.join(folder, `${path.parse(file).name}.png`) });
	}
	await tab.close();
}
