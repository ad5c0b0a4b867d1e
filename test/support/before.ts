import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { DataDeduplicationService } from 'n8n-core';
import type { IDataObject, IExecuteData } from 'n8n-workflow';

import { place, type PlacedNode } from './n8nCore';

const folder = path.resolve(__dirname, '../fixtures/before');

/** The versions whose saved nodes and workflows are kept, by their commits. See test/fixtures/before/README.md. */
export const versionsOfNodes = readdirSync(folder, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** Those of which everything is kept that n8n and the vendors have, too. */
export const versions = versionsOfNodes.filter((version) => existsSync(path.join(folder, version, 'parked')));

/** What a version has left, by its names below the folder of the version. */
export const namesIn = (version: string, kind: string): string[] =>
	readdirSync(path.join(folder, version, kind)).map((file) => path.basename(file, '.json'));

/** How long ago everything was left, for those who read it now. */
const ageMs = 60_000;

const isoTime = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z/g;

/**
 * What a version has left, as if it had done so a minute ago: PayPal forgets orders, and buyers are out of reach after
 * a day.
 *
 * @param where takes the place of the addresses that the vendors, and n8n, had at that time
 */
export function leftBy<T = IDataObject>(
	version: string,
	name: string,
	where: { vendors?: string; n8n?: string } = {},
): T {
	const text = readFileSync(path.join(folder, version, `${name}.json`), 'utf8')
		.replaceAll('http://vendors.invalid', where.vendors ?? 'http://vendors.invalid')
		.replaceAll('http://n8n.invalid', where.n8n ?? 'http://n8n.invalid');
	const { recordedAt } = JSON.parse(text) as { recordedAt?: string };
	if (recordedAt === undefined) return JSON.parse(text) as T;
	const movedMs = Date.now() - ageMs - Date.parse(recordedAt);
	const moved = text.replace(isoTime, (time, fraction?: string) => {
		const now = new Date(Date.parse(time) + movedMs).toISOString();
		return fraction ? now : now.replace(/\.\d{3}Z$/, 'Z');
	});
	return JSON.parse(moved) as T;
}

/** A node that waits, as n8n has it in its database: with what the version before has parked. */
export const waitingSince = <Placed extends PlacedNode>(
	placed: Placed,
	waiting: Pick<IExecuteData, 'data' | 'source'>,
): Placed & { parked: IExecuteData } => ({ ...placed, parked: { ...waiting, node: place(placed).node } });

/** Rows of n8n's store of processed items: entries by scope and node ID, e.g. `node messenger-checkout:paid:1AB`. */
export type Rows = Record<string, string[]>;

/** Puts into n8n's store what a version has recorded there. */
export async function storeHolds(rows: Rows, workflowId = 'workflow-1'): Promise<void> {
	const store = DataDeduplicationService.getInstance();
	for (const [row, entries] of Object.entries(rows)) {
		const [scope = '', id = ''] = row.split(/ (.*)/s);
		const context = { workflow: { id: workflowId }, ...(scope === 'node' && { node: { id } }) };
		await store.checkProcessedAndRecord(entries, scope as 'node', context as never, { mode: 'entries' });
	}
}
