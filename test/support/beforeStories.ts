import { packedPackage } from '../../playground/n8nSetup/packedPackage.ts';
import { startBrowser } from './browser.ts';
import { startedN8n } from './startedN8n.ts';

/** Makes once what the stories copy or unpack: two that begin at the same time would be in each other's way. */
export default async function beforeStories(): Promise<void> {
	await startedN8n(await packedPackage());
	await (await startBrowser()).close();
}
