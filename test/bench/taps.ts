import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

import { startShop, type Shop } from '../../playground/n8nSetup/shop.ts';
import { N8nMemory } from './n8nMemory.ts';
import type { Measure } from './part.ts';
import { workFolder } from './root.ts';
import { ImpatientBuyer } from './sale/buyer.ts';

const atOnce = 6;
/** On a slow machine fewer taps are enough. */
const enoughMs = 180_000;

/** Memory of n8n while somebody taps their pay link again and again. */
export const measureTaps: Measure = async ({ tarball }, { isQuick }) => {
	const [warmUp, most] = isQuick ? [3, 6] : [500, 10_000];
	const dataDir = path.join(workFolder, 'shop');
	mkdirSync(dataDir, { recursive: true });
	const memory = new N8nMemory(path.join(workFolder, 'memory.json'));
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
		const payUrl = await new ImpatientBuyer(shop.simulators, 1).isAskedToPay('mug');
		await whenWaiting(shop);
		await tap(payUrl, warmUp);
		const theirs = await memory.megabytes();
		const taps = await tap(payUrl, most);
		return [
			{
				what: `Memory of n8n after ${taps} taps on a pay link`,
				unit: 'MB',
				against: `after the first ${warmUp}`,
				better: 'lower',
				reading:
					'The link of Request Payment and Wait: each tap goes through the Messenger Trigger to the waiting execution, which finds ' +
					'the order of the first tap. Heap in use once the garbage has been collected. A tap that leaves nothing behind is 1.00.',
				runs: [{ ours: await memory.megabytes(), theirs }],
			},
		];
	} finally {
		await shop.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
};

/** @returns how often it was tapped */
async function tap(payUrl: string, count: number): Promise<number> {
	const deadline = Date.now() + enoughMs;
	let begun = 0;
	const finger = async () => {
		while (begun < count && Date.now() < deadline) {
			begun++;
			const { status, headers } = await fetch(payUrl, { redirect: 'manual' });
			if (status !== 302 || !headers.get('location')?.includes('checkoutnow'))
				throw new Error(`A tap on the pay link was answered ${status}`);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, finger));
	return begun;
}

async function whenWaiting({ api }: Shop): Promise<void> {
	for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
		if ((await api.executions({ status: ['waiting'] })).length > 0) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('No execution waits for the payment');
}
