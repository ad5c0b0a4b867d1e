import type { Locator, Page } from 'playwright-core';

/** Stays until it is there, every picture is loaded and nothing moves any more, in frames too. */
export async function settled(tab: Page, awaited: Locator): Promise<void> {
	await awaited.waitFor({ timeout: 60_000 });
	for (const frame of tab.frames())
		await frame.waitForFunction(
			() =>
				document.fonts.status === 'loaded' &&
				[...document.images].every((image) => image.complete && image.naturalWidth > 0) &&
				document.getAnimations().every(({ playState }) => playState !== 'running'),
		);
}
