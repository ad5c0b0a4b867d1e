import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { startShop, type Shop } from '../../../playground/n8nSetup/shop.ts';
import { messengerDelivery } from '../deliveries.ts';
import type { Measure } from '../part.ts';
import { workFolder } from '../root.ts';
import { median, type Row } from '../row.ts';
import { answersPerSecond } from './load.ts';
import { bareWebhook, messengerTrigger } from './workflows.ts';

const connections = 10;
const patienceMs = 60_000;

const lazy = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };
const unsaved = { EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none' };

/** What docs/scaling.md speaks of, as far as it can be set in one process. */
const settings: Record<string, Record<string, string>> = {
	'N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE=true': lazy,
	'N8N_EXPRESSION_ENGINE_POOL_SIZE=4': { N8N_EXPRESSION_ENGINE_POOL_SIZE: '4' },
	'EXECUTIONS_DATA_SAVE_ON_SUCCESS=none': unsaved,
	'N8N_CONCURRENCY_PRODUCTION_LIMIT=5': { N8N_CONCURRENCY_PRODUCTION_LIMIT: '5' },
	'both the first and the third': { ...lazy, ...unsaved },
};

interface Figures {
	messenger: number;
	bare: number;
}

/** Deliveries per second by how n8n is set, beside the same n8n with its defaults. */
export const measureSettings: Measure = async ({ tarball }, { isQuick, say }) => {
	const [count, rounds] = isQuick ? [3, 1] : [150, 3];
	const chosen = Object.entries(settings).slice(0, isQuick ? 1 : undefined);
	const defaults = await measureWith(tarball, {}, count, rounds);
	const rows: Row[] = [];
	for (const [name, env] of chosen) {
		const set = await measureWith(tarball, env, count, rounds);
		say(`  ${name}: ${set.messenger.toFixed(1)}, bare Webhook node ${set.bare.toFixed(1)} per second`);
		const common = { unit: 'per second', against: "n8n's defaults", better: 'higher' as const };
		const reading = `${count} deliveries in each of ${rounds} rounds, on an n8n of its own.`;
		rows.push(
			{
				...common,
				what: `Deliveries, Messenger Trigger, ${name}`,
				reading,
				runs: [{ ours: set.messenger, theirs: defaults.messenger }],
			},
			{
				...common,
				what: `Deliveries, bare Webhook node, ${name}`,
				reading,
				runs: [{ ours: set.bare, theirs: defaults.bare }],
			},
		);
	}
	return rows;
};

async function measureWith(
	tarball: string,
	n8nEnv: Record<string, string>,
	count: number,
	rounds: number,
): Promise<Figures> {
	const dataDir = path.join(workFolder, 'shop');
	const shop = await startShop({ dataDir, tarball, port: 0, n8nPort: 0, quiet: true, published: [], n8nEnv });
	try {
		const urls = {
			messenger: (await messengerTrigger(shop)).url,
			bare: (await bareWebhook(shop, 'bytes')).url,
		};
		const seen = { messenger: [] as number[], bare: [] as number[] };
		// The first round is for n8n to get warm.
		for (let round = 0; round <= rounds; round++)
			for (const name of ['messenger', 'bare'] as const) {
				const deliveries = Array.from({ length: count }, () => messengerDelivery(1));
				const perSecond = await answersPerSecond(urls[name], deliveries, connections);
				await whenIdle(shop);
				if (round > 0) seen[name].push(perSecond);
			}
		return { messenger: median(seen.messenger), bare: median(seen.bare) };
	} finally {
		await shop.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
}

/** Where executions are not saved, nothing says how many there were. */
async function whenIdle({ api }: Shop): Promise<void> {
	for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(250))
		if ((await api.executions({ status: ['running', 'new'] })).length === 0) return;
	throw new Error('n8n does not come to an end');
}
