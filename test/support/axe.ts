import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a page as it stands, the frames in it included: rule, place and what to do, one a line. */
export async function barriersOn(tab: Page): Promise<string[]> {
	// What still moves has other colours.
	await tab.waitForFunction(() =>
		document
			.getAnimations()
			.every(
				({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
			),
	);
	for (const frame of tab.frames()) await frame.evaluate(axe.source);
	const { violations } = await tab.evaluate(
		async () => await (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
	);
}
