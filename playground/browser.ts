import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

/** Where a Chromium may be installed on this machine. */
const installed = [
	process.env.CHROMIUM_PATH,
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A headless Chromium: the machine's own, or the one of `@sparticuz/chromium`, which needs no system library.
 * Whoever starts it closes it.
 */
export async function startBrowser(): Promise<Browser> {
	const executablePath = installed.find((file) => file !== undefined && existsSync(file));
	const args = [
		'--disable-background-networking',
		'--no-sandbox',
		'--disable-dev-shm-usage',
		// Letters keep their distances in pictures.
		'--font-render-hinting=none',
	];
	if (executablePath) return await chromium.launch({ executablePath, args });
	// Tells the package to unpack the libraries too, and has to be said before it is loaded.
	process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
	const { default: bundled } = await import('@sparticuz/chromium');
	return await chromium.launch({ executablePath: await bundled.executablePath(), args });
}
