/** `npm run pictures`: plays the first sale in the playground and photographs it, and every workflow, for the README files. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startBrowser } from '../playground/browser.ts';
import { packedPackage } from '../playground/n8nSetup/packedPackage.ts';
import { startShop } from '../playground/n8nSetup/shop.ts';
import { photographEditor, photographWorkflows } from './pictures/editor.ts';
import { folder } from './pictures/folder.ts';
import { composeHero } from './pictures/hero.ts';
import { photographPanels } from './pictures/panels.ts';
import { drawProductPictures } from './pictures/productPictures.ts';
import { photographStory } from './pictures/story.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

await mkdir(folder, { recursive: true });
const dataDir = await mkdtemp(path.join(tmpdir(), 'pictures-'));
const browser = await startBrowser();
try {
	await drawProductPictures(browser);
	say('Drew the product pictures.');
	const shop = await startShop({ dataDir, tarball: await packedPackage(), port: 0, n8nPort: 0 });
	try {
		const chat = await photographStory(browser, shop.chatUrl);
		say('Photographed the chat.');
		const canvas = await photographEditor(browser, shop);
		say('Photographed the editor.');
		await photographWorkflows(browser, shop);
		say('Photographed the workflows.');
		await composeHero(browser, canvas, chat);
		const heights = await photographPanels(browser, shop);
		say(
			`Photographed the panels. Their height in pixels, and how much of it is visible:\n${heights.join('\n')}`,
		);
	} finally {
		await shop.stop();
	}
	say(`The pictures are in ${path.relative(process.cwd(), folder)}.`);
} finally {
	await browser.close();
	await rm(dataDir, { recursive: true, force: true });
}
