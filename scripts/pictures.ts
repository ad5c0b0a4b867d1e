/**
 * `npm run pictures`: plays the first sale in the playground and photographs it, and every workflow, for the README files.
 * `npm run pictures -- panels`: only the panels of all operations, which it also measures.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startBrowser } from '../playground/browser.ts';
import { packedPackage } from '../playground/n8nSetup/packedPackage.ts';
import { startShop, type Shop } from '../playground/n8nSetup/shop.ts';
import { photographEditor, photographWorkflows } from './pictures/editor.ts';
import { allPanels, folder, panelTable } from './pictures/folder.ts';
import { composeHero } from './pictures/hero.ts';
import { photographPanels } from './pictures/panels.ts';
import { toTable } from './pictures/panelTable.ts';
import { drawProductPictures } from './pictures/productPictures.ts';
import { photographStory } from './pictures/story.ts';

const panelsOnly = process.argv.includes('panels');
const say = (line: string) => process.stdout.write(`${line}\n`);

await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(path.join(tmpdir(), 'pictures-'));
const browser = await startBrowser();
try {
	if (!panelsOnly) await drawProductPictures(browser);
	const shop = await startShop({ dataDir, tarball: await packedPackage(), port: 0, n8nPort: 0 });
	try {
		if (!panelsOnly) await photographSale(shop);
		const panels = await photographPanels(browser, shop);
		await writeFile(panelTable, toTable(panels));
		for (const { name, height, visible, red, redBelow } of panels)
			say([name, `${height} of ${visible}`, red.join(', '), redBelow.join(', ')].join(' | '));
		say(`Photographed the panels, into ${path.relative(process.cwd(), allPanels)}.`);
	} finally {
		await shop.stop();
	}
	say(`The pictures are in ${path.relative(process.cwd(), folder)}.`);
} finally {
	await browser.close();
	await rm(dataDir, { recursive: true, force: true });
}

async function photographSale(shop: Shop): Promise<void> {
	const chat = await photographStory(browser, shop.chatUrl);
	say('Photographed the chat.');
	const canvas = await photographEditor(browser, shop);
	say('Photographed the editor.');
	await photographWorkflows(browser, shop);
	say('Photographed the workflows.');
	await composeHero(browser, canvas, chat);
}
