/**
 * `npm run pictures`: plays the first sale in the playground and photographs it, and every workflow, for the README files.
 * `npm run pictures -- buyers`: only what buyers see: the chat, PayPal's page, the stage.
 * `npm run pictures -- workflows cart.json ...`: only these workflows.
 * `npm run pictures -- panels`: only the panels of all operations, which it also measures.
 * `npm run pictures -- panels before <tarball>`: the panels of an earlier version, packed with its own `scripts/pack.mjs`.
 * After that, `npm run pictures -- panels` puts each beside today's.
 * `npm run pictures -- panels dark`: the panels in the dark editor, each beside that of the light one.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startBrowser } from '../playground/browser.ts';
import { packedPackage } from '../playground/n8nSetup/packedPackage.ts';
import { startShop, type Shop } from '../playground/n8nSetup/shop.ts';
import { composeSheets } from './pictures/contactSheets.ts';
import { photographEditor, photographWorkflows } from './pictures/editor.ts';
import { readEarlier, toEarlier } from './pictures/earlier.ts';
import {
	allPanels,
	darkPanels,
	earlierHeights,
	earlierPanels,
	folder,
	panelTable,
} from './pictures/folder.ts';
import { composeHero } from './pictures/hero.ts';
import { photographPanels } from './pictures/panels.ts';
import { toTable } from './pictures/panelTable.ts';
import { drawProductPictures } from './pictures/productPictures.ts';
import { photographStage } from './pictures/stage.ts';
import { photographStory } from './pictures/story.ts';

const [what, when, earlierTarball] = process.argv.slice(2);
const panelsOnly = what === 'panels';
const say = (line: string) => process.stdout.write(`${line}\n`);

await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(path.join(tmpdir(), 'pictures-'));
const browser = await startBrowser();
try {
	if (when === 'before' && earlierTarball) await photographEarlier(path.resolve(earlierTarball));
	else if (what === 'buyers') await photographBuyers();
	else if (what === 'workflows') await photographSome(process.argv.slice(3));
	else if (panelsOnly && when === 'dark') await photographDark();
	else await photographToday();
} finally {
	await browser.close();
	await rm(dataDir, { recursive: true, force: true });
}

async function photographToday(): Promise<void> {
	if (!panelsOnly) await drawProductPictures(browser);
	const shop = await startShop({ dataDir, tarball: await packedPackage(), port: 0, n8nPort: 0 });
	try {
		if (!panelsOnly) await photographSale(shop);
		const panels = await photographPanels(browser, shop, { all: allPanels, areShown: true });
		await writeFile(panelTable, toTable(panels, readEarlier()));
		for (const { name, height, visible, red, redBelow } of panels)
			say([name, `${height} of ${visible}`, red.join(', '), redBelow.join(', ')].join(' | '));
		say(`Photographed the panels, into ${path.relative(process.cwd(), allPanels)}.`);
		for (const file of await composeSheets(browser, panels, 'before-and-after', [earlierPanels, allPanels]))
			say(`Put before and after beside each other: ${file}`);
	} finally {
		await shop.stop();
	}
	say(`The pictures are in ${path.relative(process.cwd(), folder)}.`);
}

async function photographBuyers(): Promise<void> {
	const shop = await startShop({ dataDir, tarball: await packedPackage(), port: 0, n8nPort: 0 });
	try {
		await photographStory(browser, shop.chatUrl);
		await photographStage(browser, shop.simulators.origin);
	} finally {
		await shop.stop();
	}
}

async function photographSome(files: string[]): Promise<void> {
	const shop = await startShop({
		dataDir,
		tarball: await packedPackage(),
		port: 0,
		n8nPort: 0,
		published: [],
	});
	try {
		const chosen = shop.workflows.filter(({ file }) => files.includes(file));
		if (!chosen.length) throw new Error(`Name files of workflows/: ${files.join(', ')} is none.`);
		await photographWorkflows(browser, shop, chosen);
		say(`Photographed ${chosen.map(({ file }) => file).join(', ')}.`);
	} finally {
		await shop.stop();
	}
}

async function photographDark(): Promise<void> {
	const shop = await startShop({
		dataDir,
		tarball: await packedPackage(),
		port: 0,
		n8nPort: 0,
		published: [],
	});
	try {
		const wanted = { areShown: false } as const;
		await photographPanels(browser, shop, { ...wanted, all: allPanels });
		const panels = await photographPanels(browser, shop, { ...wanted, all: darkPanels, colorScheme: 'dark' });
		for (const file of await composeSheets(browser, panels, 'light-and-dark', [allPanels, darkPanels]))
			say(`Put light and dark beside each other: ${file}`);
	} finally {
		await shop.stop();
	}
}

async function photographEarlier(tarball: string): Promise<void> {
	const shop = await startShop({ dataDir, tarball, port: 0, n8nPort: 0, published: [] });
	try {
		const panels = await photographPanels(browser, shop, { all: earlierPanels, areShown: false });
		await writeFile(earlierHeights, toEarlier(panels));
	} finally {
		await shop.stop();
	}
	say(`Photographed the earlier panels, into ${path.relative(process.cwd(), earlierPanels)}.`);
}

async function photographSale(shop: Shop): Promise<void> {
	const chat = await photographStory(browser, shop.chatUrl);
	say('Photographed the chat.');
	await photographStage(browser, shop.simulators.origin);
	say('Photographed the stage.');
	const canvas = await photographEditor(browser, shop);
	say('Photographed the editor.');
	await photographWorkflows(browser, shop);
	say('Photographed the workflows.');
	await composeHero(browser, canvas, chat);
}
