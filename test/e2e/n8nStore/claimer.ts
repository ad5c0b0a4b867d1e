/**
 * A worker of n8n's queue mode as far as its store of processed items goes: n8n's own code on a database that other
 * processes use too. Prints `ready`, waits for a line, claims everything, and prints what it got.
 *
 * node claimer.ts <folder of n8n's node_modules> <SQLite file> <how many to claim> [create]
 */
import { createRequire, registerHooks } from 'node:module';
import path from 'node:path';
import { once } from 'node:events';

// What ships names its own files without an ending, and becomes CommonJS only when it is compiled.
const ours = new URL('../../../nodes/', import.meta.url).href;
registerHooks({
	resolve: (name, context, next) => {
		const isFromOurs = context.parentURL?.startsWith(ours) === true && name.startsWith('.');
		const found = next(isFromOurs ? `${name}.ts` : name, context);
		return found.url.startsWith(ours) ? { ...found, format: 'module-typescript' } : found;
	},
});
const { onceRecord } = await import('../../../nodes/checkout/once/onceRecord.ts');
const { sendingRecord } = await import('../../../nodes/checkout/once/sendingRecord.ts');

const [n8nModules = '', database = '', count = '0', create] = process.argv.slice(2);
const require = createRequire(path.join(n8nModules, 'n8n/package.json'));
require('reflect-metadata');

const { DataSource } = require('@n8n/typeorm');
const { Container } = require('@n8n/di');
const { ProcessedData, ProcessedDataRepository } = require('@n8n/db');
const { DataDeduplicationService } = require('n8n-core');
const { DeduplicationHelper } = require('n8n/dist/deduplication/deduplication-helper.js');
const { getDeduplicationHelperFunctions } = require(
	path.join(
		n8nModules,
		'n8n-core/dist/execution-engine/node-execution-context/utils/deduplication-helper-functions.js',
	),
);

const source = new DataSource({
	type: 'sqlite',
	database,
	entities: [ProcessedData],
	synchronize: create !== undefined,
	enableWAL: true,
	busyTimeout: 10_000,
});
await source.initialize();
Container.set(ProcessedDataRepository, new ProcessedDataRepository(source));
await DataDeduplicationService.init(new DeduplicationHelper());

const node = { id: 'node-1' };
const workflow = { id: 'workflow-1' };
const context = {
	getExecuteData: () => ({ node }),
	getNode: () => ({ ...node }),
	getWorkflow: () => workflow,
	helpers: getDeduplicationHelperFunctions(workflow, node),
} as unknown as Parameters<typeof onceRecord>[0];

process.stdout.write('ready\n');
await once(process.stdin, 'data');
const claimed: string[] = [];
for (let index = 0; index < Number(count); index++) {
	const key = `paid:${index}`;
	if (await onceRecord(context, key).claim()) claimed.push(key);
	const sent = `sent:${index}`;
	if (await sendingRecord(context, sent)!.begin()) claimed.push(sent);
}
const own = onceRecord(context, `own:${process.pid}`);
const answers = [await own.claim(), await own.claim(), await own.release(), await own.claim()];
if (String(answers) !== 'true,false,,true')
	throw new Error(`Claim, claim, release, claim: ${String(answers)}`);
const sending = sendingRecord(context, `sending:${process.pid}`)!;
const phases = [await sending.look()];
for (const step of ['begin', 'giveSign', 'unsure', 'told', 'free'] as const) {
	await sending[step]();
	phases.push(await sending.look());
}
const seen = JSON.stringify(phases);
if (seen !== '["free",{"signs":3},{"signs":4},"unsure","told","free"]') throw new Error(`Phases: ${seen}`);
process.stdout.write(`${JSON.stringify(claimed)}\n`);
await source.destroy();
process.exit(0);
