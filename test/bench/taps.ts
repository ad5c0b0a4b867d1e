import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { startShop, type Shop } from '../../playground/n8nSetup/shop.ts';
import { N8nProcess } from './n8nProcess.ts';
import type { Measure } from './part.ts';
import { workFolder } from './root.ts';
import { ImpatientBuyer } from './sale/buyer.ts';

const buyers = 6;
const product = 'mug';
/** Beside all the other parts, fewer taps are enough. */
const patienceMs = { alone: 1_800_000, amongOthers: 75_000 };

/** Memory of n8n while somebody taps their pay link again and again. */
export const measureTaps: Measure = async ({ tarball }, { isQuick, isAlone }) => {
	const [warmUp, most] = isQuick ? [3, 6] : [500, 10_000];
	const dataDir = path.join(workFolder, 'shop');
	mkdirSync(dataDir, { recursive: true });
	const memory = new N8nProcess(path.join(workFolder, 'memory.json'));
	const shop = await startShop({
		dataDir,
		tarball,
		port: 0,
		n8nPort: 0,
		quiet: true,
		published: ['pay-and-wait.json'],
		n8nEnv: { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true', ...memory.env },
	});
	try {
		const payUrls: string[] = [];
		for (let number = 1; number <= buyers; number++)
			payUrls.push(await new ImpatientBuyer(shop.simulators, number).isAskedToPay(product));
		await whenWaiting(shop);
		await tap(payUrls, warmUp, patienceMs.alone);
		const theirs = await memory.megabytes();
		const taps = await tap(payUrls, most, isAlone ? patienceMs.alone : patienceMs.amongOthers);
		return [
			{
				what: `Memory of n8n after ${taps} taps on a pay link`,
				unit: 'MB',
				against: `after the first ${warmUp}`,
				better: 'lower',
				reading:
					`Links of ${buyers} buyers, of Request Payment and Wait: each tap goes through the Messenger Trigger to the waiting execution, ` +
					'which finds the order of the first tap. Heap in use once the garbage has been collected. A tap that leaves nothing behind is 1.00.',
				runs: [{ ours: await memory.megabytes(), theirs }],
			},
		];
	} finally {
		await shop.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
};

/** Each buyer taps again once they see PayPal. @returns how often there was a tap */
async function tap(payUrls: string[], count: number, enoughMs: number): Promise<number> {
	const deadline = Date.now() + enoughMs;
	let begun = 0;
	const buyer = async (payUrl: string) => {
		while (begun < count && Date.now() < deadline) {
			begun++;
			await openPayPal(payUrl);
		}
	};
	await Promise.all(payUrls.map(buyer));
	return begun;
}

/** As a person does: again, where the page says that it takes a moment. */
async function openPayPal(payUrl: string, tries = 5): Promise<void> {
	const { status, headers } = await fetch(payUrl, { redirect: 'manual' });
	if (status === 302 && headers.get('location')?.includes('checkoutnow')) return;
	if (tries <= 1) throw new Error(`A tap on the pay link was answered ${status}`);
	await sleep(1000);
	await openPayPal(payUrl, tries - 1);
}

async function whenWaiting({ api }: Shop): Promise<void> {
	for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100))
		if ((await api.executions({ status: ['waiting'] })).length >= buyers) return;
	throw new Error('No execution waits for the payment');
}
