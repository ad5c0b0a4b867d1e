import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { DataDeduplicationService, InstanceSettings } from 'n8n-core';
import './patientRegex';
import type {
	DeduplicationScope,
	ICheckProcessedContextData,
	IDeduplicationOutput,
	IDataDeduplicator,
	DeduplicationItemTypes,
	ICheckProcessedOptions,
} from 'n8n-workflow';

import { forgetLanguages } from '../../nodes/vendors/messenger/spokenLanguages';

interface Container {
	set(type: unknown, instance: unknown): void;
}

/** What n8n-core itself resolves: npm may have put other versions beside it. */
const requireAsCore = createRequire(require.resolve('n8n-core'));
const { Container: container } = requireAsCore('@n8n/di') as { Container: Container };
const { Logger } = requireAsCore('@n8n/backend-common') as { Logger: unknown };

export interface LogLine {
	level: string;
	message: string;
	metadata?: unknown;
}

/** Everything nodes logged, oldest first. Cleared by `resetN8nServices`. */
export const logLines: LogLine[] = [];

const log =
	(level: string) =>
	(message: string, metadata?: unknown): void =>
		void logLines.push({ level, message, ...(metadata !== undefined && { metadata }) });

const logger = {
	error: log('error'),
	warn: log('warn'),
	info: log('info'),
	debug: log('debug'),
	verbose: log('verbose'),
	scoped: () => logger,
};

/** n8n's store of processed items, in memory: keyed by workflow and node, hashed, bounded. */
class MemoryDeduplicator implements IDataDeduplicator {
	private readonly seen = new Map<string, string[]>();

	async checkProcessedAndRecord(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
		options: ICheckProcessedOptions,
	): Promise<IDeduplicationOutput> {
		const entries = this.entries(scope, context);
		const output: IDeduplicationOutput = { new: [], processed: [] };
		for (const item of items) {
			const isKnown = entries.includes(hash(item));
			output[isKnown ? 'processed' : 'new'].push(item);
			if (!isKnown) entries.push(hash(item));
		}
		if (options.maxEntries) entries.splice(0, Math.max(0, entries.length - options.maxEntries));
		return output;
	}

	async removeProcessed(
		items: DeduplicationItemTypes[],
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<void> {
		const entries = this.entries(scope, context);
		for (const item of items) {
			const index = entries.indexOf(hash(item));
			if (index >= 0) entries.splice(index, 1);
		}
	}

	async clearAllProcessedItems(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<void> {
		this.entries(scope, context).length = 0;
	}

	async getProcessedDataCount(
		scope: DeduplicationScope,
		context: ICheckProcessedContextData,
	): Promise<number> {
		return this.entries(scope, context).length;
	}

	clear(): void {
		this.seen.clear();
	}

	private entries(scope: DeduplicationScope, { workflow, node }: ICheckProcessedContextData): string[] {
		const key = JSON.stringify([workflow.id, scope === 'node' ? node?.id : '']);
		const entries = this.seen.get(key) ?? [];
		this.seen.set(key, entries);
		return entries;
	}
}

const hash = (item: DeduplicationItemTypes): string =>
	createHash('md5').update(item.toString()).digest('base64');

const deduplicator = new MemoryDeduplicator();

container.set(Logger, logger);
container.set(InstanceSettings, {
	instanceId: 'instance-under-test',
	hmacSignatureSecret: 'hmac-secret-under-test',
	encryptionKey: 'encryption-key-under-test',
	n8nFolder: join(tmpdir(), 'n8n-under-test'),
});
void DataDeduplicationService.init(deduplicator);

/** Forgets what earlier tests logged and processed, and whom they have spoken to. */
export function resetN8nServices(): void {
	forgetLanguages();
	logLines.length = 0;
	deduplicator.clear();
}
